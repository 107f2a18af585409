import { ARTICLE_TYPE } from './markup.ts';

/** What the page is built of, beside its text. */
export interface Structure {
  /** Article markup in microdata. */
  readonly microdata: boolean;
  /** Product markup, or a button that adds to a cart. */
  readonly shop: boolean;
  /** Question and answer markup. */
  readonly discussion: boolean;
  /** Elements `article`. */
  readonly articles: number;
  /** Most subheads lead elsewhere: a list of teasers. */
  readonly linked: boolean;
  /** Numbers to call. */
  readonly phone: boolean;
  /** Many links dressed as buttons: a page that sells. */
  readonly buttons: boolean;
}

/** Elements looked at of each kind. */
const LIMIT = 300;
const CART = /add[-_]?to[-_]?(?:cart|bag|basket)|\/cart\b/;
const BUTTON = /(?:^|[\s_-])(?:btn|button|cta)(?:$|[\s_-])/;

/** Reads what the page is built of from live lists of elements, each walked once and not far. */
export function readStructure(document: Document): Structure {
  const types = readItemTypes(document);
  const links = readLinks(document);
  return {
    microdata: types.some((type) => ARTICLE_TYPE.test(type)),
    shop: types.includes('Product') || hasCart(document),
    discussion: types.includes('Question') || types.includes('DiscussionForumPosting'),
    articles: document.getElementsByTagName('article').length,
    linked: hasLinkedHeadings(document),
    ...links,
  };
}

/** Microdata types of elements, without the vocabulary's address. */
function readItemTypes(document: Document): string[] {
  const types: string[] = [];
  for (const element of document.querySelectorAll('[itemtype]')) {
    types.push((element.getAttribute('itemtype') ?? '').trim().replace(/^.*[/#]/, ''));
    if (types.length >= LIMIT) break;
  }
  return types;
}

function readLinks(document: Document): Pick<Structure, 'phone' | 'buttons'> {
  let phones = 0;
  let buttons = 0;
  const { links } = document;
  for (let at = 0; at < LIMIT; at++) {
    const link = links.item(at);
    if (link === null) break;
    if (link.getAttribute('href')?.startsWith('tel:') === true) phones++;
    if (BUTTON.test(link.className)) buttons++;
  }
  return { phone: phones >= 2, buttons: buttons >= 15 };
}

function hasCart(document: Document): boolean {
  const buttons = document.getElementsByTagName('button');
  for (let at = 0; at < LIMIT; at++) {
    const button = buttons.item(at);
    if (button === null) return false;
    const form = button.closest('form')?.getAttribute('action') ?? '';
    if (CART.test(`${button.className} ${button.id} ${button.name} ${form}`.toLowerCase())) return true;
  }
  return false;
}

function hasLinkedHeadings(document: Document): boolean {
  let headings = 0;
  let linked = 0;
  for (const heading of document.querySelectorAll('h2,h3')) {
    if (++headings > LIMIT) break;
    if (heading.closest('a') !== null || heading.querySelector('a[href]') !== null) linked++;
  }
  return linked >= 4 && linked > 0.7 * headings;
}
