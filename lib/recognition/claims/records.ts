import type { Pack } from '../../knowledge/pack-schema.ts';
import type { Span } from '../../text/span.ts';
import { firstWhere } from '../linking/intervals.ts';
import type { ClaimDifference, Mention } from '../types.ts';
import { KEY, type ClaimReading } from './claim-reading.ts';
import { isNegative, isPutForward } from './clauses.ts';
import { alternativeOf, Places, type Alternative, type Rule } from './places.ts';

/** A pack's record of a claim that a stretch of text makes. */
export interface RecordHit extends Span {
  readonly pack: string;
  readonly claim: string;
  readonly differs: readonly ClaimDifference[];
}

/** A place that has a record's own words; `plain` as its anchor is. */
interface AnchorHit extends RecordHit {
  readonly plain: boolean;
}

/**
 * Anchors of fewer words than this stand in other stories too ("500 tons"), and so do those that leave out what the rule
 * asks for ("one of the world's largest wheat exporters"): they need one of the claim's entities near by.
 */
const PLAIN_ANCHOR = 5;
const NEAR = 300;

/** Claims of packs, made ready to be found in texts. */
export class ClaimRecords {
  readonly #rules: readonly Rule[];
  /** Each alternative once, by pack and text: rules share what they ask for. */
  readonly #alternatives = new Map<string, Alternative>();
  /** Beginnings of the words that rules ask for: no other word needs a place. */
  readonly #keys: ReadonlySet<string>;

  constructor(packs: readonly Pack[]) {
    this.#rules = packs.flatMap((pack) =>
      pack.claims.map((claim) => {
        const groups = (claim.match?.all ?? []).map((group) => group.map((text) => this.#alternative(pack.id, text)));
        const anchors = claim.anchors.map(flat).toSorted((a, b) => b.length - a.length);
        return {
          pack: pack.id,
          claim,
          anchors: anchors.map((text) => ({ text, plain: isPlain(text, groups) })),
          groups,
          negative: isNegative(
            [claim.claim, ...claim.anchors, ...(claim.match?.all.flat() ?? [])].flatMap((words) =>
              flat(words).split(/[\s,.]+/u),
            ),
          ),
        };
      }),
    );
    const alternatives = this.#rules.flatMap(({ groups }) => groups.flat());
    this.#keys = new Set(
      alternatives.flatMap(({ words: [first] }) => (first === undefined ? [] : [first.slice(0, KEY)])),
    );
  }

  #alternative(pack: string, text: string): Alternative {
    const key = `${pack} ${text}`;
    const known = this.#alternatives.get(key) ?? alternativeOf(pack, text);
    this.#alternatives.set(key, known);
    return known;
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
      const found = anchorHits(text, rule, mentions);
      const anchored = found
        .filter((hit) => rule.groups.length === 0 || !hit.plain || places.putsForward(hit, rule))
        .toSorted((a, b) => a.start - b.start);
      for (const { plain: _, ...hit } of anchored)
        hits.push({ ...hit, differs: places.differencesOf(rule, hit, published) });
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

/** A capital beyond A to Z. */
const OTHER_CAPITAL = /[^\P{Changes_When_Lowercased}A-Z]/u;

/** Folded so that offsets stay: one unit for one unit. */
const flat = (text: string): string => {
  const straight = text.replaceAll(/[’‘]/gu, "'");
  return OTHER_CAPITAL.test(straight)
    ? straight.replaceAll(/[A-Z]+/gu, (letters) => letters.toLowerCase())
    : straight.toLowerCase();
};

function anchorHits(text: string, { pack, claim, anchors }: Rule, mentions: readonly Mention[]): AnchorHit[] {
  const hits: AnchorHit[] = [];
  for (const { text: anchor, plain } of anchors) {
    for (let start = text.indexOf(anchor); start >= 0; start = text.indexOf(anchor, start + 1)) {
      const end = start + anchor.length;
      if (/[\p{L}\p{N}]/u.test(text[start - 1] ?? ' ') || /[\p{L}\p{N}]/u.test(text[end] ?? ' ')) continue;
      if (hits.slice(-4).some((hit) => hit.start < end && start < hit.end)) continue;
      if (plain && !isNear(mentions, claim.entities, start, end)) continue;
      hits.push({ start, end, pack, claim: claim.id, differs: [], plain });
    }
  }
  return hits;
}

const isPlain = (anchor: string, groups: Rule['groups']): boolean =>
  anchor.split(' ').length < PLAIN_ANCHOR || !saysAll(anchor, groups);

/** Whether an anchor by itself has a word of every group. */
const saysAll = (anchor: string, groups: Rule['groups']): boolean =>
  groups.every((group) => group.some(({ words }) => words.length > 0 && anchor.includes(words.join(' '))));

const isNear = (mentions: readonly Mention[], entities: readonly string[], start: number, end: number): boolean =>
  mentions
    .slice(
      firstWhere(mentions, (mention) => mention.end > start - NEAR),
      firstWhere(mentions, (mention) => mention.start >= end + NEAR),
    )
    .some(({ links }) => links.some(({ entity }) => entities.includes(entity)));
