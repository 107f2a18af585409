/** Parts of a page that stand inside an article's element and are not its text, by the words pages name them with. */
const OUTSIDE_NAME =
  /(^|[\s_-])(ads?|advert|advertis\w*|adslot|ad-?slot|ad-?label|sponsor\w*|promo\w*|newsletter\w*|subscri\w+|sign-?up|related\w*|recommend\w*|teasers?|read-?(more|next|also)|more-(on|from|stories|news)|most-(read|popular)|trending|share\w*|sharing|social\w*|comments?|disqus|respond|cookies?|consent|gdpr|author-?(box|bio|info|card|profile)\w*|about-(the-)?author|byline\w*|dateline|tags?-(list|links|cloud)|breadcrumbs?|pagination|pager|corrections?|feedback|paywall|print-only|sr-only|visually-hidden|screen-reader(-text)?|caption\w*|wp-caption-text|figcaption|credit|photo-credit|table-of-contents|toc|ez-toc\w*|outbrain|taboola|popup|modal|post-(nav\w*|meta|tags|footer)|entry-(meta|footer)|donat\w+)([\s_-]|$)/iu;
const OUTSIDE_TAGS = new Set([
  'NAV',
  'ASIDE',
  'FOOTER',
  'FORM',
  'FIGURE',
  'FIGCAPTION',
  'BUTTON',
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'TEXTAREA',
  'SELECT',
  'IFRAME',
  'OBJECT',
  'VIDEO',
  'AUDIO',
  'CANVAS',
  'DIALOG',
]);
const OUTSIDE_ROLES = new Set(['navigation', 'complementary', 'contentinfo', 'banner', 'search', 'dialog', 'menu']);

/** Short blocks that speak about the page, the newsroom or another story, not in the story. */
const OUTSIDE_TEXT =
  /^(advertisement|advertising|sponsored|anzeige|werbung|publicité|publicidad|реклама|story continues below|article continues below|(read|see|watch) (more|also|next)\b|related( articles| stories| topics| posts)?:?|more (on|from) |recommended|share this|follow us|sign up|subscribe|to suggest a correction|you can also highlight the text|report an error|most (read|popular)|table of contents$|skip to|leave a (comment|reply)|click here to|loading)/iu;

/** Longest text, in characters, that can be such a short block. */
const SHORT = 220;

/** Whether the element, by what it is and what it is called, stands outside the article text with all below it. */
export function isOutside(element: Element): boolean {
  if (OUTSIDE_TAGS.has(element.tagName)) return true;
  const role = element.getAttribute('role');
  if (role !== null && OUTSIDE_ROLES.has(role)) return true;
  if (element.hasAttribute('hidden') || /^advert/iu.test(element.getAttribute('aria-label') ?? '')) return true;
  const name = `${element.getAttribute('class') ?? ''} ${element.id}`;
  return name.length > 1 && OUTSIDE_NAME.test(name);
}

/** Whether the text of a block speaks about the page and not in the story. */
export const isNotStory = (text: string): boolean => text.length <= SHORT && OUTSIDE_TEXT.test(text.trim());
