import { CUE } from './cue-words.ts';
import { hashText, keyOf, mix } from './hash.ts';
import { FORM, STYLE, type Reading } from './reading.ts';
import { MEMORY, OTHERS, type Memory } from './memory.ts';

/** No token has more features than this. */
export const FEATURE_LIMIT = 320;

/** Where each template's hash begins: far apart, or small values of neighbouring templates would meet in one key. */
const SEEDS = Int32Array.from({ length: 256 }, (_, template) => mix(0x3c6ef372, template));
const EDGE = 0x2545f491;
const at = (values: Int32Array, i: number, start: number, end: number): number =>
  i < start || i >= end ? mix(EDGE, i < start ? start - i : i - end) : (values[i] ?? 0);
const bits = (values: Int32Array | Uint16Array | Uint8Array, i: number, start: number, end: number): number =>
  i < start || i >= end ? 0 : (values[i] ?? 0);

const sense = (values: Uint8Array, i: number, start: number, end: number): number =>
  i < start || i >= end ? -1 : (values[i] ?? 0);

/**
 * Writes the feature keys of token `i` into `out` and returns how many. A feature is a template with its values, hashed
 * to 24 bits; the templates are the lines below. `start` and `end` bound the sentence.
 */
export function featuresOf(
  reading: Reading,
  memory: Memory,
  i: number,
  start: number,
  end: number,
  out: Int32Array,
): number {
  let n = 0;
  let template = 0;
  const put = (a: number, b = 0, c = 0): void => {
    template += 1;
    if (n < FEATURE_LIMIT) {
      // A template always has as many values, so that a value of 0 may be passed over.
      let h = mix(SEEDS[template] ?? 0, a);
      if (b !== 0) h = mix(h, b);
      if (c !== 0) h = mix(h, c);
      out[n] = keyOf(h);
      n += 1;
    }
  };
  /** One feature for each bit of a mask, so that a rare combination still tells what its parts do. */
  const putEach = (mask: number, a: number): void => {
    template += 1;
    for (let rest = mask; rest !== 0; rest &= rest - 1) {
      if (n < FEATURE_LIMIT) {
        out[n] = keyOf(mix(mix(SEEDS[template] ?? 0, 31 - Math.clz32(rest & -rest)), a));
        n += 1;
      }
    }
  };
  const skip = (count: number): void => {
    template += count;
  };
  const { lower, exact, shape, form, cues, classes, senses, phraseClasses, phrasePosition, runStart, runEnd, tokens } =
    reading;

  const w = lower[i] ?? 0;
  const w1 = at(lower, i - 1, start, end);
  const w2 = at(lower, i - 2, start, end);
  const n1 = at(lower, i + 1, start, end);
  const n2 = at(lower, i + 2, start, end);
  const s0 = shape[i] ?? 0;
  const s1 = at(shape, i - 1, start, end);
  const t1 = at(shape, i + 1, start, end);
  const style = reading.style[i] ?? STYLE.plain;
  const f = form[i] ?? 0;
  const look =
    (f & (FORM.capital | FORM.capitals | FORM.lower | FORM.digit | FORM.sign | FORM.first | FORM.initial)) |
    (style << 8);

  // The word, its neighbours and pairs of them.
  put(look);
  put(w);
  put(exact[i] ?? 0, f & FORM.first);
  put(w1);
  put(n1);
  put(w2);
  put(n2);
  put(w1, w);
  put(w1, s0);
  put(n1, s0);
  // Shape.
  put(s0, style);
  put(s0, s1);
  put(s0, t1);
  put(s1, s0, t1);
  put(look, bits(form, i - 1, start, end), bits(form, i + 1, start, end) + 1);
  // Affixes.
  const text = tokens[i]?.text.toLowerCase() ?? '';
  const length = Math.min(text.length, 24);
  for (let k = 1; k <= 4; k += 1) {
    if (length < k) skip(2);
    else {
      put(hashText(text, 0, k));
      put(hashText(text, text.length - k, text.length));
    }
  }
  const nextText = i + 1 < end ? (tokens[i + 1]?.text ?? '') : '';
  const beforeText = i > start ? (tokens[i - 1]?.text ?? '') : '';
  put(hashText(nextText, Math.max(0, nextText.length - 3)));
  put(hashText(beforeText, Math.max(0, beforeText.length - 3)));

  // Cue words and lexicon.
  const c0 = cues[i] ?? 0;
  const c1 = bits(cues, i - 1, start, end);
  const c2 = bits(cues, i - 2, start, end);
  const d1 = bits(cues, i + 1, start, end);
  const d2 = bits(cues, i + 2, start, end);
  const l0 = classes[i] ?? 0;
  const l1 = bits(classes, i - 1, start, end);
  const m1 = bits(classes, i + 1, start, end);
  const p0 = phraseClasses[i] ?? 0;
  const q0 = phrasePosition[i] ?? 0;
  put(c0, look);
  put(c1, look);
  put(d1, look);
  put(c2);
  put(d2);
  put(c1, c0, d1 + 1);
  put(l0, look);
  put(l0, c1);
  put(l0, d1);
  put(l1, look);
  put(m1, look);
  put(l1, l0, m1 + 1);
  put(p0, q0, look);
  put(p0, q0, bits(phrasePosition, i + 1, start, end) + 1);
  put(p0, w1);
  put(bits(phraseClasses, i - 1, start, end), bits(phrasePosition, i - 1, start, end), s0);
  put(bits(phraseClasses, i + 1, start, end), bits(phrasePosition, i + 1, start, end), s0);

  putEach(p0, q0);
  putEach(l0, f & 3);
  putEach(l1, f & 3);
  putEach(m1, f & 3);
  putEach(c0, f & 3);
  putEach(c1, f & 3);

  // The run of capitals the token is in, and what stands around it.
  const rs = runStart[i] ?? -1;
  const re = runEnd[i] ?? -1;
  if (rs < 0) skip(12);
  else {
    const size = Math.min(re - rs + 1, 6);
    const place = rs === re ? 3 : i === rs ? 0 : i === re ? 2 : 1;
    const left = at(lower, rs - 1, start, end);
    const right = at(lower, re + 1, start, end);
    let held = 0;
    let known = 0;
    for (let j = rs; j <= re && j < rs + 8; j += 1) {
      held |= cues[j] ?? 0;
      known |= phraseClasses[j] ?? 0;
    }
    put(place, size, style + 1);
    put(left, place);
    put(right, place);
    put(lower[re] ?? 0, place);
    put(lower[rs] ?? 0, place);
    put(held & (CUE.organization | CUE.place | CUE.event | CUE.media | CUE.club | CUE.work | CUE.title), place);
    put(known, place, size);
    put(cues[re] ?? 0, place, bits(cues, re + 1, start, end) + 1);
    put(bits(cues, rs - 1, start, end), place, bits(cues, rs - 2, start, end) + 1);
    put(bits(cues, re + 1, start, end), place, bits(cues, re + 2, start, end) + 1);
    putEach(known, place);
    putEach(held, place);
  }

  // Senses of the words around: what is said, done or held beside a name tells its kind, also in words not learnt from.
  const g0 = sense(senses, i, start, end);
  const g1 = sense(senses, i - 1, start, end);
  const g2 = sense(senses, i - 2, start, end);
  const h1 = sense(senses, i + 1, start, end);
  const h2 = sense(senses, i + 2, start, end);
  put(g0, f & 3);
  put(g1, f & 3);
  put(h1, f & 3);
  put(g2, f & 3);
  put(h2, f & 3);
  put(g1, g0, 1);
  put(g0, h1, 1);
  put(g2, g1, 1);
  put(h1, h2, 1);
  if (rs < 0) skip(5);
  else {
    const place = rs === re ? 3 : i === rs ? 0 : i === re ? 2 : 1;
    const left = sense(senses, rs - 1, start, end);
    const right = sense(senses, re + 1, start, end);
    put(right, place);
    put(sense(senses, re, start, end), place);
    put(sense(senses, rs, start, end), place);
    put(sense(senses, rs - 2, start, end), left, place + 1);
    put(right, sense(senses, re + 2, start, end), place + 1);
  }

  // What the rest of the article knows of the word.
  const flags = memory.flags[i] ?? 0;
  put(flags & (MEMORY.lowerElsewhere | MEMORY.capitalInside | MEMORY.doubtful), look);
  put(flags & (MEMORY.longerBefore | MEMORY.longerAfter | MEMORY.afterTitle | MEMORY.beforeSpeech), look & 3);
  put(flags & (MEMORY.withOrganization | MEMORY.withPlace | MEMORY.frequent | MEMORY.abbreviation), look & 3);
  put(flags, l0);
  putEach(flags, f & 3);
  const long = memory.longForm[i] ?? -1;
  if (long < 0) skip(2);
  else {
    put(lower[long] ?? 0);
    put(cues[long] ?? 0, classes[long] ?? 0);
  }
  const memoryTemplate = template;
  for (let k = 0; k < OTHERS; k += 1) {
    const j = memory.others[i * OTHERS + k] ?? -1;
    if (j < 0) break;
    // The same templates for each other occurrence, so that they add up.
    template = memoryTemplate;
    const os = runStart[j] ?? j;
    const oe = runEnd[j] ?? j;
    const place = os === oe ? 3 : j === os ? 0 : j === oe ? 2 : 1;
    put(lower[os - 1] ?? 0, place);
    put(lower[oe + 1] ?? 0, place);
    put(cues[os - 1] ?? 0, place, 7);
    put(cues[oe + 1] ?? 0, place, 8);
    put(lower[oe] ?? 0, place, 9);
    put(lower[os] ?? 0, place, 10);
    put(cues[oe] ?? 0, phraseClasses[os] ?? 0, place + 11);
    put(classes[os - 1] ?? 0, place, 12);
  }
  template = memoryTemplate + 8;
  return n;
}
