/*
 * Words that carry who says what. The classes are features of the trained tables, not rules: "told" takes an addressee,
 * "according to" stands before its source, "report" may be the noun. Irregular forms are written out.
 */
const VERBS =
  'say tell report announce state claim note add confirm deny warn argue believe think suggest indicate declare comment ' +
  'remark write tweet post explain insist reply respond answer ask urge demand call describe accuse blame criticise ' +
  'criticize condemn denounce praise promise pledge vow threaten propose recommend predict forecast expect estimate ' +
  'conclude find show reveal disclose allege assert contend maintain acknowledge admit concede agree express voice ' +
  'stress emphasise emphasize underline highlight reiterate repeat cite quote mention observe recall continue joke ' +
  'complain caution hint imply hope fear doubt question refuse reject dismiss rule testify swear rate consider regard ' +
  'label dub apologise apologize thank welcome advise inform assure remind signal clarify affirm read point speak ' +
  'hail defend speculate attribute put hold see feel know deem view determine decide detail outline summarise relay';
const IRREGULAR: Readonly<Record<string, string>> = {
  say: 'said saying says', tell: 'told telling tells', think: 'thought thinking thinks', write: 'wrote written writing writes',
  find: 'found finding finds', show: 'showed shown showing shows', swear: 'swore sworn', put: 'put putting puts',
  hold: 'held holding holds', see: 'saw seen seeing sees', feel: 'felt feeling feels', know: 'knew known knowing knows',
  read: 'read reading reads', speak: 'spoke spoken speaking speaks', forecast: 'forecast forecasts forecasting',
  deny: 'denied denying denies', reply: 'replied replying replies', testify: 'testified', imply: 'implied implies implying',
  clarify: 'clarified clarifies', admit: 'admitted admitting admits', vow: 'vowed vows vowing', dub: 'dubbed dubs',
}; // prettier-ignore
const NOUNS =
  'statement report interview announcement claim allegation opinion view belief warning remark comment tweet letter ' +
  'press release speech testimony survey poll study research data source sources official officials account';

/** Bits of `speechClass`. */
export const SPEECH = { verb: 1, noun: 2, according: 4, pronoun: 8, function: 16, auxiliary: 32 } as const;

function forms(verb: string): string[] {
  const own = IRREGULAR[verb];
  if (own !== undefined) return [verb, ...own.split(' ')];
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  return [verb, `${verb}s`, `${stem}ed`, `${stem}ing`, /(?:sh|s|x|ch)$/u.test(verb) ? `${verb}es` : `${verb}s`];
}

const classes = new Map<string, number>();
const add = (words: readonly string[], bit: number): void => {
  for (const word of words) classes.set(word, (classes.get(word) ?? 0) | bit);
};
add(VERBS.split(' ').flatMap(forms), SPEECH.verb);
add(NOUNS.split(' '), SPEECH.noun);
add(['according', 'reportedly', 'allegedly', 'apparently', 'supposedly', 'per', 'citing', 'quoting'], SPEECH.according);
add(['he', 'she', 'they', 'it', 'we', 'i', 'you', 'who', 'his', 'her', 'their', 'its', 'him', 'them'], SPEECH.pronoun);
add(
  'the a an of in on at to for from with by and or but that which as than then also after before when while if because since about into over under not'.split(
    ' ',
  ),
  SPEECH.function,
);
add(
  'has have had is are was were be been being will would can could may might shall should must do does did'.split(' '),
  SPEECH.auxiliary,
);

/** What a word (lower case) can be in telling who says what; 0 for any other. */
export const speechClass = (lower: string): number => classes.get(lower) ?? 0;
