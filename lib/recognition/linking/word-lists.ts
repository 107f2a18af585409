const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Before a surname these are no given name: "President Assad", "But Assad", "Syrian President Assad". Folded forms. */
const LEADS = words(
  'mr mrs ms dr prof president presidents minister ministers secretary general gen colonel col major maj captain capt ' +
    'lieutenant lt admiral adm marshal commander chief leader ruler dictator king queen prince sheikh shaykh sheik imam ' +
    'ayatollah mullah pope patriarch bishop senator sen governor gov mayor premier chancellor ambassador envoy spokesman ' +
    'spokeswoman spokesperson director chairman head deputy vice foreign prime interim former late ex then defence ' +
    'defense strongman tyrant comrade brother father son family clan president-elect under post anti pro',
);
/** Words that begin sentences and headlines with a capital but are no name. */
const OPENERS = words(
  'a an the this that these those it its he she they we i you his her their our your my and but or nor so yet if when ' +
    'while after before since as at by for from in into of on over to with without until than then there here where who ' +
    'what why how which whose though although because however meanwhile not no yes did does do is are was were has have ' +
    'had will would can could should may might must let both all some many most few each every another other such only ' +
    'even just still also again once now today yesterday tomorrow earlier later soon recently according like unlike ' +
    'despite during against about among between through around under above inside outside near via per plus minus said ' +
    'says say told tells asked monday tuesday wednesday thursday friday saturday sunday january february march april may ' +
    'june july august september october november december meet meets met thank thanks why post ' +
    'в у на з зі із до від за про та і й а але й не що як коли після перед через для при під над між без щодо також ' +
    'с со к ко от из о об и но что как когда после перед для при под над между без также это он она они его ее их',
);
const DEMONYM = /(?:ian|ish|ese|ean|can|qi|ni|li|bi|ti|ainian|ssian|ський|ская|ский|ська|ського|ского|ської|ской)$/u;

/** Whether a capitalised word before a surname leaves it the bearer's: a title, a function word, a nationality. */
export const leavesSurnameAlone = (key: string): boolean => LEADS.has(key) || OPENERS.has(key) || DEMONYM.test(key);

/** Particles that are part of a name but carry no capital of their own. */
export const PARTICLES = words(
  'al el as ash ad ar an at az adh aal ul bin ibn abu the of de la le von van аль аш ас ад ан ар эль ель бин бен абу',
);

/** Whether a capitalised word before a general name says nothing about whose it is: "The interim government". */
export const isFunctionWord = (key: string): boolean => OPENERS.has(key) || LEADS.has(key);

/** Prepositions after which Ukrainian and Russian place names stand, also in forms like the nominative. */
export const isPreposition = (key: string): boolean => PREPOSITIONS.has(key);
const PREPOSITIONS = words(
  'в у во на з зі із до від за про через для при під над між без щодо поза біля навколо с со к ко от из о об обо под ' +
    'над между без около вокруг против проти крім кроме',
);

/**
 * States and provinces that make the town before them another one: "Moscow, Idaho". Left out are those that stand in
 * lists of places beside it: Georgia, New York, Washington.
 */
const STATES = new Set(
  (
    'alabama alaska arizona arkansas california colorado connecticut delaware florida idaho illinois indiana iowa kansas ' +
    'kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio ' +
    'oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming ontario manitoba saskatchewan ' +
    'alberta'
  ).split(' '),
);
export const isState = (key: string): boolean => STATES.has(key);

/** After the name of a town these make it the province around it, which is another thing. */
const PROVINCE_AFTER = words(
  'governorate governorates province provinces countryside region oblast district governorat область області провінція ' +
    'провінції провинция провинции мухафаза мухафазі мухафазе',
);
/** The same for several towns at once: "Homs and Hama provinces", "в провинциях Хомс и Латакия", «محافظتي حمص وحماة». */
const PROVINCES = words(
  'governorates provinces regions districts countrysides областей областях провінцій провінціях провінціями провинций ' +
    'провинциях провинциями мухафаз мухафазах محافظتي محافظتا محافظات ارياف ريفي',
);
const PROVINCE_BEFORE = words(
  'провінція провінції провінцію провинция провинции провинцию мухафаза мухафазы мухафазе мухафазу мухафазі محافظه ريف ' +
    'province governorate countryside region',
);
const withoutProclitic = (key: string): string => key.replace(/^[وبلف]/u, '');
export const isProvinceAfter = (key: string): boolean => PROVINCE_AFTER.has(key);
export const isProvinces = (key: string): boolean => PROVINCES.has(key) || PROVINCES.has(withoutProclitic(key));
export const isProvinceBefore = (key: string): boolean =>
  PROVINCE_BEFORE.has(key) || PROVINCE_BEFORE.has(withoutProclitic(key)) || isProvinces(key);
export const isAnd = (key: string): boolean => AND.has(key);
const AND = words('and і й та и');
