import type { Note } from './note-schema.ts';

/** Mail programs cut or refuse longer addresses (Outlook at about 2,000 characters). */
const MAX_MAILTO = 1_900;

/** Words of the quote at either end of a text fragment when the quote is long. */
const FRAGMENT_WORDS = 5;

/** Half a surrogate pair, which a page may hold, would make `encodeURIComponent` throw. */
const percent = (text: string): string => encodeURIComponent(text.toWellFormed());

/** Percent-encodes for a text directive, in which `-`, `,` and `&` have a meaning of their own (WICG Scroll To Text Fragment, §3.2). */
const encode = (text: string): string => percent(text).replaceAll('-', '%2D');

/** The article's address with a text fragment (`#:~:text=`) that scrolls to the quote. */
export function linkToQuote(note: Pick<Note, 'article' | 'target'>): string {
  const { exact, prefix, suffix } = note.target.quote;
  const words = exact.split(/\s+/u).filter((word) => word !== '');
  const quote =
    words.length > FRAGMENT_WORDS * 3
      ? `${encode(words.slice(0, FRAGMENT_WORDS).join(' '))},${encode(words.slice(-FRAGMENT_WORDS).join(' '))}`
      : encode(words.join(' '));
  // A word each side tells equal quotes apart. Context does not cross blocks, so none is given at a block's edge.
  const before = /(\S+)\s*$/u.exec(prefix.slice(prefix.lastIndexOf('\n') + 1))?.[1];
  const after = /^\s*(\S+)/u.exec(suffix.split('\n')[0] ?? '')?.[1];
  const directive = [
    before === undefined ? '' : `${encode(before)}-,`,
    quote,
    after === undefined ? '' : `,-${encode(after)}`,
  ].join('');
  return `${note.article.url.replace(/#.*$/u, '')}#:~:text=${directive}`;
}

/** Words that the texts below need, in the reader's language. */
export interface ShareWords {
  readonly subject: string;
  readonly now: string;
  readonly suggested: string;
  readonly reason: string;
  readonly source: string;
}

/** The note as plain text: headline, address, before and after, reason, source. */
export function noteAsText(note: Note, words: ShareWords): string {
  const { quote } = note.target;
  const around = (text: string): string =>
    `… ${quote.prefix.slice(-60).trimStart()}[${text}]${quote.suffix.slice(0, 60).trimEnd()} …`.replaceAll('\n', ' ');
  return [
    note.article.title,
    linkToQuote(note),
    '',
    `${words.now}: ${around(quote.exact)}`,
    ...(note.body.suggestion === null ? [] : [`${words.suggested}: ${around(note.body.suggestion)}`]),
    ...(note.body.comment === '' ? [] : [`${words.reason}: ${note.body.comment}`]),
    ...(note.body.sourceLink === null ? [] : [`${words.source}: ${note.body.sourceLink}`]),
  ].join('\n');
}

/** Where a correction goes by the reader's own hand. */
export type Recipient =
  | { readonly kind: 'mail'; readonly href: string }
  | { readonly kind: 'form'; readonly href: string };

/**
 * A prefilled mail to the site's corrections desk, or the address of its form; null where the page named neither. Gloss
 * sends nothing: the reader's mail program opens with the text.
 */
export function recipientOf(note: Note, words: ShareWords): Recipient | null {
  const contact = note.article.corrections;
  if (contact === null) return null;
  if (!contact.startsWith('mailto:')) return { kind: 'form', href: contact };
  const address = contact.slice('mailto:'.length).split('?')[0] ?? '';
  const subject = `${words.subject}: ${note.article.title}`;
  const body = noteAsText(note, words);
  const href = (text: string): string => `mailto:${address}?subject=${percent(subject)}&body=${percent(text)}`;
  let cut = body;
  while (href(cut).length > MAX_MAILTO && cut.length > 0) cut = cut.slice(0, Math.floor(cut.length * 0.9));
  return { kind: 'mail', href: href(cut === body ? body : `${cut} …`) };
}
