import type { Pack, PackClaim } from '../../knowledge/pack-schema.ts';
import { fold } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import { firstWhere } from '../linking/intervals.ts';
import type { ClaimDifference, Mention } from '../types.ts';
import type { ClaimReading, Sentence } from './claim-reading.ts';
import { clausesOf, isNegative, isPutForward, type Clause } from './clauses.ts';
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
  /** The record says that something is not so. */
  readonly negative: boolean;
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
        negative: isNegative(
          [claim.claim, ...claim.anchors, ...(claim.match?.all.flat() ?? [])].flatMap((words) =>
            flat(words).split(/[\s,.]+/u),
          ),
        ),
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
      const anchored = anchorHits(text, rule, mentions)
        .filter((hit) => rule.groups.length === 0 || places.putsForward(hit, rule))
        .toSorted((a, b) => a.start - b.start);
      for (const hit of anchored) hits.push({ ...hit, differs: places.differencesOf(rule, hit, published) });
      if (rule.groups.length === 0) continue;
      let last = -1;
      for (const [clause, made] of places.clausesWith(rule)) {
        const { sentence } = clause;
        const span = places.sentenceSpan(sentence) ?? made;
        const next = anchored[firstWhere(anchored, ({ end }) => end > span.start)];
        if (sentence === last || (next !== undefined && next.start < span.end)) continue;
        if (!isPutForward(reading, clause, rule.negative, made.start)) continue;
        last = sentence;
        const differs = places.differencesOf(rule, made, published);
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

/** An Arabic article at the head of a word: "al-Shaibani" is found as "Shaibani" too. */
const ARTICLE = /^(?:al|el|ash|as|ad|ar)-/u;

/** Where words and entities stand, clause by clause, so that a rule is asked only where its rarer words are. */
class Places {
  readonly #reading: ClaimReading;
  readonly #words = new Map<string, number[]>();
  readonly #entities = new Map<string, Mention[]>();
  readonly #clauses: readonly Clause[];
  readonly #clauseOf: Int32Array;

  constructor(reading: ClaimReading, mentions: readonly Mention[], keys: ReadonlySet<string>) {
    this.#reading = reading;
    reading.words.forEach((word, at) => {
      const key = bare(word).slice(0, KEY);
      if (keys.has(key)) push(this.#words, key, at);
    });
    for (const mention of mentions) {
      const [link] = mention.links;
      if (mention.links.length === 1 && link !== undefined)
        push(this.#entities, `${link.pack}/${link.entity}`, mention);
    }
    this.#clauses = clausesOf(reading);
    this.#clauseOf = new Int32Array(reading.tokens.length);
    this.#clauses.forEach(({ first, end }, at) => this.#clauseOf.fill(at, first, end));
  }

  /** Clauses that have one alternative of every group, in order, with the stretch between the first and the last of them. */
  clausesWith({ pack, groups }: Rule): (readonly [Clause, Span])[] {
    let open: Map<number, Span> | null = null;
    for (const group of groups) {
      const here = new Map<number, Span>();
      for (const alternative of group) {
        for (const [clause, span] of this.#find(pack, alternative)) {
          const before = open?.get(clause);
          if (open !== null && before === undefined) continue;
          if (here.has(clause)) continue;
          here.set(clause, {
            start: Math.min(before?.start ?? span.start, span.start),
            end: Math.max(before?.end ?? span.end, span.end),
          });
        }
      }
      if (here.size === 0) return [];
      open = here;
    }
    return [...(open ?? [])]
      .toSorted(([a], [b]) => a - b)
      .flatMap(([at, span]) => {
        const clause = this.#clauses[at];
        return clause === undefined ? [] : [[clause, span] as const];
      });
  }

  sentenceSpan(sentence: number): Span | undefined {
    const found = this.#reading.sentences[sentence];
    return found === undefined ? undefined : spanOf(this.#reading, found);
  }

  putsForward(hit: Span, rule: Rule): boolean {
    const clause = this.#clauses[this.#clauseAt(hit)];
    return clause === undefined || isPutForward(this.#reading, clause, rule.negative, hit.start);
  }

  /** Where the clause around a hit gives other figures than the record. */
  differencesOf(rule: Rule, hit: Span, published: string | null): ClaimDifference[] {
    const figures = rule.claim.match?.figures ?? [];
    const clause = this.#clauses[this.#clauseAt(hit)];
    if (figures.length === 0 || clause === undefined) return [];
    const span = spanOf(this.#reading, clause);
    const words = this.#reading.text.slice(span.start, span.end);
    const made = { start: hit.start - span.start, end: hit.end - span.start };
    return figures.flatMap((figure) => differenceOf(words, made, figure, published) ?? []);
  }

  #clauseAt({ start }: Span): number {
    return this.#clauseOf[firstWhere(this.#reading.tokens, ({ end }) => end > start)] ?? 0;
  }

  *#find(pack: string, { entity, words }: Alternative): Generator<readonly [number, Span]> {
    const { tokens } = this.#reading;
    if (entity !== null) {
      for (const mention of this.#entities.get(`${pack}/${entity}`) ?? []) yield [this.#clauseAt(mention), mention];
      return;
    }
    for (const at of this.#words.get((words[0] ?? '').slice(0, KEY)) ?? []) {
      const fits = words.every((word, i) => {
        const here = bare(this.#reading.words[at + i] ?? '');
        return i === words.length - 1 && word.length >= KEY ? here.startsWith(word) : here === word;
      });
      const clause = this.#clauseOf[at] ?? 0;
      const start = tokens[at]?.start;
      const end = tokens[at + words.length - 1]?.end;
      if (fits && start !== undefined && end !== undefined && this.#clauseOf[at + words.length - 1] === clause)
        yield [clause, { start, end }];
    }
  }
}

const bare = (word: string): string => {
  const rest = word.replace(ARTICLE, '');
  return ASCII.test(rest) ? rest : fold(rest);
};

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
