/*
 * Names in Ukrainian, Russian and Arabic change with their place in the sentence (Асада, у Хмеймімі, وبدمشق). A pack gives
 * the nominative; here is what it becomes. Light stemming, no dictionary: an ending is only taken off a capitalised word
 * that leaves a whole name behind, so a wrong cut finds nothing. Endings after the school grammars of both languages.
 */
const CYRILLIC_LETTER = /^\p{Script=Cyrillic}/u;
const ARABIC_LETTER = /^\p{Script=Arabic}/u;

const NOMINATIVE = /(?:ий|ый|ій|ой|ая|яя|ое|ее|[аяьйоеєиіїыю])$/u;
const ENDINGS = [
  'ием', 'ієм', 'ия', 'ію', 'ию', 'ии', 'ія', 'ії', 'ові', 'еві', 'єві', 'ого', 'его', 'ому', 'ему', 'ими', 'ыми', 'ами', 'ями', 'ією', 'ом', 'ем', 'єм', 'ою', 'ею',
  'єю', 'ой', 'ей', 'ій', 'им', 'ым', 'ім', 'ів', 'ов', 'ев', 'їв', 'ам', 'ям', 'ах', 'ях', 'ої', 'ую', 'ая', 'яя', 'ое',
  'ее', 'ий', 'ый', 'ие', 'ые', 'их', 'ых', 'а', 'я', 'у', 'ю', 'и', 'і', 'ї', 'ы', 'е', 'є', 'ь', 'й', 'о',
]; // prettier-ignore
/** Shortest stem: "Сир-" is one of Syria already, "Ри-" no more of Rome. */
const STEM = 3;
/** Ukrainian: Київ, Києва; Харків, Харкова; Сибіга, Сибізі; Ракка, Ракці. */
const ALTERNATIONS: readonly (readonly [RegExp, string])[] = [
  [/єв$/u, 'їв'], [/ев$/u, 'ів'], [/ов$/u, 'ів'], [/з$/u, 'г'], [/ц$/u, 'к'], [/с$/u, 'х'],
]; // prettier-ignore

/** What stays of a name in the pack through all its cases; a word in another script stays as it is. */
export function nameStem(key: string): string {
  if (!CYRILLIC_LETTER.test(key)) return key;
  const stem = key.replace(NOMINATIVE, '');
  return stem.length >= STEM ? stem : key;
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const FEMININE = set('а я и і ї ы у ю ою ею єю ой ей е ією');
const MASCULINE = set('а я у ю ом ем єм ові еві єві і ї е и ым им ім о ь й');
const ADJECTIVE = set('ий ый ій ого его ому ему им ым ім ом ем');
/** First names that only look like adjectives: Евгений, Евгения; Сергій, Сергія. */
const SOFT = set('ия ию ием ии ія ію ієм ії ієві');

/**
 * Whether a word of text can be a case of a name: the same stem, and an ending of the name's own gender. "Хам" is no case
 * of "Хама", "Зеленская" none of "Зеленский". Both words folded in lower case.
 */
export function isCaseOf(word: string, name: string): boolean {
  if (word === name || !CYRILLIC_LETTER.test(name)) return true;
  const stem = nameStem(name);
  const ending = word.slice(stem.length);
  const nominative = name.slice(stem.length);
  if (nominative === '' || nominative === 'ь' || nominative === 'й') return ending === '' || MASCULINE.has(ending);
  if (nominative === 'а' || nominative === 'я') return FEMININE.has(ending) || ending === 'ої' || ending === 'ую';
  if (nominative === 'ий' || nominative === 'ый' || nominative === 'ій')
    return ADJECTIVE.has(ending) || SOFT.has(ending);
  return ending !== '';
}

/** One way to read a word of text: `stem` to look up, and how many UTF-16 units before it are a proclitic. */
export interface Reading {
  readonly stem: string;
  readonly skip: number;
}

const PROCLITICS = /^(?:[وف]?[بلك]?)(?=ال|\p{L}{3})/u;

/** The stems that a word of text may stand for, the word itself first. Words in other scripts have one reading. */
export function readings(key: string, isFirst: boolean): Reading[] {
  if (CYRILLIC_LETTER.test(key)) return cyrillicStems(key).map((stem) => ({ stem, skip: 0 }));
  const out: Reading[] = [{ stem: key, skip: 0 }];
  if (isFirst && ARABIC_LETTER.test(key)) addWithoutProclitics(key, out);
  return out;
}

function cyrillicStems(key: string): string[] {
  const stems = new Set([key]);
  for (const ending of ENDINGS) {
    if (!key.endsWith(ending) || key.length - ending.length < STEM) continue;
    const stem = key.slice(0, -ending.length);
    stems.add(stem);
    for (const [end, other] of ALTERNATIONS) if (end.test(stem)) stems.add(stem.replace(end, other));
  }
  return [...stems];
}

function addWithoutProclitics(key: string, out: Reading[]): void {
  const most = PROCLITICS.exec(key)?.[0].length ?? 0;
  for (let skip = 1; skip <= most; skip += 1) out.push({ stem: key.slice(skip), skip });
  // ل + ال is written لل: للشيباني is li-l-Shaybani.
  const joined = /^[وف]?لل(?=\p{L}{3})/u.exec(key)?.[0].length;
  if (joined !== undefined) out.push({ stem: `ال${key.slice(joined)}`, skip: 0 });
}
