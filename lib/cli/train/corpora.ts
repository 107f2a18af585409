import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import type { Span } from '../../text/span.ts';
import { readOwnTexts } from './marked-texts.ts';
import { nameLabel, TYPE_OF, type LabelledName, type LabelledText } from './labelled-text.ts';

export interface NewsArticle extends LabelledText {
  readonly title: string;
  readonly url: string;
  readonly date: string;
}

const newsSchema = v.object({
  doc: v.string(),
  title: v.string(),
  url: v.string(),
  date: v.string(),
  text: v.string(),
  names: v.array(v.object({ start: v.number(), end: v.number(), type: nameLabel })),
});
const sentenceSchema = v.object({
  doc: v.string(),
  tokens: v.array(v.string()),
  tags: v.array(v.pipe(v.string(), v.regex(/^(?:O|[BI]-(?:PER|LOC|ORG|MISC))$/))),
  spaceAfter: v.optional(v.array(v.number())),
});

function* lines(folder: string, file: string): Generator<unknown> {
  const text = gunzipSync(readFileSync(join(folder, file))).toString('utf8');
  let number = 0;
  for (const line of text.split('\n')) {
    number += 1;
    if (line.trim() === '') continue;
    try {
      yield JSON.parse(line);
    } catch (error) {
      throw new Error(`${file}:${number}: not JSON`, { cause: error });
    }
  }
}

export function readNews(folder: string): NewsArticle[] {
  return Array.from(lines(folder, 'news-gold.jsonl.gz'), (line) => {
    const { doc, names, ...rest } = v.parse(newsSchema, line);
    return { id: doc, ...rest, names: names.map(({ start, end, type }) => ({ start, end, type: TYPE_OF[type] })) };
  });
}

const NO_BLANK_BEFORE = /^(?:[.,;:!?%)\]}»”’]|'s|'S|’s|n't|'re|'ve|'ll|'m|'d|\.\.\.)$/;
const NO_BLANK_AFTER = /^(?:[([{«“‘$£€#]|``)$/;

/** The text of a tokenised sentence, as it would be printed, with each token's place in it. */
function print(
  tokens: readonly string[],
  spaceAfter: readonly number[] | undefined,
): { text: string; starts: number[]; ends: number[] } {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let open = false;
  let glue = true;
  tokens.forEach((raw, i) => {
    let token = raw;
    if (!spaceAfter && (token === '``' || token === "''")) token = '"';
    let before = !glue;
    glue = false;
    if (spaceAfter) before = i > 0 && spaceAfter[i - 1] === 1;
    else if (token === '"') {
      if (open) before = false;
      else glue = true;
      open = !open;
    } else if (NO_BLANK_BEFORE.test(token)) before = false;
    if (!spaceAfter && NO_BLANK_AFTER.test(token)) glue = true;
    if (before && text !== '') text += ' ';
    starts.push(text.length);
    text += token.replaceAll(/\s/g, '_');
    ends.push(text.length);
  });
  return { text, starts, ends };
}

/** A capitalised word tied to one in lower case. */
const COMPOUND = /^(?:\p{Lu}[\p{L}.]*-\p{Ll}|\p{Ll}+-\p{Lu})/u;
const LEADING_ARTICLE = /^(?:the|a|an) (?=\S)/i;

/**
 * Reads a file of tokenised sentences as texts, one sentence a line. `documentOf` names the text a sentence belongs
 * to: sentences of one document share what the article knows of a name.
 */
export function readSentences(
  folder: string,
  file: string,
  documentOf: (doc: string, index: number) => string,
): LabelledText[] {
  const texts = new Map<string, { text: string; names: LabelledName[]; open: Span[] }>();
  let index = 0;
  for (const line of lines(folder, file)) {
    const { doc, tokens, tags, spaceAfter } = v.parse(sentenceSchema, line);
    if (tags.length !== tokens.length) throw new Error(`${file}: ${doc}: ${tokens.length} tokens, ${tags.length} tags`);
    const id = documentOf(doc, index);
    index += 1;
    let article = texts.get(id);
    if (!article) {
      article = { text: '', names: [], open: [] };
      texts.set(id, article);
    }
    const offset = article.text === '' ? 0 : article.text.length + 1;
    const printed = print(tokens, spaceAfter);
    article.text += (offset === 0 ? '' : '\n') + printed.text;
    for (let i = 0; i < tags.length; i += 1) {
      const tag = tags[i] ?? 'O';
      if (tag === 'O' && COMPOUND.test(tokens[i] ?? '')) {
        article.open.push({ start: offset + (printed.starts[i] ?? 0), end: offset + (printed.ends[i] ?? 0) });
      }
      if (!tag.startsWith('B-')) continue;
      const type = TYPE_OF[v.parse(nameLabel, tag.slice(2))];
      let j = i;
      while (tags[j + 1] === `I-${tag.slice(2)}`) j += 1;
      let start = printed.starts[i] ?? 0;
      const end = printed.ends[j] ?? 0;
      // Leading articles are no part of a name here, except in works and media ("The Hague" is rare enough).
      const article_ = LEADING_ARTICLE.exec(printed.text.slice(start, end));
      if (article_ && type !== 'other') start += article_[0].length;
      article.names.push({ start: offset + start, end: offset + end, type });
      i = j;
    }
  }
  return Array.from(texts, ([id, { text, names, open }]) => ({
    id: `${file.replace(/\..*/, '')}/${id}`,
    text,
    names,
    open,
  }));
}

/** A fifth of all ids, by their hash, for choosing and scoring models. */
export function isHeld(id: string): boolean {
  let h = 2166136261;
  for (const letter of id) h = Math.imul(h ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0;
  h ^= h >>> 13;
  return (Math.imul(h, 0x5bd1e995) >>> 8) % 5 === 0;
}

/** Titles that some corpora count as part of a person's name. "King" and "Prince" are left: they are names too. */
const LEADING_TITLE =
  /^(?:mr|mrs|ms|miss|dr|sir|dame|prof|professor|president|vice|prime|minister|premier|chancellor|secretary|senator|sen|governor|gov|mayor|congressman|congresswoman|rep|ambassador|judge|justice|general|gen|lieutenant|lt|colonel|col|major-general|brigadier|captain|capt|commander|sergeant|sgt|admiral|detective|inspector|pope|cardinal|archbishop|bishop|rabbi|reverend|rev|grand|ayatollah|imam|mullah|sheikh|queen)\.? (?=\p{Lu})/iu;

/** The text with titles left out of its people's names, as the news gold has them. */
export function withoutTitles(text: LabelledText): LabelledText {
  const names = text.names.map((name) => {
    if (name.type !== 'person') return name;
    let { start } = name;
    for (;;) {
      const title = LEADING_TITLE.exec(text.text.slice(start, name.end));
      if (!title) return { ...name, start };
      start += title[0].length;
    }
  });
  return { ...text, names };
}

/** What a corpus leaves open: sets without these types may hold such names unmarked or under another label. */
export interface Corpus {
  readonly name: string;
  readonly weight: number;
  /** No type "event": events are marked "other". */
  readonly eventsAreOther: boolean;
  /** Neither "event" nor "other" is marked at all. */
  readonly onlyMainTypes: boolean;
  readonly train: readonly LabelledText[];
  readonly held: readonly LabelledText[];
}

function split(name: string, texts: readonly LabelledText[], options: Omit<Corpus, 'name' | 'train' | 'held'>): Corpus {
  return {
    name,
    ...options,
    train: texts.filter(({ id }) => !isHeld(id)).map(withoutTitles),
    held: texts.filter(({ id }) => isHeld(id)),
  };
}

/** The corpus with nothing held out, for what is shipped once its twin was scored. */
export const withHeld = (corpus: Corpus): Corpus => ({
  ...corpus,
  train: [...corpus.train, ...corpus.held.map(withoutTitles)],
  held: [],
});

/** All corpora that shipped tables may be trained on, with their weights; see the model card for sources and licences. */
export function readCorpora(folder: string): Corpus[] {
  const own = (doc: string): string => doc;
  return [
    split('news-gold', readNews(folder), { weight: 4, eventsAreOther: false, onlyMainTypes: false }),
    split('gmb', readSentences(folder, 'gmb.jsonl.gz', own), {
      weight: 0.3,
      eventsAreOther: true,
      onlyMainTypes: false,
    }),
    split(
      'crossner',
      readSentences(folder, 'crossner.jsonl.gz', (doc, i) => `${doc}-${i}`),
      {
        weight: 0.5,
        eventsAreOther: true,
        onlyMainTypes: false,
      },
    ),
    split('gum-free', readSentences(folder, 'gum-free.jsonl.gz', own), {
      weight: 2,
      eventsAreOther: false,
      onlyMainTypes: true,
    }),
    split('wikigold', readSentences(folder, 'wikigold.jsonl.gz', own), {
      weight: 2,
      eventsAreOther: true,
      onlyMainTypes: false,
    }),
    split('own', readOwnTexts(), { weight: 0.75, eventsAreOther: false, onlyMainTypes: false }),
  ];
}

/** Web text for scoring alone. */
export const readWeb = (folder: string, file: 'ewt-dev.jsonl.gz' | 'ewt-test.jsonl.gz'): LabelledText[] =>
  readSentences(folder, file, (doc) => doc);
