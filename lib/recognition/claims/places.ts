import type { PackClaim } from '../../knowledge/pack-schema.ts';
import { fold } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import { firstWhere } from '../linking/intervals.ts';
import { MENTION_TYPES, type ClaimDifference, type Mention } from '../types.ts';
import { KEY, spanOf, type ClaimReading } from './claim-reading.ts';
import { clausesOf, isPutForward, type Clause } from './clauses.ts';
import { differenceOf } from './figures.ts';

export interface Alternative {
  /** Pack and id. */
  readonly entity: string | null;
  /** Folded words; the last may go on ("agree" in "agreements") when it has four letters or more. */
  readonly words: readonly string[];
}

/** A record's own words, folded; `plain` when they are too few to stand for it by themselves. */
export interface Anchor {
  readonly text: string;
  readonly plain: boolean;
}

export interface Rule {
  readonly pack: string;
  readonly claim: PackClaim;
  readonly anchors: readonly Anchor[];
  readonly groups: readonly (readonly Alternative[])[];
  /** The record says that something is not so. */
  readonly negative: boolean;
}

export function alternativeOf(pack: string, text: string): Alternative {
  if (text.startsWith('@')) return { entity: `${pack}/${text.slice(1)}`, words: [] };
  return { entity: null, words: text.split(/\s+/u).map(fold) };
}

/** The clauses that an alternative stands in, rising, and the first place in each. */
interface Found {
  readonly clauses: number[];
  readonly spans: Span[];
}

/** Adds a place, places being in order. */
function add({ clauses, spans }: Found, clause: number, span: Span): void {
  if (clauses.at(-1) === clause) return;
  clauses.push(clause);
  spans.push(span);
}

/** The first place of the first of some alternatives that stands in a clause. */
function spanIn(group: readonly Found[], clause: number): Span | undefined {
  for (const { clauses, spans } of group) {
    const at = firstWhere(clauses, (number) => number >= clause);
    if (clauses[at] === clause) return spans[at];
  }
  return undefined;
}

const inOrder = (group: readonly Found[]): number[] =>
  [...new Set(group.flatMap(({ clauses }) => clauses))].toSorted((a, b) => a - b);

/** As `names` of a reading writes it. */
const PERSON = 1 + MENTION_TYPES.indexOf('person');

/** Where words and entities stand, clause by clause, so that a rule is asked only where its rarer words are. */
export class Places {
  readonly #reading: ClaimReading;
  readonly #words = new Map<string, number[]>();
  readonly #entities = new Map<string, Mention[]>();
  readonly #found = new Map<Alternative, Found>();
  readonly #clauses: readonly Clause[];
  readonly #clauseOf: Int32Array;

  constructor(reading: ClaimReading, mentions: readonly Mention[], keys: ReadonlySet<string>) {
    this.#reading = reading;
    reading.keys.forEach((key, at) => {
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
  clausesWith({ groups }: Rule): (readonly [Clause, Span])[] {
    const found: Found[][] = [];
    const size = (group: readonly Found[]): number => group.reduce((sum, { clauses }) => sum + clauses.length, 0);
    for (const group of groups) {
      const here = group.map((alternative) => this.#find(alternative));
      // Most rules ask for something that the text lacks.
      if (size(here) === 0) return [];
      found.push(here);
    }
    const [rarest, ...others] = found.toSorted((a, b) => size(a) - size(b));
    if (rarest === undefined) return [];
    const numbers = rarest.length === 1 ? (rarest[0]?.clauses ?? []) : inOrder(rarest);
    return numbers.flatMap((number) => {
      let span = spanIn(rarest, number);
      for (const group of others) {
        const here = spanIn(group, number);
        if (span === undefined || here === undefined) return [];
        span = { start: Math.min(span.start, here.start), end: Math.max(span.end, here.end) };
      }
      const clause = this.#clauses[number];
      return clause === undefined || span === undefined ? [] : [[clause, span] as const];
    });
  }

  sentenceSpan(sentence: number): Span | undefined {
    const found = this.#reading.sentences[sentence];
    return found === undefined ? undefined : spanOf(this.#reading, found);
  }

  /**
   * Whether the clause of a hit puts it forward and, of what the rule asks for, lacks nothing that stands in another
   * clause of its sentence: that would be somebody else's doing.
   */
  putsForward(hit: Span, { negative, groups }: Rule): boolean {
    const at = this.#clauseAt(hit);
    const clause = this.#clauses[at];
    if (clause === undefined) return true;
    if (!isPutForward(this.#reading, clause, negative, hit.start)) return false;
    let first = at;
    while (this.#clauses[first - 1]?.sentence === clause.sentence) first -= 1;
    return groups.every((group) => {
      const found = group.map((alternative) => this.#find(alternative));
      if (spanIn(found, at) !== undefined) return true;
      for (let other = first; this.#clauses[other]?.sentence === clause.sentence; other += 1)
        if (spanIn(found, other) !== undefined) return false;
      return true;
    });
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

  /** Where an alternative stands, looked for once however many rules ask for it. */
  #find(alternative: Alternative): Found {
    let found = this.#found.get(alternative);
    if (found === undefined) {
      found = { clauses: [], spans: [] };
      this.#found.set(alternative, found);
      if (alternative.entity === null) this.#findWords(alternative.words, found);
      else this.#findEntity(alternative.entity, found);
    }
    return found;
  }

  #findEntity(entity: string, found: Found): void {
    for (const mention of this.#entities.get(entity) ?? []) {
      const at = firstWhere(this.#reading.tokens, ({ end }) => end > mention.start);
      if (!this.#belongsToOther(at)) add(found, this.#clauseOf[at] ?? 0, mention);
    }
  }

  #findWords(words: readonly string[], found: Found): void {
    const { tokens, bare } = this.#reading;
    for (const at of this.#words.get((words[0] ?? '').slice(0, KEY)) ?? []) {
      const fits = words.every((word, i) => {
        const here = bare[at + i] ?? '';
        return i === words.length - 1 && word.length >= KEY ? here.startsWith(word) : here === word;
      });
      const clause = this.#clauseOf[at] ?? 0;
      const start = tokens[at]?.start;
      const end = tokens[at + words.length - 1]?.end;
      if (!fits || this.#belongsToOther(at)) continue;
      if (start !== undefined && end !== undefined && this.#clauseOf[at + words.length - 1] === clause)
        add(found, clause, { start, end });
    }
  }

  /** Whether a person stands here only to say whose somebody or something else is: "a critic of Assad". */
  #belongsToOther(at: number): boolean {
    if (!this.#mayBePerson(at)) return false;
    const { words } = this.#reading;
    let of = at - 1;
    while (of > at - 4 && this.#mayBePerson(of)) of -= 1;
    return words[of] === 'of' && !OWN.test(words[of - 1] ?? '');
  }

  /** A person by its label, or a capitalised word without one that is no people's ("of Russian origin"). */
  #mayBePerson(at: number): boolean {
    const type = (this.#reading.names[at] ?? 0) & 7;
    return (
      type === PERSON || (type === 0 && /^\p{Lu}(?!.*(?:an|ese|ish)$)/u.test(this.#reading.tokens[at]?.text ?? ''))
    );
  }
}

/** What of a person is still that person's own matter: "the fall of Assad", where "a statue of Assad" is not. */
const OWN =
  /^(?:ouster|fall|overthrow|removal|rule|regime|government|reign|extradition|toppling|collapse|departure|exit|flight|forces|army|words|leadership|presidency|family|asylum|handover|end|downfall|view|opinion|statement|name)$/u;

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
