import type { Span } from '../../text/span.ts';
import { firstWhere } from '../linking/intervals.ts';
import type { Mention } from '../types.ts';
import { QUOTE, type ClaimReading } from './claim-reading.ts';

/** How many names back a pronoun may reach. */
const REACH = 40;
const HE = /^(?:he|his|him)$/u;
const SHE = /^(?:she|her|hers)$/u;
const IT = /^(?:it|its|they|their)$/u;

const MALE_TITLES =
  /^(?:mr|sir|king|prince|lord|sheikh|mullah|imam|duke|baron|count|father|brother|chairman|actor)\.?$/u;
const FEMALE_TITLES =
  /^(?:mrs|ms|miss|mme|queen|princess|lady|dame|madam|duchess|baroness|countess|sister|mother|chairwoman|actress|spokeswoman)\.?$/u;
/** Given names that one sex bears nearly alone, of the languages that news in English names most; others fit both. */
const MALE_NAMES = new Set(
  (
    'abdul abdullah adam ahmad ahmed alexander ali andrew andrii antony anthony antonio asaad assaad bashar benjamin bill ' +
    'boris brian carlos charles christopher daniel david dmitry dmytro donald edward emmanuel eric farouk francois frank ' +
    'george giorgio hafez hakan hassan henry hussein ibrahim igor ivan jack jacob james jeremy jim joe john jose joseph ' +
    'juan keir kevin khaled luis mahmoud marco mark martin matthew michael mike mohamed mohammad mohammed muhammad mustafa ' +
    'nicolas oleksandr omar oscar patrick paul peter philip pierre recep richard robert ronald scott sergei sergey simon ' +
    'stephen steven thomas tim tom vladimir volodymyr walid walter william xavier yusuf'
  ).split(' '),
);
const FEMALE_NAMES = new Set(
  (
    'aisha alice amanda amy angela anita anna anne asma barbara camilla carol caroline catherine charlotte christine ' +
    'claudia diana elena elizabeth emily emma eva fatima giorgia hanan helen hillary irina jane janet jennifer jessica ' +
    'joan julia julie karen kamala kate katherine laura layla leila linda lisa louise lucy maria marie margaret mary ' +
    'melissa michelle nadia nancy natalia nicola olena olga patricia rachel rebecca rosa ruth sandra sara sarah sofia ' +
    'sophie susan teresa theresa ursula victoria yulia zainab'
  ).split(' '),
);

/**
 * The name that a source stands for: the one inside it, or for a pronoun the last name before it that fits: for "he" and
 * "she" a person whom no title or given name in this article makes the other, for "it" and "they" an organisation. Names
 * inside quotations are talked about and do not speak. Undefined when nobody fits.
 */
export function speakerOf(reading: ClaimReading, source: Span, mentions: readonly Mention[]): string | undefined {
  const word = reading.text.slice(source.start, source.end).toLowerCase();
  const after = firstWhere(mentions, ({ end }) => end > source.start);
  const inside = mentions.slice(
    after,
    firstWhere(mentions, ({ start }) => start >= source.end),
  );
  const named = inside.findLast(({ type }) => type === 'person') ?? inside.findLast(({ type }) => type !== 'place');
  if (named !== undefined) return nameOf(named);
  const fits = fitOf(reading, word);
  if (fits === null) return undefined;
  for (let at = after - 1; at >= 0 && after - at < REACH; at -= 1) {
    const mention = mentions[at];
    if (mention !== undefined && fits(mention) && !isQuoted(reading, mention)) return nameOf(mention);
  }
  return undefined;
}

const nameOf = ({ refersTo, text }: Mention): string => refersTo ?? text;

function fitOf(reading: ClaimReading, pronoun: string): ((mention: Mention) => boolean) | null {
  if (HE.test(pronoun)) return (mention) => mention.type === 'person' && sexOf(reading, mention) !== 'female';
  if (SHE.test(pronoun)) return (mention) => mention.type === 'person' && sexOf(reading, mention) !== 'male';
  return IT.test(pronoun) ? ({ type }) => type === 'organization' : null;
}

/** What the title before a name and its given name tell; null when they tell nothing. */
function sexOf({ tokens, words }: ClaimReading, mention: Mention): 'male' | 'female' | null {
  const before = words[firstWhere(tokens, ({ end }) => end > mention.start) - 1] ?? '';
  const given = nameOf(mention).toLowerCase().split(/\s/u)[0] ?? '';
  if (FEMALE_TITLES.test(before) || FEMALE_NAMES.has(given)) return 'female';
  return MALE_TITLES.test(before) || MALE_NAMES.has(given) ? 'male' : null;
}

function isQuoted({ tokens, quotes }: ClaimReading, mention: Mention): boolean {
  return ((quotes[firstWhere(tokens, ({ end }) => end > mention.start)] ?? 0) & QUOTE.inside) !== 0;
}
