import { nameWords } from '../text/fold.ts';
import { PARTICLES } from './linking/word-lists.ts';
import type { NameMention } from './names/tag.ts';
import type { Mention } from './types.ts';

/** Confidence under which a name that no pack knows is not reported at all. */
const LEAST = 0.5;

/** Words for peoples, languages and beliefs that the endings below do not tell. */
const PEOPLES = new Set(
  (
    'french dutch greek greeks swiss thai thais czech czechs arab arabs kurd kurds turk turks jew jews muslim muslims ' +
    'christian christians sunni sunnis shia shias shiite shiites shi druze hindu hindus sikh sikhs buddhist buddhists ' +
    'catholic catholics protestant protestants orthodox islam islamic islamist islamists christianity judaism briton ' +
    'britons dane danes finn finns swede swedes pole poles serb serbs croat croats slovak slovaks slav slavs afghan ' +
    'afghans pakistani israeli israelis iraqi iraqis yemeni yemenis saudi saudis kuwaiti omani qatari emirati bengali ' +
    'uzbek uzbeks kazakh kazakhs tajik tajiks uighur uighurs tatar tatars roma welsh scots latino latina hispanic ' +
    'jihadist jihadists nazi nazis communist communists democrat democrats republican republicans monday tuesday ' +
    'wednesday thursday friday saturday sunday january february march april may june july august september october ' +
    'november december'
  ).split(' '),
);
const PEOPLE_ENDING = /(?:[^aeiou]ian|ean|[aeiou]nian|ish|[^aeiou]ese|nese|lese|ite|[aeioul]can|ovan|ivan|gan|dan)s?$/u;

/**
 * Joins what the packs link and what the tagger finds into one list without overlaps, in order; what a pack knows goes
 * first. Nationalities, languages, beliefs and days are no names. A bare surname or an abbreviation that the article
 * explains ("Organisation for Security and Co-operation in Europe (OSCE)") refers to the full name.
 */
export function mergeMentions(text: string, linked: readonly Mention[], names: readonly NameMention[]): Mention[] {
  const out = [...linked];
  let at = 0;
  for (const name of names) {
    if (name.confidence < LEAST) continue;
    while (at < linked.length && (linked[at]?.end ?? 0) <= name.start) at += 1;
    const next = linked[at];
    if (next !== undefined && next.start < name.end) continue;
    const words = text.slice(name.start, name.end);
    if (name.type === 'other' && isPeople(words)) continue;
    out.push({
      start: name.start,
      end: name.end,
      text: words,
      type: name.type,
      links: [],
      confidence: name.confidence,
    });
  }
  return withFullNames(
    text,
    out.toSorted((a, b) => a.start - b.start),
  );
}

const isPeople = (name: string): boolean =>
  nameWords(name).every(({ key }) => PEOPLES.has(key) || PEOPLE_ENDING.test(key));

/** Links short forms to the full name in the same article, as long as only one full name fits. */
function withFullNames(text: string, mentions: readonly Mention[]): Mention[] {
  const surnames = new Map<string, Set<string>>();
  const abbreviations = new Map<string, string>();
  for (const [at, mention] of mentions.entries()) {
    if (mention.links.length > 0) continue;
    const words = nameWords(mention.text);
    const last = words.at(-1);
    if (mention.type === 'person' && words.length > 1 && last !== undefined) {
      const known = surnames.get(last.key) ?? new Set();
      surnames.set(last.key, known.add(mention.text));
    }
    const next = mentions[at + 1];
    if (next !== undefined && next.links.length === 0 && isAbbreviationOf(text, mention, next))
      abbreviations.set(next.text, mention.text);
  }
  return mentions.map((mention) => {
    if (mention.links.length > 0) return mention;
    const full = abbreviations.get(mention.text) ?? fullNameOf(mention, surnames);
    return full === undefined || full === mention.text ? mention : { ...mention, refersTo: full };
  });
}

function fullNameOf(mention: Mention, surnames: ReadonlyMap<string, ReadonlySet<string>>): string | undefined {
  const words = nameWords(mention.text).filter(({ key }) => !PARTICLES.has(key));
  const [only] = words;
  if (mention.type !== 'person' || words.length !== 1 || only === undefined) return undefined;
  const fitting = surnames.get(only.key);
  return fitting?.size === 1 ? [...fitting][0] : undefined;
}

/** "Full Name (FN)": the initials of the capitalised words before the bracket. */
function isAbbreviationOf(text: string, full: Mention, short: Mention): boolean {
  if (!/^\s*\($/u.test(text.slice(full.end, short.start)) || text[short.end] !== ')') return false;
  const initials = nameWords(full.text).flatMap(({ cased }) => (/^\p{Lu}/u.test(cased) ? [cased[0]] : []));
  const letters = short.text.replaceAll('.', '');
  return letters.length > 1 && letters === letters.toUpperCase() && initials.join('').startsWith(letters.slice(0, 2));
}
