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
  readonly linkedHeadings: boolean;
  /** Many fields to fill in. */
  readonly form: boolean;
  /** Numbers to call. */
  readonly phone: boolean;
  /** Many links dressed as buttons: a page that sells. */
  readonly buttons: boolean;
  readonly password: boolean;
}

/** Elements looked at of each kind. */
const LIMIT = 300;
const CART = /add[-_]?to[-_]?(?:cart|bag|basket)/;
const BUTTON = /(?:^|[\s_-])(?:btn|button|cta)(?:$|[\s_-])/;
const FIELD_TYPES = new Set(['text', 'number', 'tel', 'date', 'range', 'select-one', 'textarea']);

/** Reads what the page is built of from live lists of elements, each walked once and not far. */
export function readStructure(document: Document): Structure {
  const types = readItemTypes(document);
  const links = readLinks(document);
  return {
    microdata: types.some((type) => /(?:Article|BlogPosting)$/.test(type)),
    shop: types.includes('Product') || hasCart(document),
    discussion: types.some((type) => type === 'Question' || type === 'DiscussionForumPosting'),
    articles: document.getElementsByTagName('article').length,
    linkedHeadings: hasLinkedHeadings(document),
    ...readFields(document),
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
  let seen = 0;
  for (const link of document.links) {
    if (++seen > LIMIT) break;
    if (link.protocol === 'tel:') phones++;
    if (BUTTON.test(link.className)) buttons++;
  }
  return { phone: phones >= 2, buttons: buttons >= 15 };
}

function hasCart(document: Document): boolean {
  let seen = 0;
  for (const button of document.getElementsByTagName('button')) {
    if (++seen > LIMIT) break;
    if (CART.test(`${button.className} ${button.id} ${button.name}`.toLowerCase())) return true;
  }
  for (const form of [...document.forms].slice(0, 30))
    if (/\bcart\b|add-?to-?(?:cart|basket)/.test((form.getAttribute('action') ?? '').toLowerCase())) return true;
  return false;
}

function hasLinkedHeadings(document: Document): boolean {
  let headings = 0;
  let linked = 0;
  for (const name of ['h2', 'h3'])
    for (const heading of document.getElementsByTagName(name)) {
      if (++headings > LIMIT) break;
      if (heading.closest('a') !== null || heading.getElementsByTagName('a')[0]?.hasAttribute('href') === true)
        linked++;
    }
  return linked >= 4 && linked > 0.7 * headings;
}

function readFields(document: Document): Pick<Structure, 'form' | 'password'> {
  let fields = 0;
  let password = false;
  let seen = 0;
  for (const input of document.getElementsByTagName('input')) {
    if (++seen > LIMIT) break;
    if (input.type === 'password') password = true;
    if (FIELD_TYPES.has(input.type) && input.closest('header,nav,footer,aside') === null) fields++;
  }
  for (const select of document.getElementsByTagName('select')) {
    if (++seen > LIMIT) break;
    if (select.closest('header,nav,footer,aside') === null) fields++;
  }
  return { form: fields >= 8, password };
}
