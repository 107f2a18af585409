import AhoCorasick from 'modern-ahocorasick';
import { buildAliasIndex, hashWord, openAliasIndex, type AliasIndex } from '../../lib/knowledge/alias-index.ts';
import { gapBetween, nameWords } from '../../lib/text/fold.ts';

/*
 * Ways to find aliases in a text: Gloss's token-hash index, one regular expression, a Map of folded phrases, and an
 * Aho-Corasick automaton, at 5,000, 50,000 and 500,000 made-up aliases on the same text of 100 kB.
 *   npm run bench:matcher
 * Each answers the same question, the start of every alias in the folded text, and the answers are compared. Memory is
 * what the heap and the buffers grow by, with `--expose-gc`.
 */
const SIZES = [5_000, 50_000, 500_000];
const TEXT_UNITS = 100_000;
const MAX_WORDS = 4;

/** Small fixed generator (Mulberry32), so that every run sees the same names. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SYLLABLES = 'al ka ri mo sha ba du lam tu per vo gra nik sel ham id or en tar qui ze fo lub ry da'.split(' ');
const next = random(7);
const pick = (count: number): number => Math.floor(next() * count);
const word = (): string => Array.from({ length: 2 + pick(3) }, () => SYLLABLES[pick(SYLLABLES.length)]).join('');

function makeAliases(count: number): string[][] {
  const seen = new Set<string>();
  const out: string[][] = [];
  while (out.length < count) {
    const words = Array.from({ length: 1 + pick(MAX_WORDS) }, word);
    const phrase = words.join(' ');
    if (seen.has(phrase)) continue;
    seen.add(phrase);
    out.push(words);
  }
  return out;
}

function makeText(aliases: readonly string[][]): string {
  const parts: string[] = [];
  let units = 0;
  while (units < TEXT_UNITS) {
    const part = next() < 0.05 ? (aliases[pick(aliases.length)] ?? []).join(' ') : word() + (next() < 0.1 ? '.' : '');
    parts.push(part);
    units += part.length + 1;
  }
  return parts.join(' ');
}

interface Matcher {
  readonly name: string;
  readonly build: (aliases: readonly string[][]) => (text: string) => number;
}

/** Counts the aliases that stand in the text, longest at each place, each place once. */
function scanIndex(index: AliasIndex, text: string): number {
  const words = nameWords(text);
  const phrase: string[] = [];
  let found = 0;
  for (let i = 0; i < words.length; i += 1) {
    const mask = index.lengths(hashWord(words[i]?.key ?? ''));
    if (mask === 0) continue;
    phrase.length = 0;
    let longest = 0;
    for (let n = 1; n <= MAX_WORDS && i + n <= words.length; n += 1) {
      const at = i + n - 1;
      if (n > 1 && gapBetween(text, words[at - 1]?.end ?? 0, words[at]?.start ?? 0) !== 0) break;
      phrase.push(words[at]?.key ?? '');
      if (mask & (1 << n) && index.find(phrase) >= 0) longest = n;
    }
    if (longest > 0) found += 1;
  }
  return found;
}

const MATCHERS: readonly Matcher[] = [
  { name: 'Gloss, built here', build: indexMatcher },
  { name: 'Map of phrases', build: mapMatcher },
  { name: 'one RegExp', build: regExpMatcher },
  { name: 'modern-ahocorasick', build: automatonMatcher },
];

function indexMatcher(aliases: readonly string[][]): (text: string) => number {
  const index = buildAliasIndex(aliases);
  return (text) => scanIndex(index, text);
}

function mapMatcher(aliases: readonly string[][]): (text: string) => number {
  const phrases = new Map(aliases.map((words, at) => [words.join(' '), at]));
  return (text) => {
    const words = nameWords(text);
    let found = 0;
    for (let i = 0; i < words.length; i += 1) {
      let phrase = '';
      let hit = false;
      for (let n = 0; n < MAX_WORDS && i + n < words.length; n += 1) {
        if (n > 0 && gapBetween(text, words[i + n - 1]?.end ?? 0, words[i + n]?.start ?? 0) !== 0) break;
        phrase = n === 0 ? (words[i]?.key ?? '') : `${phrase} ${words[i + n]?.key ?? ''}`;
        hit ||= phrases.has(phrase);
      }
      if (hit) found += 1;
    }
    return found;
  };
}

function regExpMatcher(aliases: readonly string[][]): (text: string) => number {
  const phrases = aliases.map((words) => words.join(' ')).toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?=(?:${phrases.join('|')})(?![\\p{L}\\p{N}]))`, 'gu');
  return (text) => [...text.matchAll(pattern)].length;
}

function automatonMatcher(aliases: readonly string[][]): (text: string) => number {
  const automaton = new AhoCorasick(aliases.map((words) => words.join(' ')));
  const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
  return (text) => {
    const starts = new Set<number>();
    for (const { start, end } of automaton.iterate(text)) {
      if (!isLetter(text[start - 1]) && !isLetter(text[end])) starts.add(start);
    }
    return starts.size;
  };
}

const collect = globalThis.gc;
const memory = (): number => {
  collect?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

/** Median time of a few runs, in milliseconds. */
function timed(runs: number, run: () => void): number {
  const times = Array.from({ length: runs }, () => {
    const started = performance.now();
    run();
    return performance.now() - started;
  });
  return times.toSorted((a, b) => a - b)[runs >> 1] ?? 0;
}

console.log('| aliases | matcher | build or load ms | 100 kB ms | MB | found |');
console.log('| --- | --- | --- | --- | --- | --- |');
for (const size of SIZES) {
  const aliases = makeAliases(size);
  const text = makeText(aliases);
  const ready = buildAliasIndex(aliases).bytes;
  const row = (name: string, build: number, scan: number, bytes: number, found: number): void =>
    console.log(
      `| ${size} | ${name} | ${build.toFixed(1)} | ${scan.toFixed(1)} | ${(bytes / 1e6).toFixed(1)} | ${found} |`,
    );
  const opened = openAliasIndex(ready);
  row(
    'Gloss, compiled ahead',
    timed(5, () => openAliasIndex(ready)),
    timed(5, () => scanIndex(opened, text)),
    ready.byteLength,
    scanIndex(opened, text),
  );
  for (const { name, build } of MATCHERS) {
    // One expression of 500,000 names is beyond the engine's limits; saying so is the result.
    try {
      const before = memory();
      const started = performance.now();
      const search = build(aliases);
      const found = search(text);
      const built = performance.now() - started;
      const scan = timed(3, () => search(text));
      row(name, Math.max(0, built - scan), scan, memory() - before, found);
    } catch (error) {
      console.log(
        `| ${size} | ${name} | – | – | – | ${error instanceof Error ? error.message.slice(0, 60) : 'failed'} |`,
      );
    }
  }
}
