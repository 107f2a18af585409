import { nameWords, type NameWord } from '../text/fold.ts';
import { PARTICLES } from './linking/word-lists.ts';
import type { Span } from '../text/span.ts';
import type { NameMention } from './names/tag.ts';
import type { Mention } from './types.ts';

/**
 * Confidence under which a name that no pack knows is not reported at all. Between 0.3 and 0.5 typed F1 stays within half
 * a point on the held-out sets, while every tenth costs one to two points of boundary F1.
 */
const LEAST = 0.35;
/** Confidence from which a longer name goes before what a pack knows inside it ("2020 United States presidential election"). */
const LONGER = 0.5;
/** The tagger has learnt English alone: what it makes of another alphabet's capitals is chance. */
const LATIN = /\p{Script=Latin}/u;
const CURRENCY = /^\p{Sc}/u;
/** How a person is addressed is no part of the name. "Lord" and "Lady" are left: they stand in names as well. */
const ADDRESS = /^(?:mrs?|ms|miss|dr|prof|sir|dame|sheikh|gen|col|lt|capt|sgt|sen|rep|gov|rev)\.?\s+(?=\p{Lu})/iu;

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
 * first, but for a longer name around it that the tagger is sure of. Both lists are in order and free of overlaps.
 * Nationalities, languages, beliefs, days and brands on buttons are no names. A bare surname or an abbreviation that the
 * article explains refers to the full name.
 */
export function mergeMentions(text: string, linked: readonly Mention[], names: readonly NameMention[]): Mention[] {
  const out: Mention[] = [];
  // "US$22,900" names no country.
  const isPrice = ({ end }: Span): boolean => CURRENCY.test(text.slice(end, end + 1));
  const known = linked.filter((link) => !isPrice(link));
  let at = 0;
  for (const found of names) {
    if (found.confidence < LEAST || isPrice(found)) continue;
    const name = found.type === 'person' ? withoutAddress(text, found) : found;
    for (let next = known[at]; next !== undefined && next.end <= name.start; next = known[at]) {
      out.push(next);
      at += 1;
    }
    const words = text.slice(name.start, name.end);
    if (!LATIN.test(words) || (name.type === 'other' && isPeople(words)) || isLabel(text, name)) continue;
    let after = at;
    while ((known[after]?.start ?? text.length) < name.end) after += 1;
    const inside = known.slice(at, after);
    if (inside.length > 0 && (name.confidence < LONGER || !inside.every((link) => isWithin(link, name)))) continue;
    at = after;
    out.push({
      start: name.start,
      end: name.end,
      text: words,
      type: name.type,
      links: [],
      confidence: name.confidence,
    });
  }
  out.push(...known.slice(at));
  return withFullNames(text, out, names);
}

function withoutAddress(text: string, name: NameMention): NameMention {
  const [address = ''] = ADDRESS.exec(text.slice(name.start, name.end)) ?? [];
  return { ...name, start: name.start + address.length };
}

/** Places and bodies stand in names of other things; a longer name around a person is rather two names taken for one. */
const isWithin = (link: Mention, name: NameMention): boolean =>
  name.start <= link.start &&
  link.end <= name.end &&
  link.end - link.start < name.end - name.start &&
  link.type !== 'person';

/** Longest line, in UTF-16 units before the name, that may be a label. */
const LABEL = 60;
/** What stands before a brand in buttons: "Share on …", "Follow us on …", "Sign in with …". */
const BUTTON =
  /^(?:(?:share|follow|like|tweet|post|send|save|subscribe|sign (?:in|up)|log ?in|join|find|watch|listen|download|get|read|view|open|continue|more|also)\b(?: \p{Ll}+){0,4})?$/iu;

/** Whether a brand is the label of a link or button that came along with the article: a line of its own, or "Share on …". */
function isLabel(text: string, { start, end, type }: NameMention): boolean {
  if (type !== 'organization' && type !== 'other') return false;
  const after = text.slice(end, end + 2);
  if (!/^\s?(?:\n|$)/u.test(after)) return false;
  const before = text.slice(Math.max(0, start - LABEL), start);
  const line = before.lastIndexOf('\n');
  if (line < 0 && (start > LABEL || after === '')) return false;
  return BUTTON.test(before.slice(line + 1).trim());
}

const isPeople = (name: string): boolean =>
  nameWords(name).every(({ key }) => PEOPLES.has(key) || PEOPLE_ENDING.test(key));

/**
 * Links short forms to the full name in the same article: surnames as long as only one full name fits, abbreviations as the
 * tagger's reading explains them; an abbreviation is of its full name's kind.
 */
function withFullNames(text: string, mentions: readonly Mention[], names: readonly NameMention[]): Mention[] {
  const surnames = new Map<string, Set<string>>();
  const endingAt = new Map<number, Mention>();
  const wordsOf = new Map<string, readonly NameWord[]>();
  const read = (name: string): readonly NameWord[] => {
    let words = wordsOf.get(name);
    if (words === undefined) {
      words = nameWords(name);
      wordsOf.set(name, words);
    }
    return words;
  };
  for (const mention of mentions) {
    if (mention.links.length > 0) continue;
    endingAt.set(mention.end, mention);
    const words = mention.type === 'person' ? read(mention.text) : [];
    const last = words.at(-1);
    if (words.length > 1 && last !== undefined) {
      const known = surnames.get(last.key) ?? new Set();
      surnames.set(last.key, known.add(mention.text));
    }
  }
  const longForms = new Map<number, Mention>();
  for (const { start, longFormEnd } of names) {
    const long = longFormEnd === undefined ? undefined : endingAt.get(longFormEnd);
    // Of "the Boston Red Sox of Major League Baseball" MLB is the last part alone.
    if (long !== undefined && firstLetter(long.text) === text[start]) longForms.set(start, long);
  }
  return mentions.map((mention) => {
    if (mention.links.length > 0) return mention;
    const long = longForms.get(mention.start);
    if (long !== undefined && long.text !== mention.text) return { ...mention, type: long.type, refersTo: long.text };
    const full = mention.type === 'person' ? fullNameOf(read(mention.text), surnames) : undefined;
    return full === undefined || full === mention.text ? mention : { ...mention, refersTo: full };
  });
}

const firstLetter = (name: string): string | undefined => /\p{L}/u.exec(name)?.[0];

function fullNameOf(name: readonly NameWord[], surnames: ReadonlyMap<string, ReadonlySet<string>>): string | undefined {
  const words = name.filter(({ key }) => !PARTICLES.has(key));
  const [only] = words;
  if (words.length !== 1 || only === undefined) return undefined;
  const fitting = surnames.get(only.key);
  return fitting?.size === 1 ? [...fitting][0] : undefined;
}
