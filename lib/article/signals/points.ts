/**
 * What each signal adds to the score of a page. The ids are a closed list, so that whatever shows the reasons can word
 * every one of them. Points are whole and small: set from what the signals tell apart on stored pages of many
 * publishers, then rounded, so that each can be argued with on its own.
 */
export const POINTS = {
  // What the page says of itself.
  'json-ld-article': 3,
  'json-ld-other': -3,
  'json-ld-page': -1,
  'og-article': 2,
  'og-other': -2,
  'published-time': 1,
  microdata: 1,
  amp: 1,
  'system-article': 2,
  'system-page': -1,
  'system-list': -4,
  // The headline and what stands near it.
  headline: 2,
  'headline-in-title': 1,
  'short-headline': -2,
  'no-headline': -1,
  byline: 1,
  dated: 1,
  'signed-and-dated': 1,
  // The address.
  'root-address': -20,
  slug: 2,
  'number-in-address': 1,
  'date-in-address': 1,
  'list-address': -2,
  'shallow-address': -1,
  // The shape of the text.
  text: 1,
  'more-text': 1,
  'long-text': 1,
  'very-long-text': 1,
  'no-text': -3,
  'more-text-than-links': 1,
  'mostly-links': -2,
  'many-links': -1,
  'few-links': 1,
  'many-articles': -2,
  'very-many-articles': -2,
  'linked-headings': -1,
  // Another kind of page.
  shop: -5,
  password: -3,
  legal: -15,
  discussion: -5,
  manual: -6,
  'manual-place': -3,
  phone: -2,
  buttons: -2,
} as const;

/** A reason for or against a page being an article. */
export type Signal = keyof typeof POINTS;
