import { hashText } from './hash.ts';

/*
 * Words that tell what stands beside them. Written for news: what introduces a person, what an institution's name is
 * built around, what names a kind of place or event. One bit a list; a word may carry several.
 */
export const CUE = {
  title: 1,
  organization: 2,
  place: 4,
  event: 8,
  speech: 16,
  time: 32,
  connector: 64,
  particle: 128,
  direction: 256,
  media: 512,
  club: 1024,
  work: 2048,
  function: 4096,
  outfit: 8192,
} as const;

const LISTS: Readonly<Record<keyof typeof CUE, string>> = {
  title:
    'mr mrs ms miss dr prof professor sir dame lord lady baron baroness king queen prince princess duke duchess emperor ' +
    'sultan emir emperor shah pope cardinal archbishop bishop rabbi imam sheikh shaykh sheik ayatollah mullah mufti father ' +
    'sister brother reverend rev saint president vice-president premier chancellor minister secretary governor mayor ' +
    'senator congressman congresswoman representative rep sen gov pres deputy speaker ambassador envoy commissioner ' +
    'director chairman chairwoman chair chief ceo founder leader spokesman spokeswoman spokesperson judge justice ' +
    'attorney lawyer prosecutor general gen lieutenant lt colonel col major maj captain capt commander cmdr sergeant sgt ' +
    'admiral adm marshal officer detective inspector constable coach manager striker midfielder defender goalkeeper ' +
    'winger forward captain skipper quarterback pitcher batsman bowler driver rider golfer actor actress singer author ' +
    'writer journalist reporter editor analyst economist scientist researcher historian activist candidate ' +
    'mp mep lawmaker councillor coordinator adviser advisor counsel comrade president-elect ex-president premier ' +
    'mr. mrs. ms. dr. prof. rev. gen. lt. col. maj. capt. cmdr. sgt. adm. sen. rep. gov. pres. st.',
  organization:
    'ministry department agency authority administration commission committee council court parliament senate congress ' +
    'assembly house party union league federation confederation association organization organisation institute institution ' +
    'university college school academy bank fund corporation corp corp. company co co. inc inc. ltd ltd. plc llc gmbh group ' +
    'holdings industries systems technologies airlines airways motors energy oil gas petroleum pharmaceuticals foundation ' +
    'trust society centre center bureau office service services force forces army navy guard corps brigade battalion division ' +
    'police front movement militia alliance coalition network church hospital clinic club team fc observatory board ' +
    'exchange treasury chamber cabinet government command directorate staff tribunal inquiry secretariat initiative ' +
    'front brotherhood brigades partners capital securities insurance records studios entertainment laboratory ' +
    'labs workers democrats republicans conservatives socialists greens liberals nations fund programme program ' +
    'air airline aviation aerospace media news electric electronics electricity power water steel mining metals ' +
    'minerals chemical chemicals foods food brewing brewery breweries textiles hotels resorts ventures consulting ' +
    'consultants solutions software semiconductor telecom telecommunications telekom wireless mobile networks ' +
    'digital pictures films productions publishing publishers publications orchestra philharmonic symphony ballet ' +
    'opera choir consortium cooperative collective guild charity charities mission ministries diocese archdiocese ' +
    'parish synod caucus regiment squadron fleet unit units intelligence embassy consulate watch monitor legion ' +
    'resistance vanguard battalions divisions departments ministries agencies councils unions parties clubs schools ' +
    'banks companies campaign lab archives library gallery railway railways rail transit shipping lines logistics ' +
    'express post realty properties estates construction engineering biotech biosciences laboratories pharma drugs ' +
    'stores supermarkets retail auto automotive motor motorsports racing courts supreme appeals conservancy ' +
    'sanctuary shelter rescue relief aid mercy crescent synagogue seminary conservatory polytechnic graduate faculty ' +
    'campus sons brothers associates bros llp lp pty pte ag sa spa s.p.a. s.a. n.v. nv bv oy ab asa kft kft. zrt ' +
    'pjsc oao ooo bhd sdn banque banco banca partido parti partei partito universidad université universität ' +
    'universita ministerio société compagnie kommission verein bund rada duma majlis yuan sabha',
  place:
    'river lake sea ocean gulf bay strait channel island islands peninsula cape coast mount mountain mountains hills valley ' +
    'desert forest park garden gardens square street road avenue boulevard lane highway bridge tunnel airport base port ' +
    'harbour harbor station camp prison stadium arena palace castle tower hall cathedral mosque temple cemetery museum ' +
    'theatre theater hotel hospital city town village district province region state county governorate oblast ' +
    'prefecture municipality republic kingdom territory territories border crossing checkpoint neighbourhood neighborhood ' +
    'suburb capital plaza plant dam reservoir canal beach heights strip bank plateau basin creek glacier volcano ' +
    'rd ave blvd rd. ave. blvd. st. sq rue calle via avenida plac place platz strasse straße gasse gare quai pont ' +
    'rivière fault trench ridge canyon gorge cliffs cliff falls waterfall spring springs oasis wadi jabal jebel ' +
    'jabel nahr kafr tell deir qalaat oued cerro monte isla lago rio mont col fjord sound reef atoll archipelago ' +
    'islet isles isle shoal delta estuary marsh wetlands swamp savanna steppe tundra woods wood grove meadow moor ' +
    'pass crossroads junction intersection roundabout motorway expressway freeway turnpike parkway interstate pier ' +
    'dock docks wharf quay shipyard airfield airstrip airbase barracks garrison headquarters embankment fort ' +
    'fortress citadel monument memorial shrine abbey monastery convent chapel basilica pagoda mausoleum tomb ruins ' +
    'zoo aquarium amphitheatre amphitheater racecourse racetrack speedway velodrome ballpark fields field ground ' +
    'grounds mall market bazaar souk souq factory refinery mine pipeline reactor terminal depot counties districts ' +
    'provinces cities towns villages parishes borough boroughs ward precinct quarter hamlet township metro métro ' +
    'subway reserve reservation preserve wilderness sanctuary trail campground lodge mansion villa apartments ' +
    'residences',
  event:
    'war battle siege operation campaign offensive uprising revolution coup massacre genocide crisis summit conference ' +
    'convention congress olympics olympic paralympics games cup championship championships open tournament trophy final ' +
    'finals marathon prix race festival fair expo election elections referendum brexit hurricane typhoon cyclone storm ' +
    'earthquake tsunami pandemic epidemic outbreak holocaust day anniversary ceremony awards talks accord',
  speech:
    'said says say told tells added adds asked asks wrote writes announced confirmed denied claimed argued warned urged ' +
    'stated reported explained insisted replied tweeted noted according called accused described believes thinks',
  time:
    'january february march april may june july august september october november december jan jan. feb feb. mar. apr apr. ' +
    'jun. jul. aug aug. sept sept. sep. oct oct. nov nov. dec dec. monday tuesday wednesday thursday friday saturday sunday ' +
    'yesterday today tomorrow tonight spring summer autumn winter',
  connector: "of the and for in on at de del la du des von van & - – / ' 's ’s to with against from by et y",
  particle:
    'al al- el bin ibn abu bint umm abd van von der den de del della di da dos do du la le ter ten st st. san santa santo mac mc',
  direction:
    'north south east west northern southern eastern western central upper lower new old greater inner outer mid',
  media:
    'times post news herald tribune guardian telegraph mirror journal gazette press daily standard chronicle observer ' +
    'radio television tv broadcasting magazine weekly review reuters bbc cnn agency globe mail star sun today',
  club:
    'fc afc cf sc united city rovers wanderers athletic hotspur albion town county rangers villa real inter sporting ' +
    'dynamo dinamo lokomotiv olympique borussia racing atletico yankees lakers giants warriors tigers lions eagles bears ' +
    'bulls bulldogs hawks panthers sharks knights raiders royals kings dolphins cowboys reds blues saints devils vikings',
  work:
    'act bill law treaty convention agreement accord constitution amendment resolution declaration charter award prize ' +
    'medal oscar emmy grammy novel book film movie album song series show report code protocol directive',
  // Kinds of organisations, as they stand in lower case before or after the name of one.
  outfit:
    'airline airlines carrier newspaper newspapers daily tabloid weekly magazine journal broadcaster channel website site outlet ' +
    'publisher publication company firm companies startup start-up conglomerate manufacturer maker carmaker automaker planemaker ' +
    'drugmaker chipmaker retailer supermarket chain brewer insurer lender bank operator developer contractor supplier provider ' +
    'distributor wholesaler refiner miner producer utility exporter importer consultancy brokerage subsidiary parent unit arm ' +
    'studio label band trio quartet orchestra ensemble troupe group groups organisation organization organisations organizations ' +
    'ngo nonprofit non-profit charity foundation association union federation think-tank thinktank institute university college ' +
    'school hospital clinic laboratory regulator watchdog agency ministry department bureau authority commission committee ' +
    'council court party parties faction coalition alliance bloc movement militia militias militants rebels insurgents guerrillas ' +
    'army force forces brigade battalion regiment cartel gang syndicate mafia team club side squad franchise league federation ' +
    'rival rivals champions cooperative corporation conglomerate consortium partnership giant platform app network service',
  function:
    'a an the this that these those it its he she they we i you his her their our my your who what which when where why how ' +
    'and but or nor so yet if as than because although though while since until after before in on at by for from with ' +
    'without to into onto of off over under about between among against during through is are was were be been being has ' +
    'have had do does did will would can could may might shall should must not no yes there here all some many most more ' +
    'both each every any other another such one two three four five six seven eight nine ten also however meanwhile',
};

const byHash = new Map<number, number>();
function addList(bit: number, words: string): void {
  for (const word of words.split(' ')) {
    const hash = hashText(word);
    byHash.set(hash, (byHash.get(hash) ?? 0) | bit);
  }
}
addList(CUE.title, LISTS.title);
addList(CUE.organization, LISTS.organization);
addList(CUE.place, LISTS.place);
addList(CUE.event, LISTS.event);
addList(CUE.speech, LISTS.speech);
addList(CUE.time, LISTS.time);
addList(CUE.connector, LISTS.connector);
addList(CUE.particle, LISTS.particle);
addList(CUE.direction, LISTS.direction);
addList(CUE.media, LISTS.media);
addList(CUE.club, LISTS.club);
addList(CUE.work, LISTS.work);
addList(CUE.function, LISTS.function);
addList(CUE.outfit, LISTS.outfit);

/** The cue lists a lower-cased word is on, as bits of `CUE`; the word is given by its `hashText`. */
export const cuesOf = (lowerHash: number): number => byHash.get(lowerHash) ?? 0;
