import type { NameType } from '../../recognition/names/labels.ts';
import type { LabelledText } from './labelled-text.ts';
import { fill, join, namesOf, picker } from './augment.ts';
import { seeded } from './random.ts';

/*
 * Sentences around institutions, events and buildings put together from their parts, as news puts them together:
 * "the Omani Ministry of Health", "2022 Kenyan general election", "Camp Derby". They teach where such names begin and
 * end and what decides their type, for which the corpora have too few examples.
 */

const PEOPLES =
  'Syrian,Iraqi,Iranian,Turkish,Lebanese,Jordanian,Egyptian,Israeli,Palestinian,Saudi,Kuwaiti,Qatari,Emirati,Yemeni,Omani,Libyan,Tunisian,Algerian,Moroccan,Sudanese,Somali,Kenyan,Nigerian,Ethiopian,South African,British,French,German,Italian,Spanish,Polish,Hungarian,Greek,Swedish,Norwegian,Dutch,Belgian,Russian,Ukrainian,Georgian,Armenian,Chinese,Japanese,Indian,Pakistani,Afghan,Indonesian,Malaysian,Thai,Philippine,Australian,Canadian,American,Mexican,Brazilian,Argentine,Colombian,Kurdish,European,African,Arab'.split(
    ',',
  );
const FIELDS =
  'Foreign Affairs,Health,Defence,Defense,Interior,Justice,Finance,Education,Culture,Energy,Agriculture,Transport,Tourism,Information,Economy and Trade,Oil,Water Resources,Labour,Religious Affairs'.split(
    ',',
  );
const BODIES =
  'Army,Navy,Air Force,Parliament,Supreme Court,Central Bank,Football Association,Red Crescent,National Guard,Security Forces,Coast Guard,Police,Foreign Ministry,Defence Ministry,Interior Ministry,Health Ministry,Embassy,Medical Association,Space Agency,Railways,Broadcasting Corporation,National Coalition,Armed Forces,Senate,Cricket Board,Press Association,Olympic Committee,Journalists Union,Stock Exchange,Constitutional Court,Electoral Commission'.split(
    ',',
  );
const PARTY =
  'Democratic,Socialist,People’s,Justice and Development,National Unity,Liberal,Conservative,Workers,Law and Order,Progressive,Reform,Green,Islamic Action,Free Patriotic,Republican'.split(
    ',',
  );
const SUBJECT =
  'Human Rights,Cancer Research,Strategic Studies,Public Policy,Democracy,Climate Action,Refugees,Press Freedom,Nuclear Safety,Marine Biology,Peace Studies,Legal Aid,Child Welfare'.split(
    ',',
  );
const PLACE_HEADS =
  'International Airport,Airport,Square,Street,Bridge,Prison,Tower,Stadium,Port,Dam,Hotel,railway station,Palace,Park,Avenue,Mosque,Cathedral,Beach,River,Mountains,Province,District,Air Base,Military Base,Mine,oil field,refugee camp'.split(
    ',',
  );
const HOSPITALS =
  'Hospital,General Hospital,University,Medical Center,Medical Centre,High School,College,Institute,Times,Post,Tribune,Herald,City Council,Police Department,Fire Department,Chamber of Commerce,Observatory,Museum'.split(
    ',',
  );
const STORMS = 'Hurricane,Typhoon,Tropical Storm,Cyclone,Storm,Hurricane'.split(',');
const VOTES =
  'presidential election,general election,parliamentary election,parliamentary elections,midterm elections,by-election,presidential primary,local elections'.split(
    ',',
  );
const STORM_NAMES =
  'Alba,Bertil,Clio,Dagmar,Egon,Fedra,Gita,Hugo,Inga,Jonas,Karla,Linus,Marta,Nestor,Oda,Pilar,Rosa,Silas,Teddy,Ulla,Vito,Wanda'.split(
    ',',
  );
const CODE_WORDS =
  'Iron,Desert,Eastern,Silent,Northern,Noble,Swift,Olive,River,Dawn,Shield,Thunder,Resolve,Spring,Storm,Anvil,Falcon,Claw,Guard,Horizon'.split(
    ',',
  );

/** Texts of one to three such sentences, with people and places of the corpora. */
export function institutions(texts: readonly LabelledText[], count: number, seed: number): LabelledText[] {
  const random = seeded(seed);
  const pick = picker(random);
  const n = (most: number): number => Math.floor(random() * most);
  const people = namesOf(texts, 'person').filter((name) => / /.test(name));
  const places = namesOf(texts, 'place').filter((name) => /^\p{Lu}[\p{L}-]{2,}(?: \p{Lu}[\p{L}-]+)?$/u.test(name));
  const surname = (): string => {
    const name = pick(people);
    return name.slice(name.lastIndexOf(' ') + 1);
  };
  const name = (type: NameType, words: string): string => `{${type}:${words}}`;
  const person = (): string => name('person', pick(people));
  const place = (): string => name('place', pick(places));
  const people_ = (): string => name('other', pick(PEOPLES));
  const year = (): number => 1990 + n(36);
  const body = (): string =>
    name(
      'organization',
      pick([
        () => `${pick(PEOPLES)} ${pick(BODIES)}`,
        () => `${pick(PEOPLES)} Ministry of ${pick(FIELDS)}`,
        () => `Ministry of ${pick(FIELDS)}`,
        () => `${pick(PARTY)} Party`,
        () => `${pick(PEOPLES)} ${pick(PARTY)} Party`,
        () => `University of ${pick(places)}`,
        () => `${pick(places)} ${pick(HOSPITALS)}`,
        () => `${surname()} ${pick(HOSPITALS)}`,
        () => `Center for ${pick(SUBJECT)}`,
        () => `Institute for ${pick(SUBJECT)}`,
        () => `${pick(PEOPLES)} Observatory for ${pick(SUBJECT)}`,
        () => `House Committee on ${pick(SUBJECT)}`,
        () => `Government of ${pick(places)}`,
        () => `Bank of ${pick(places)}`,
        () => `${surname()} & ${surname()}`,
        () => `${surname()} Group`,
        () => `${pick(CODE_WORDS)} ${pick(CODE_WORDS)} Brigade`,
        () => `${pick(places)} Liberation Front`,
      ])(),
    );
  const building = (): string =>
    name(
      'place',
      pick([
        () => `${pick(places)} ${pick(PLACE_HEADS)}`,
        () => `${surname()} ${pick(PLACE_HEADS)}`,
        () => `Camp ${surname()}`,
        () => `Mount ${surname()}`,
        () => `Lake ${pick(places)}`,
        () => `${10 + n(90)} ${surname()} Street`,
      ])(),
    );
  const happening = (): string =>
    name(
      'event',
      pick([
        () => `${year()} ${pick(PEOPLES)} ${pick(VOTES)}`,
        () => `${year()} ${pick(places)} ${pick(VOTES)}`,
        () => `${year()} ${pick(VOTES)}`,
        () => `${year()} United States presidential election`,
        () => `Battle of ${pick(places)}`,
        () => `Siege of ${pick(places)}`,
        () => `Operation ${pick(CODE_WORDS)} ${pick(CODE_WORDS)}`,
        () => `${pick(STORMS)} ${pick(STORM_NAMES)}`,
        () =>
          `${year()} ${pick(['Summer Olympics', 'Winter Olympics', 'World Cup', 'Asian Games', 'G20 summit', 'Climate Change Conference'])}`,
        () => `${pick(places)} Film Festival`,
        () => `${pick(places)} War`,
        () => `International ${pick(['Women', 'Workers', 'Students', 'Refugees'])}' Day`,
        () => `World ${pick(['Health', 'Water', 'Press Freedom', 'Refugee'])} Day`,
        () => `${pick(PEOPLES)} Civil War`,
      ])(),
    );
  const title = (): string =>
    pick([
      'President',
      'Prime Minister',
      'Foreign Minister',
      'Defence Minister',
      'Sultan',
      'Sheikh',
      'General',
      'Senate Majority Leader',
      'House Speaker',
      'Lord',
      'Mme',
      'Judge',
      'Chief Minister',
      'Governor',
      'Interior Minister',
      'Gen.',
      'Dr.',
    ]);
  const storm = (): string => pick(STORM_NAMES);
  const templates: ReadonlyArray<() => string> = [
    () => `The ${body()} said on Monday that talks had failed.`,
    () => `${body()} spokesman ${person()} denied the report.`,
    () => `According to the ${body()}, at least ${n(90)} people were killed near ${place()}.`,
    () => `${place()}'s ${body()} announced new rules.`,
    () => `${person()}, head of the ${body()}, met ${title()} ${person()} in ${place()}.`,
    () => `Doctors at ${body()} treated ${n(40)} wounded.`,
    () => `${title()} ${name('person', surname())} told ${body()} that the ${people_()} government would reply.`,
    () => `The fire broke out at ${building()} in ${place()}.`,
    () => `Protesters gathered outside ${building()} before moving to ${building()}.`,
    () => `The crash near ${building()} was reported by the ${body()}.`,
    () => `The ${happening()} was held despite the protests.`,
    () => `${person()} won the ${happening()} by a wide margin.`,
    () => `He was wounded in the ${happening()} and later joined the ${body()}.`,
    () => {
      const own = storm();
      return `${name('event', `${pick(STORMS)} ${own}`)} made landfall in ${place()} on Tuesday, and ${name('event', own)} weakened as it moved north.`;
    },
    () => {
      const own = storm();
      return `After ${name('event', own)} hit ${place()}, the ${body()} sent aid. ${name('event', `${pick(STORMS)} ${own}`)} left thousands homeless.`;
    },
    () => `${title()} ${person()} of ${place()} dies`,
    () => `${people_()} ${title()} ${person()} arrived in ${place()} for the ${happening()}.`,
    () => `Members of the ${body()} and the ${body()} signed the deal.`,
    () => `The ${people_()} and ${people_()} delegations met at ${building()}.`,
    () =>
      `The ${people_()} ${pick(['president', 'army', 'government', 'embassy', 'troops', 'parliament', 'minister'])} rejected the claim by ${body()}.`,
    () => `${happening()}: ${name('person', surname())} leads in ${place()}`,
    () => `${title()} ${name('person', surname())} said: "The ${body()} has failed ${place()}."`,
    () => `A ${place()}-based group, the ${body()}, blamed ${name('organization', 'IS')}.`,
  ];
  return Array.from({ length: count }, (_, i) =>
    join(
      `institution/${i}`,
      Array.from({ length: 1 + n(3) }, () => fill(pick(templates)())),
    ),
  );
}
