import type { Note } from './note-schema.ts';

/** Mail programs cut or refuse longer addresses (Outlook at about 2,000 characters). */
const MAX_MAILTO = 1_900;

/** Words of the quote at either end of a text fragment when the quote is long or crosses blocks. */
const FRAGMENT_WORDS = 5;
/** Context of this many UTF-16 units or more may have been cut inside a word. */
const CUT = 32;
/** Words of context on each side: enough to tell equal quotes apart, few enough to outlive edits further off. */
const CONTEXT_WORDS = 3;

/** Half a surrogate pair, which a page may hold, would make `encodeURIComponent` throw. */
const percent = (text: string): string => encodeURIComponent(text.toWellFormed());

/** Percent-encodes for a text directive, in which `-`, `,` and `&` have a meaning of their own (WICG Scroll To Text Fragment, §3.2). */
const encode = (text: string): string => percent(text).replaceAll('-', '%2D');

const wordsOf = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');

/**
 * The article's address with a text fragment (`#:~:text=prefix-,start,end,-suffix`) that scrolls to the quote. Each of
 * the four terms must lie within one block of the page, so that a quote across blocks is named by its two ends.
 */
export function linkToQuote({ article, target }: Pick<Note, 'article' | 'target'>): string {
  const { exact, prefix, suffix } = target.quote;
  const blocks = exact.split('\n').filter((block) => block.trim() !== '');
  const first = wordsOf(blocks[0] ?? '');
  const last = wordsOf(blocks.at(-1) ?? '');
  const isShort = blocks.length < 2 && first.length <= FRAGMENT_WORDS * 3;
  const quote = isShort
    ? encode(first.join(' '))
    : `${encode(first.slice(0, FRAGMENT_WORDS).join(' '))},${encode(last.slice(-FRAGMENT_WORDS).join(' '))}`;
  const before = wordsOf(prefix.slice(prefix.lastIndexOf('\n') + 1)).slice(-CONTEXT_WORDS);
  const after = wordsOf(suffix.split('\n', 1)[0] ?? '').slice(0, CONTEXT_WORDS);
  // A context that was cut begins or ends with part of a word, which matches nothing.
  if (wordsOf(prefix).length === before.length && prefix.length >= CUT) before.shift();
  if (wordsOf(suffix).length === after.length && suffix.length >= CUT) after.pop();
  const directive = [
    before.length === 0 ? '' : `${encode(before.join(' '))}-,`,
    quote,
    after.length === 0 ? '' : `,-${encode(after.join(' '))}`,
  ].join('');
  return `${article.url.replace(/#.*$/u, '')}#:~:text=${directive}`;
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
  // Lines end in CRLF there (RFC 6068, §5).
  const href = (text: string): string =>
    `mailto:${address}?subject=${percent(subject)}&body=${percent(text.replaceAll('\n', '\r\n'))}`;
  let cut = body;
  while (href(cut).length > MAX_MAILTO && cut.length > 0) cut = cut.slice(0, Math.floor(cut.length * 0.9));
  return { kind: 'mail', href: href(cut === body ? body : `${cut} …`) };
}
