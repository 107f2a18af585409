/*
 * What a word does in an assertion, as one small number: check-worthiness looks at these rather than at the words alone,
 * since "fell by nine percent" and "rose by four million" are of one kind. Rules of thumb, not parts of speech: the
 * tables learn what each is worth.
 */
export const WORD_CLASS = {
  other: 0,
  number: 1,
  year: 2,
  /** First person singular, first person plural, second person, third person. */
  speaker: 3,
  group: 4,
  listener: 5,
  others: 6,
  modal: 7,
  being: 8,
  having: 9,
  comparison: 10,
  past: 11,
  negation: 12,
  asking: 13,
  link: 14,
  article: 15,
  relation: 16,
  doing: 17,
  manner: 18,
  plural: 19,
  sign: 20,
  name: 21,
} as const;
export const WORD_CLASSES = 22;

const LISTS: readonly (readonly [number, string])[] = [
  [WORD_CLASS.speaker, "i i'm i've i'd i'll me my mine myself"],
  [WORD_CLASS.group, "we we're we've we'll we'd our us"],
  [WORD_CLASS.listener, "you you're you've your you'll"],
  [WORD_CLASS.others, "he he's she she's his her they they're they've their him them"],
  [
    WORD_CLASS.number,
    'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ' +
      'ninety hundred thousand million billion trillion percent half twice double third quarter dozen % $ € £',
  ],
  [WORD_CLASS.modal, "will would should must could may might can shall ought let let's 'll"],
  [WORD_CLASS.being, "is are am be been being it's that's"],
  [WORD_CLASS.having, 'has have having'],
  [WORD_CLASS.comparison, 'more less most least fewer'],
  [WORD_CLASS.article, 'a an the this that these those'],
  [WORD_CLASS.relation, 'of in on at to for from with by about into over than as'],
  [WORD_CLASS.negation, "not n't no never don't didn't won't can't doesn't"],
  [WORD_CLASS.asking, 'what why how when where who which if'],
  [WORD_CLASS.link, 'and or but because so'],
  [
    WORD_CLASS.past,
    'was were had did went came got gave took made said spent lost won rose fell grew cut put left brought built began ' +
      'became broke kept held led met paid saw sold sent thought told knew found ran stood wrote voted',
  ],
];
const LISTED = new Map(LISTS.flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)));

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || code > 127;

/** The class of a word in lower case, by lists and endings. */
export function wordClass(word: string): number {
  const listed = LISTED.get(word);
  if (listed !== undefined) return listed;
  if (/\d/u.test(word)) return /^(?:19|20)\d\d$/u.test(word) ? WORD_CLASS.year : WORD_CLASS.number;
  if (!isLetter(word.charCodeAt(0))) return WORD_CLASS.sign;
  if (word.length < 4) return WORD_CLASS.other;
  if (word.endsWith('ed')) return WORD_CLASS.past;
  if (word.endsWith('ly')) return WORD_CLASS.manner;
  if (word.endsWith('s')) return WORD_CLASS.plural;
  if (word.length > 4 && (word.endsWith('er') || word.endsWith('est'))) return WORD_CLASS.comparison;
  return word.length > 5 && word.endsWith('ing') ? WORD_CLASS.doing : WORD_CLASS.other;
}
