import { CUE } from './cue-words.ts';
import { FORM, type Reading } from './reading.ts';

/** Words in lower case, numbers and signs that a name may hold between two capitalised words. */
const GAP_LIMIT = 4;

/**
 * Stretches of tokens that may hold a name, flat as start and end (exclusive): capitalised words of one sentence with
 * what stands between them when that is short and made of connecting words, digits or signs, and digits right after.
 * Everything else is outside without asking the model. On the news gold 99.8 % of the names lie within.
 */
export function candidates(reading: Reading): Int32Array {
  const out: number[] = [];
  const { form, cues } = reading;
  for (let s = 0; s < reading.sentences.length; s += 2) {
    const end = reading.sentences[s + 1] ?? 0;
    let i = reading.sentences[s] ?? 0;
    while (i < end) {
      if (!((form[i] ?? 0) & FORM.capital)) {
        i += 1;
        continue;
      }
      const start = i;
      let last = i;
      for (let j = i + 1; j < end && j - last <= GAP_LIMIT; j += 1) {
        const f = form[j] ?? 0;
        if (f & FORM.capital) last = j;
        else if (f & FORM.digit && j === last + 1) last = j;
        else if (!(f & (FORM.sign | FORM.digit)) && !((cues[j] ?? 0) & (CUE.connector | CUE.particle))) break;
      }
      const begin = reading.sentences[s] ?? 0;
      let from = start;
      // "pro-Beijing", "anti-Brexit": what hangs on by a hyphen comes along.
      if (from - 2 >= begin && joined(reading, from - 2)) from -= 2;
      // A number right before the first capital may open an event or a work: "2020 Summer Olympics".
      else if (from > begin && (form[from - 1] ?? 0) & FORM.digit) from -= 1;
      let to = last + 1;
      if (to + 1 < end && joined(reading, last)) to += 2;
      // And one word in lower case may close a name: "COVID-19 pandemic", "Omsk hospital".
      else if (to < end && (cues[to] ?? 0) & (CUE.event | CUE.place | CUE.organization)) to += 1;
      const previous = out.at(-1) ?? -1;
      out.push(Math.max(from, previous), to);
      last = to - 1;
      i = last + 1;
    }
  }
  return Int32Array.from(out);
}

/** Whether token `i` is tied to the second next by a hyphen without blanks. */
function joined(reading: Reading, i: number): boolean {
  const first = reading.tokens[i];
  const hyphen = reading.tokens[i + 1];
  const second = reading.tokens[i + 2];
  if (!first || !hyphen || !second || (hyphen.text !== '-' && hyphen.text !== '‑')) return false;
  return first.end === hyphen.start && hyphen.end === second.start;
}
