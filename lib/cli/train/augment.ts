import type { NameType } from '../../recognition/names/labels.ts';
import { withoutMarks, type LabelledName, type LabelledText } from './labelled-text.ts';
import { knownNames } from './known-names.ts';
import { seeded } from './random.ts';

/*
 * Texts made from the corpora for ways of writing that they hardly hold: headlines in title case and in capitals,
 * bylines, datelines, sports results. The sentences around the names are the corpora's own or the templates below.
 */

const SMALL_WORDS = /^(?:a|an|and|as|at|but|by|for|from|in|into|of|on|or|over|the|to|with)$/;

const titleCase = (text: string): string =>
  text.replaceAll(/\p{L}[\p{L}\p{M}'’]*/gu, (word) =>
    SMALL_WORDS.test(word) ? word : (word[0]?.toUpperCase().concat(word.slice(1)) ?? word),
  );

interface Line {
  readonly text: string;
  readonly names: readonly LabelledName[];
}

/** The lines of a text with their names, offsets within the line. */
function linesOf(text: LabelledText): Line[] {
  const out: Line[] = [];
  let start = 0;
  for (const line of text.text.split('\n')) {
    const from = start;
    const end = from + line.length;
    start = end + 1;
    out.push({
      text: line,
      names: text.names
        .filter((name) => name.start >= from && name.end <= end)
        .map((name) => ({ ...name, start: name.start - from, end: name.end - from })),
    });
  }
  return out;
}

/** Lines one under the other as one text. */
export function join(id: string, lines: readonly Line[]): LabelledText {
  let text = '';
  const names: LabelledName[] = [];
  for (const line of lines) {
    const offset = text === '' ? 0 : text.length + 1;
    text += (offset === 0 ? '' : '\n') + line.text;
    for (const name of line.names) names.push({ ...name, start: name.start + offset, end: name.end + offset });
  }
  return { id, text, names };
}

/** A line from a template: `{type:words}` is a name, the rest is text. */
export const fill = (template: string): Line =>
  withoutMarks(template, /\{([a-z]+):([^}]*)\}/g, (kind) => {
    const type = TYPES.find((other) => other === kind);
    if (!type) throw new Error(`no type ${kind}`);
    return type;
  });
const TYPES: readonly NameType[] = ['person', 'place', 'organization', 'event', 'other'];

const upper = (line: Line, change: (text: string) => string): Line => {
  const text = change(line.text);
  return { text: text.length === line.text.length ? text : line.text, names: line.names };
};

/** Headlines in title case or capitals above their own sentence, from one sentence in `every`. */
export function headlines(texts: readonly LabelledText[], every: number, seed: number): LabelledText[] {
  const random = seeded(seed);
  const out: LabelledText[] = [];
  for (const text of texts) {
    for (const line of linesOf(text)) {
      if (line.names.length === 0 || line.text.length > 220 || random() * every >= 1) continue;
      const style = random() < 0.55 ? titleCase : (all: string): string => all.toUpperCase();
      const head = upper(line, style);
      out.push(join(`headline/${text.id}`, random() < 0.7 ? [head, line] : [head]));
    }
  }
  return out;
}

const AGENCIES = ['Reuters', 'AP', 'AFP', 'Reuters', 'Reuters', 'Xinhua', 'dpa', 'TASS', 'BBC', 'CNN', 'ANI', 'UPI'];
const MONTHS = ['Jan.', 'February', 'March', 'April', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct.', 'Nov', 'Dec'];

/** Bylines and datelines over sentences of the corpora, with people and places of the same corpora. */
export function bylines(texts: readonly LabelledText[], count: number, seed: number): LabelledText[] {
  const random = seeded(seed);
  const pick = picker(random);
  const people = namesOf(texts, 'person').filter((name) => / /.test(name));
  const places = namesOf(texts, 'place').filter((name) => /^\p{L}[\p{L} ]{3,20}$/u.test(name));
  const lines = texts.flatMap(linesOf).filter((line) => line.text.length > 40 && line.text.length < 300);
  return Array.from({ length: count }, (_, i) => {
    const line = pick(lines);
    const place = pick(places);
    const agency = pick(AGENCIES);
    const day = 1 + Math.floor(random() * 28);
    const month = pick(MONTHS);
    const byline = pick([
      `By {person:${pick(people)}}`,
      `By {person:${pick(people)}} and {person:${pick(people)}}`,
      `{person:${pick(people)}}`,
      `By {person:${pick(people)}} in {place:${place}}`,
      `By {person:${pick(people)}}, {organization:${agency}}`,
      `BY {person:${pick(people).toUpperCase()}}`,
      `{person:${pick(people)}}, {organization:${agency}}`,
      `Reporting by {person:${pick(people)}}; editing by {person:${pick(people)}}`,
      `Photograph: {person:${pick(people)}}/{organization:${agency}}`,
    ]);
    const dateline = pick([
      `{place:${place.toUpperCase()}} ({organization:${agency}}) - `,
      `{place:${place.toUpperCase()}} ({organization:${agency}}) — `,
      `{place:${place.toUpperCase()}}, ${month} ${day} ({organization:${agency}}) - `,
      `{place:${place.toUpperCase()}} — `,
      `{place:${place.toUpperCase()}}, {place:${pick(places)}} ({organization:${agency}}) — `,
      `{place:${place.toUpperCase()}} 1996-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
      `{place:${place}}, ${month} ${day} - `,
    ]);
    const opening = fill(dateline);
    const whole: Line = /\d$/.test(opening.text)
      ? opening
      : {
          text: opening.text + line.text,
          names: [
            ...opening.names,
            ...line.names.map((name) => ({
              ...name,
              start: name.start + opening.text.length,
              end: name.end + opening.text.length,
            })),
          ],
        };
    return join(
      `byline/${i}`,
      random() < 0.5 ? [fill(byline), whole] : random() < 0.5 ? [whole] : [fill(byline), line],
    );
  });
}

/** Results, tables and match reports, with the clubs of the word list and people and countries of the corpora. */
export function sports(texts: readonly LabelledText[], count: number, seed: number): LabelledText[] {
  const random = seeded(seed);
  const pick = picker(random);
  const people = namesOf(texts, 'person').filter((name) => / /.test(name));
  const surnames = people.map((name) => name.slice(name.lastIndexOf(' ') + 1));
  const clubs = knownNames('known club');
  const events = knownNames('known event').filter((name) =>
    /(?:Cup|Open|League|Championship|Grand Prix|Olympics|Wimbledon|Masters|Series|Games|Marathon)$/.test(name),
  );
  const nations =
    'England,Scotland,Wales,Ireland,France,Germany,Spain,Italy,Portugal,Netherlands,Belgium,Switzerland,Austria,Sweden,Norway,Denmark,Finland,Poland,Hungary,Romania,Bulgaria,Croatia,Serbia,Yugoslavia,Greece,Turkey,Russia,Ukraine,Georgia,Armenia,Brazil,Argentina,Chile,Colombia,Mexico,U.S.,United States,Canada,Jamaica,Cuba,Morocco,Algeria,Tunisia,Egypt,Kenya,Ethiopia,Nigeria,Ghana,Cameroon,South Africa,Japan,China,South Korea,India,Pakistan,Sri Lanka,Australia,New Zealand,Syria,Iraq,Iran,Jordan,Lebanon,Saudi Arabia,Kuwait,UAE,Qatar,Uzbekistan,Britain,Czech Republic,Slovakia,Zimbabwe,Bangladesh,West Indies'.split(
      ',',
    );
  const cities = TEAM_CITIES.split(',');
  const n = (most: number): number => Math.floor(random() * most);
  const team = (): string => {
    const city = pick(cities);
    return `{organization:${random() < 0.6 ? city.toUpperCase() : city}}`;
  };
  const person = (): string => `{person:${pick(people)}}`;
  const surname = (): string => `{person:${pick(surnames)}}`;
  const club = (): string => `{organization:${pick(clubs)}}`;
  const nation = (): string => `{place:${pick(nations)}}`;
  const event = (): string => `{event:${pick(events)}}`;
  const time = (): string => `${1 + n(3)}:${10 + n(49)}.${10 + n(89)}`;
  const templates: ReadonlyArray<() => string> = [
    () => `${club()} ${n(5)} ${club()} ${n(5)}`,
    () => `${club()} ${n(4)}-${n(4)} ${club()}`,
    () => `${club()} beat ${club()} ${1 + n(4)}-${n(2)} (halftime ${n(2)}-0) on Saturday.`,
    () => `${club()} striker ${person()} scored twice as ${club()} lost at home.`,
    () => `${person()} put ${club()} ahead before ${surname()} equalised for ${club()}.`,
    () => `${club()} manager ${person()} said ${surname()} would miss the game against ${club()}.`,
    () => `${club()} signed midfielder ${person()} from ${club()} for an undisclosed fee.`,
    () => `${person()} (${nation()}) beat ${person()} (${nation()}) 6-${n(5)} 6-${n(5)}`,
    () => `${1 + n(30)}. ${person()} (${nation()}) ${time()}`,
    () => `${1 + n(9)} - ${person()} (${nation()}) beat ${person()} (${nation()}) 7-6 (7-${n(6)}) 6-4`,
    () => `${nation()} beat ${nation()} ${1 + n(4)}-${n(2)} in a ${event()} qualifier on Wednesday.`,
    () => `${nation()} coach ${person()} named ${person()} of ${club()} in his squad.`,
    () => `Scorers: ${nation()} - ${person()} (${n(90)}th minute), ${person()} (${n(90)}th)`,
    () => `${club()} won ${n(9)} drew ${n(9)} lost ${n(9)} points ${n(60)}`,
    () => `${pick(clubs).toUpperCase()} AT HOME`.replace(/^(.*) AT HOME$/, '{organization:$1} at home'),
    () => `${surname()} won the ${event()} title at the weekend.`,
    () => `At ${nation()}: ${nation()} ${100 + n(300)} (${person()} ${n(150)}, ${person()} ${n(90)})`,
    () => `${person()}, ${club()}, ${10 + n(30)} points; ${person()}, ${club()}, ${10 + n(20)}`,
    () => `The ${event()} final between ${club()} and ${club()} will be played in ${nation()}.`,
    () => `${club()} at ${club()}`,
    () => `SOCCER - ${pick(surnames).toUpperCase()} SIGNS`.replace(/- (.*) SIGNS/, '- {person:$1} signs for new club'),
    () => `${club()} goalkeeper ${surname()} saved a penalty from ${club()}'s ${person()}.`,
    () => `"It was a great win," said ${surname()}, who joined ${club()} last year.`,
  ];
  const tables: ReadonlyArray<() => string> = [
    () => `${team()} ${n(12)} ${team()} ${n(12)}`,
    () => `${team()} ${n(12)} ${team()} ${n(12)} (in ${10 + n(4)} innings)`,
    () => `${team()} ${60 + n(70)} ${team()} ${60 + n(70)} (OT)`,
    () => `${team()} ${20 + n(60)} ${20 + n(60)} .${300 + n(400)} ${n(20)} 1/2`,
    () => `${team()} ${n(40)} ${n(40)} ${n(12)} ${100 + n(100)} ${100 + n(100)} ${20 + n(70)}`,
    () => `${team()} at ${team()}`,
    () => `${team()} AT ${team()}`,
    () => `${team()} (${surname()} ${n(15)}-${n(9)}) at ${team()} (${surname()} ${n(15)}-${n(9)}), ${1 + n(9)}:05 p.m.`,
    () => `In {place:${pick(cities)}}, ${person()} had ${10 + n(30)} points as ${team()} beat ${team()}.`,
    () => `${club()} ${n(30)} ${n(20)} ${n(9)} ${n(9)} ${10 + n(50)} ${10 + n(50)} ${n(80)}`,
    () => `${1 + n(20)}. ${club()} ${n(30)} ${n(80)}`,
    () => `${1 + n(9)}. ${person()} (${nation()}) ${club()} ${time()}`,
  ];
  return Array.from({ length: count }, (_, i) => {
    // A table repeats its own kind of line; a report is of many.
    const row = random() < 0.25 ? pick(tables) : undefined;
    const length = row === undefined ? 1 + n(4) : 3 + n(8);
    return join(
      `sports/${i}`,
      Array.from({ length }, () => fill((row ?? pick(templates))())),
    );
  });
}

/** Places by which North American teams go in results: there the place alone is the team. */
const TEAM_CITIES =
  'Boston,New York,Toronto,Baltimore,Detroit,Cleveland,Chicago,Milwaukee,Minnesota,Kansas City,Texas,Seattle,Oakland,California,Atlanta,Montreal,Philadelphia,Florida,Houston,St. Louis,Cincinnati,Pittsburgh,Los Angeles,San Francisco,San Diego,Colorado,Miami,Orlando,Washington,Indiana,Charlotte,Utah,Denver,Dallas,San Antonio,Phoenix,Portland,Sacramento,Golden State,Vancouver,New Jersey,Buffalo,Tampa Bay,Hartford,Ottawa,Edmonton,Calgary,Winnipeg,Anaheim,San Jose,Green Bay,Carolina,Jacksonville,Tennessee,New Orleans,Arizona,NY Islanders,NY Rangers';

export const namesOf = (texts: readonly LabelledText[], type: NameType): string[] =>
  texts
    .flatMap(({ text, names }) =>
      names.filter((name) => name.type === type).map(({ start, end }) => text.slice(start, end)),
    )
    .filter((name) => !/[{}\n]/.test(name));

export function picker(random: () => number): <T>(items: readonly T[]) => T {
  return (items) => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
}
