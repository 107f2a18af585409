/**
 * What each signal adds to the score of a page. The ids are a closed list, so that whatever shows the reasons can word
 * every one of them. Points are whole and small: set from what the signals tell apart on stored pages of many
 * publishers, then rounded, so that each can be argued with on its own.
 */
export const POINTS = {
  // What the page says of itself.
  'ld-article': 3,
  'ld-other': -3,
  'ld-page': -1,
  'og-article': 2,
  'og-other': -2,
  published: 1,
  microdata: 1,
  'cms-article': 2,
  'cms-page': -1,
  'cms-list': -4,
  // The headline and what stands near it.
  headline: 2,
  titled: 1,
  'name-only': -2,
  headless: -1,
  byline: 1,
  dated: 1,
  signed: 1,
  // The address.
  root: -20,
  slug: 2,
  number: 1,
  date: 1,
  list: -2,
  shallow: -1,
  // The shape of the text.
  text: 1,
  'more-text': 1,
  'long-text': 1,
  'very-long-text': 1,
  scattered: 1,
  'no-text': -3,
  prose: 1,
  links: -2,
  'many-links': -1,
  'few-links': 1,
  teasers: -2,
  feed: -2,
  linked: -1,
  // Another kind of page.
  shop: -5,
  legal: -15,
  discussion: -5,
  manual: -6,
  'help-host': -3,
  phone: -2,
  buttons: -2,
} as const;

/** A reason for or against a page being an article. */
export type Signal = keyof typeof POINTS;
/** Which signals a look at the page has found. */
export type Signs = Partial<Record<Signal, boolean>>;
