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

/** After the name of a town these make it the province around it, which is another thing. */
const PROVINCE_AFTER = words(
  'governorate governorates province provinces countryside region oblast district governorat область області провінція ' +
    'провінції провинция провинции мухафаза мухафазі мухафазе',
);
const PROVINCE_BEFORE = words(
  'провінція провінції провінцію провинция провинции провинцию мухафаза мухафазы мухафазе мухафазу мухафазі محافظه ريف ' +
    'province governorate',
);
export const isProvinceAfter = (key: string): boolean => PROVINCE_AFTER.has(key);
export const isProvinceBefore = (key: string): boolean =>
  PROVINCE_BEFORE.has(key) || PROVINCE_BEFORE.has(key.replace(/^[وبلف]/u, ''));
