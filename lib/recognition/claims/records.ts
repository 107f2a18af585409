import type { Pack, PackClaim } from '../../knowledge/pack-schema.ts';
import { fold } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import { firstWhere } from '../linking/intervals.ts';
import type { ClaimDifference, Mention } from '../types.ts';
import type { ClaimReading, Sentence } from './claim-reading.ts';
import { differenceOf } from './figures.ts';

/** A pack's record of a claim that a stretch of text makes. */
export interface RecordHit extends Span {
  readonly pack: string;
  readonly claim: string;
  readonly differs: readonly ClaimDifference[];
}

/** Anchors of fewer words than this stand in other stories too ("500 tons"): they need one of the claim's entities near by. */
const PLAIN_ANCHOR = 5;
const NEAR = 300;

interface Alternative {
  readonly entity: string | null;
  /** Folded words; the last may go on ("agree" in "agreements") when it has four letters or more. */
  readonly words: readonly string[];
}

interface Rule {
  readonly pack: string;
  readonly claim: PackClaim;
  readonly anchors: readonly string[];
  readonly groups: readonly (readonly Alternative[])[];
}

/** Claims of packs, made ready to be found in texts. */
export class ClaimRecords {
  readonly #rules: readonly Rule[];
  /** Beginnings of the words that rules ask for: no other word needs a place. */
  readonly #keys: ReadonlySet<string>;

  constructor(packs: readonly Pack[]) {
    this.#rules = packs.flatMap((pack) =>
      pack.claims.map((claim) => ({
        pack: pack.id,
        claim,
        anchors: claim.anchors.map(flat).toSorted((a, b) => b.length - a.length),
        groups: (claim.match?.all ?? []).map((group) => group.map(alternativeOf)),
      })),
    );
    const alternatives = this.#rules.flatMap(({ groups }) => groups.flat());
    this.#keys = new Set(
      alternatives.flatMap(({ words: [first] }) => (first === undefined ? [] : [first.slice(0, KEY)])),
    );
  }

  /**
   * Every place where the text makes a recorded claim: by the record's own words, or in a sentence that names what the
   * record names. A record is found once in a sentence. `published` resolves days without a year.
   */
  find(reading: ClaimReading, mentions: readonly Mention[], published: string | null): RecordHit[] {
    const text = flat(reading.text);
    const hits: RecordHit[] = [];
    const places = new Places(reading, mentions, this.#keys);
    for (const rule of this.#rules) {
      const anchored = anchorHits(text, rule, mentions).toSorted((a, b) => a.start - b.start);
      hits.push(...anchored);
      if (rule.groups.length === 0) continue;
      for (const [at, made] of places.sentencesWith(rule)) {
        const sentence = reading.sentences[at];
        const span = sentence === undefined ? made : spanOf(reading, sentence);
        const next = anchored[firstWhere(anchored, ({ end }) => end > span.start)];
        if (next !== undefined && next.start < span.end) continue;
        const words = reading.text.slice(span.start, span.end);
        const differs = (rule.claim.match?.figures ?? []).flatMap(
          (figure) => differenceOf(words, figure, published) ?? [],
        );
        hits.push({ ...made, pack: rule.pack, claim: rule.claim.id, differs });
      }
    }
    return hits.toSorted((a, b) => a.start - b.start || b.end - a.end);
  }
}

/** Folded so that offsets stay: one unit for one unit. */
const flat = (text: string): string =>
  text.replaceAll(/[’‘]/gu, "'").replaceAll(/[A-Z]/gu, (letter) => letter.toLowerCase());

function alternativeOf(text: string): Alternative {
  if (text.startsWith('@')) return { entity: text.slice(1), words: [] };
  return { entity: null, words: text.split(/\s+/u).map(fold) };
}

export const spanOf = ({ tokens }: ClaimReading, { first, end }: Sentence): Span => ({
  start: tokens[first]?.start ?? 0,
  end: tokens[end - 1]?.end ?? 0,
});

function anchorHits(text: string, { pack, claim, anchors }: Rule, mentions: readonly Mention[]): RecordHit[] {
  const hits: RecordHit[] = [];
  for (const anchor of anchors) {
    const isPlain = anchor.split(' ').length < PLAIN_ANCHOR;
    for (let start = text.indexOf(anchor); start >= 0; start = text.indexOf(anchor, start + 1)) {
      const end = start + anchor.length;
      if (/[\p{L}\p{N}]/u.test(text[start - 1] ?? ' ') || /[\p{L}\p{N}]/u.test(text[end] ?? ' ')) continue;
      if (hits.slice(-4).some((hit) => hit.start < end && start < hit.end)) continue;
      if (isPlain && !isNear(mentions, claim.entities, start, end)) continue;
      hits.push({ start, end, pack, claim: claim.id, differs: [] });
    }
  }
  return hits;
}

const isNear = (mentions: readonly Mention[], entities: readonly string[], start: number, end: number): boolean =>
  mentions
    .slice(
      firstWhere(mentions, (mention) => mention.end > start - NEAR),
      firstWhere(mentions, (mention) => mention.start >= end + NEAR),
    )
    .some(({ links }) => links.some(({ entity }) => entities.includes(entity)));

const KEY = 4;
const ASCII = /^[a-z]*$/;

/** Where words and entities stand, sentence by sentence, so that a rule is asked only where its rarer words are. */
class Places {
  readonly #reading: ClaimReading;
  readonly #words = new Map<string, number[]>();
  readonly #entities = new Map<string, Mention[]>();
  readonly #sentenceOf: Int32Array;

  constructor(reading: ClaimReading, mentions: readonly Mention[], keys: ReadonlySet<string>) {
    this.#reading = reading;
    reading.words.forEach((word, at) => {
      const key = (ASCII.test(word) ? word : fold(word)).slice(0, KEY);
      if (keys.has(key)) push(this.#words, key, at);
    });
    for (const mention of mentions) {
      const [link] = mention.links;
      if (mention.links.length === 1 && link !== undefined)
        push(this.#entities, `${link.pack}/${link.entity}`, mention);
    }
    this.#sentenceOf = new Int32Array(reading.tokens.length);
    reading.sentences.forEach(({ first, end }, at) => this.#sentenceOf.fill(at, first, end));
  }

  /** Sentences that have one alternative of every group, with the stretch between the first and the last of them. */
  sentencesWith({ pack, groups }: Rule): Map<number, Span> {
    let open: Map<number, Span> | null = null;
    for (const group of groups) {
      const here = new Map<number, Span>();
      for (const alternative of group) {
        for (const [sentence, span] of this.#find(pack, alternative)) {
          const before = open?.get(sentence);
          if (open !== null && before === undefined) continue;
          if (here.has(sentence)) continue;
          here.set(sentence, {
            start: Math.min(before?.start ?? span.start, span.start),
            end: Math.max(before?.end ?? span.end, span.end),
          });
        }
      }
      if (here.size === 0) return here;
      open = here;
    }
    return open ?? new Map();
  }

  *#find(pack: string, { entity, words }: Alternative): Generator<readonly [number, Span]> {
    const { tokens } = this.#reading;
    if (entity !== null) {
      for (const mention of this.#entities.get(`${pack}/${entity}`) ?? []) {
        const at = firstWhere(tokens, ({ end }) => end > mention.start);
        if (at < tokens.length) yield [this.#sentenceOf[at] ?? 0, mention];
      }
      return;
    }
    for (const at of this.#words.get((words[0] ?? '').slice(0, KEY)) ?? []) {
      const fits = words.every((word, i) => {
        const here = fold(this.#reading.words[at + i] ?? '');
        return i === words.length - 1 && word.length >= KEY ? here.startsWith(word) : here === word;
      });
      const sentence = this.#sentenceOf[at] ?? 0;
      const start = tokens[at]?.start;
      const end = tokens[at + words.length - 1]?.end;
      if (fits && start !== undefined && end !== undefined && this.#sentenceOf[at + words.length - 1] === sentence)
        yield [sentence, { start, end }];
    }
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
