/*
 * Without the flag `u` where no class of Unicode is asked for: on a first article compiling is most of what these cost,
 * and it takes 3 ms so, 6 with `u` and `i` together.
 */
/** Words by which pages name the parts of an article's element that are not its text. */
const OUTSIDE_NAME =
  /(?:^|[\s_-])(?:ads?|adslot|advert(?:is\w*)?|banners?|dfp|sponsor\w*|promo\w*|newsletter\w*|subscri\w+|sign-?up|shares?(?:bar|buttons?|links|tools|daddy)?|sharing|social(?:share|links|media|icons|buttons)?|comments?(?:list|form|respond|section)?|disqus|respond|cookies?|consent|gdpr|cta|product-(?:card|box|tile)s?|(?:after|below)-(?:content|post|article|entry)|tags|author[-_]?(?:box|bio|info|card|profile|block|about|section)\w*|about-(?:the-)?author|byline\w*|dateline|tag-?(?:list|links|cloud)|breadcrumbs?|pagination|pager|corrections?|feedback|paywall|print-only|sr-only|visually-?hidden|screen-reader(?:-text)?|(?:fig)?captions?|(?:photo|image)-credit|table-of-contents|toc|ez-toc\w*|outbrain|taboola|popup|modal|(?:post|article|entry)-(?:nav\w*|meta|tags|footer)|prev-?next\w*|donat\w+|footnotes?|disclaimers?|disclosures?|legal|affiliate-\w+)(?:[\s_-]|$)/i;
/** Words for what leads to other stories: it does only where there is a link, and some pages call their standfirst a teaser. */
const LEADS_AWAY =
  /(?:^|[\s_-])(?:related\w*|recommend\w*|recirc\w*|teasers?|read-?(?:more|next|also)|more-(?:on|from|stories|news)|most-(?:read|popular)|trending)(?:[\s_-]|$)/i;
const OUTSIDE_TAGS = new Set(['NAV', 'ASIDE', 'FOOTER', 'FORM', 'FIGCAPTION', 'DIALOG']);
const OUTSIDE_ROLES = new Set([
  'navigation',
  'complementary',
  'contentinfo',
  'banner',
  'search',
  'dialog',
  'menu',
  'menubar',
  'tablist',
]);

/** Elements whose text no one reads as part of the page. */
export const SILENT_TAGS = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'TEXTAREA',
  'SELECT',
  'INPUT',
  'BUTTON',
  'IFRAME',
  'OBJECT',
  'VIDEO',
  'AUDIO',
  'CANVAS',
  'svg',
  'math',
]);

const INLINE = new Set([
  'A',
  'ABBR',
  'ACRONYM',
  'B',
  'BDI',
  'BDO',
  'BIG',
  'BR',
  'CITE',
  'CODE',
  'DATA',
  'DEL',
  'DFN',
  'EM',
  'FONT',
  'I',
  'IMG',
  'INS',
  'KBD',
  'LABEL',
  'MARK',
  'NOBR',
  'Q',
  'RUBY',
  'S',
  'SAMP',
  'SMALL',
  'SPAN',
  'STRIKE',
  'STRONG',
  'SUB',
  'SUP',
  'TIME',
  'TT',
  'U',
  'VAR',
  'WBR',
]);

/** Whether the element, by its tag, stands in a line of text. A site's own element does where text stands beside it. */
export function isInline(element: Element): boolean {
  if (INLINE.has(element.tagName)) return true;
  return (
    element.tagName.includes('-') && /^(?:P|H[1-6]|LI|SPAN|A|EM|STRONG)$/u.test(element.parentElement?.tagName ?? '')
  );
}

/** Whether the element, by what it is and what it is called, stands outside the article text with all below it. */
export function isOutside(element: Element): boolean {
  if (OUTSIDE_TAGS.has(element.tagName)) return true;
  const role = element.getAttribute('role');
  if (role !== null && OUTSIDE_ROLES.has(role)) return true;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  if (/display\s*:\s*none|visibility\s*:\s*hidden/iu.test(element.getAttribute('style') ?? '')) return true;
  if (/^advert/iu.test(element.getAttribute('aria-label') ?? '')) return true;
  // A heading's id is often made of its own words: "what-is-social-media".
  const id = /^H\d$/u.test(element.tagName) ? '' : element.id;
  const name = `${element.getAttribute('class') ?? ''} ${id}`;
  if (name.length <= 1) return false;
  if (OUTSIDE_NAME.test(name)) return true;
  return LEADS_AWAY.test(name) && (element.closest('a[href]') ?? element.querySelector('a[href]')) !== null;
}

/** Longest text, in characters, that can be a block about the page. */
const SHORT = 220;
/** Blocks that speak about the page, the newsroom or another story, not in the story. */
const ABOUT_PAGE =
  /^(?:(?:advertisement|advertising|advertorial|anzeige|werbung|publicité|publicidad|реклама)\W*$|sponsored(?: (?:content|posts?|links?|by) ?[^.]*)?$|(?:story|article) continues below|scroll to continue|(?:(?:please )?(?:read|see|watch|listen)) (?:more|also|next)\b|(?:learn|find out) more\W*$|also read\b|related(?: articles?| stories| topics| posts| content| reading)?\s*:?$|related(?: article| story| post| reading)?:|more (?:on|from) [^.]*$|recommended(?: for you| reading| stories| articles)?(?::|$)|you (?:may|might) also (?:like|be interested)|don['’]t miss|share this|share on|follow (?:us|me|on social)|sign up (?:now )?(?:for|to)|if you (?:enjoyed|liked) (?:this|my|our) (?:article|post|story)|subscribe\b|to suggest a correction|you can also highlight the text|report an error|(?:see|spot|find|found|spotted) (?:an? )?(?:error|mistake|typo)|most (?:read|popular)|table of contents$|in this article:?$|on this page$|skip to (?:the )?(?:main|content|navigation|article|search|footer)|leave a (?:comment|reply)|\d+ comments?$|view (?:all )?comments|loading\W*$|copy link|print (?:this|article)|back to top|join the (?:conversation|discussion)|this (?:page|post|article|site) (?:may )?contains? affiliate|(?:article )?tags\s*:|filed under|(?:photos?|photo illustrations?|pictures?|images?|illustrations?|graphics?|credits?|source|video)(?: credits?| by| courtesy)?:\s*[a-z\u0080-\uffff]|(?:photo|image|illustration) (?:by|credit|courtesy)|getty images|(?:we|this site) uses? cookies|accept (?:all )?cookies)/i;
/** What a site says of its earnings and its rules, wherever in the line it says so. */
const HOUSE_RULES =
  /\b(?:earn|receive|get) (?:an? )?(?:small |affiliate )*commissions?\b|\baffiliate links?\b|\bindependently (?:selected|reviewed|recommended|chosen|tested)\b|\bpaid promotions?\b|\badvertising on our site\b|^comments are closed\b|\bin the comments\b.{0,20} below\b|\bcomment policy\b/i;
/** Headings that end the story: what follows them is the page's. */
const AFTER_STORY =
  /^(?:comments?(?: \(\d+\))?|\d+ (?:comments?|responses?|thoughts? on.*)|leave a (?:comment|reply)|join the (?:conversation|discussion)|(?:related|similar|recommended|more|other|latest|recent|popular|featured)(?: \w+){0,2} (?:articles?|posts?|stories|news|reading|content|topics)(?: (?:that|for|from|you|on) .{1,40})?|related|(?:more )?(?:posts? )?you (?:may|might) (?:also )?(?:like|enjoy|be interested).*|more from .*|read (?:more|next|also)|keep reading|up next|about the (?:authors?|writers?|contributors?)|author bio|share this.*|recommended(?: for you)?|most (?:read|popular)|(?:image |article )?(?:references|sources|credits|footnotes)|(?:improve|edit) this (?:blog )?(?:post|page|article)|join our newsletter|work with us)\s*:?$/i;
/** Lines of name, day and reading time at the head of an article. */
const BYLINE =
  /^(?:(?:written|posted|published|reviewed|edited|updated|medically reviewed|fact[- ]checked|words|text|story|last updated|last modified)\b|by$|(?:by|von|par|por)\s+[a-z\u0080-\uffff]|\d+ ?min(?:ute)?s?(?: read)?|reading time|estimated reading|(?:mon|tues|wednes|thurs|fri|satur|sun)day,? \w+ \d|\d{1,2}[./ ]\w+[./ ]\d{4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.? \d{1,2},? \d{4})/i;

/** A line that introduces the writer: a name, "is" or "was", and a trade. */
const WRITER =
  /^[*\s]*(?:Dr\.? |Prof\.? )?\p{Lu}[\p{L}.'’-]+(?: (?:[\p{L}.'’-]+,?)){0,5} (?:is|was|has been|writes|covers) .{0,160}\b(?:writer|editor|reporter|journalist|author|correspondent|contributor|columnist|blogger|founder|director|professor|physician|provider|analyst|expert|freelance|covers|covering|writes)\b/u;

/** Whether a line at the end of an article introduces its writer. */
export const isAboutWriter = (text: string): boolean => text.length <= 900 && WRITER.test(text);

/** A source in a list of them, or a sentence that disclaims the text. */
const SMALL_PRINT =
  /^(?:\[\d+\]|\*{0,3}(?:disclaimer|disclosure)\b)|\b(?:for|as) (?:general )?(?:informational|information|educational)(?: and \w+)? purposes\b|\b(?:not|nor|no) (?:intended (?:as|to be) )?(?:a substitute for |legal, |financial, |medical, |professional |investment |tax )+.{0,40}\badvice\b|\b(?:investing|investments?|funds)\b.{0,80}\b(?:is|are) subject to\b.{0,60}\brisks?\b/i;

/** Whether a line at the end of an article is small print: a source, a disclaimer. */
export const isSmallPrint = (text: string): boolean => text.length <= 1_400 && SMALL_PRINT.test(text);

/** Whether the text of a block speaks about the page and not in the story. */
export const isAboutPage = (text: string): boolean =>
  (text.length <= SHORT && ABOUT_PAGE.test(text)) || (text.length <= 2 * SHORT && HOUSE_RULES.test(text));

/** Whether a heading ends the story. */
export const endsStory = (text: string): boolean => text.length <= 80 && AFTER_STORY.test(text);

/** Whether a line at the head of the article names its writers, day or length. */
export const isByline = (text: string): boolean => text.length <= 120 && BYLINE.test(text);
