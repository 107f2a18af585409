/**
 * A third set, written after the linker was last changed for the second and before it was tried on these: what it scores
 * here says how far the rules carry. Marked as `linking-passages.ts` is.
 */
export const CHECK_PASSAGES: readonly string[] = [
  // English
  'The Hague said [[Bashar al-Assad|bashar-al-assad]] could be tried there. Lawyers for Rami Makhlouf, a cousin of [[Assad|bashar-al-assad]], declined to comment.',
  'Hamas and [[Hama|hama]] sound alike, but the bus to [[Hama|hama]] leaves from [[Damascus|damascus]] at nine.',
  'Aleppo pepper and Aleppo soap sell well in Lyon; the shop orders both from Gaziantep.',
  'Cyrus Kalin, a plumber from Perth, fixed the pipe. Kalin charged nothing.',
  'A Kyiv court fined him; the Kyiv Independent wrote about it, and [[Reuters|reuters]] picked it up.'.replace(
    'A Kyiv',
    'A [[Kyiv|kyiv]]',
  ),
  'The Islamic State University in Jakarta opened a faculty of law.',
  'Moscow, Texas and Ohio voted; in [[Russia|russia]] nobody noticed, the [[Kremlin|kremlin]] least of all.'.replace(
    /^Moscow/u,
    '[[Moscow|moscow]]',
  ),
  'Hezbollah’s man in Beirut rang the [[Iran|iran]]ian embassy twice.'
    .replace('[[Iran|iran]]ian', 'Iranian')
    .replace('Hezbollah', '[[Hezbollah|hezbollah]]'),
  'Sharaa said on Sunday that [[Syria|syria]] wants calm with [[Israel|israel]]; President [[Ahmed al-Sharaa|ahmed-al-sharaa]] repeated it to [[Al Arabiya|al-arabiya]].'.replace(
    /^Sharaa/u,
    '[[Sharaa|ahmed-al-sharaa]]',
  ),
  'Ahmed Sharaa teaches chemistry in Leeds. Mr Sharaa’s pupils like him.',
  'The transitional government of Mali met its new administration; Sudan’s transitional government did not.',
  '[[Mazloum Abdi|mazloum-abdi]] left [[Hasakah|hasakah]] for [[Qamishli|qamishli]]. [[Abdi|mazloum-abdi]] called the deal with [[Damascus|damascus]] fair, and the [[SDF|syrian-democratic-forces]] agreed.',
  'Tripoli’s strongman, Field Marshal [[Haftar|khalifa-haftar]], lent the runway at [[Al-Jufra|al-jufra-air-base]] in [[Libya|libya]].',
  'The Sparta Group of Ohio sells cheese; the sparta grass around the pond was cut.',
  'Ministers from [[Turkey|turkey]], [[Iran|iran]] and [[Russia|russia]] met in the [[Astana|astana-process]] format on [[Syria|syria]] again.',
  'The [[Israel|israel]]–[[Syria|syria]] disengagement line runs past [[Quneitra|quneitra]], where [[UNDOF|undof]] keeps a post.',
  'Latakia and Tartus governorates counted the dead; the towns of [[Jableh|jableh]] and Baniyas mourned.',
  'Putin, a bear in the [[Kyiv|kyiv]] zoo, was renamed; the bear Putin had arrived in 2009.',
  // Ukrainian
  'Речник [[Кремля|kremlin]] [[Дмитро Пєсков|dmitry-peskov]] не відповів. [[Пєскову|dmitry-peskov]] дзвонили з [[Києва|kyiv]].',
  'Делегацію [[України|ukraine]] прийняв [[Ахмед аш-Шараа|ahmed-al-sharaa]]; поруч з [[аш-Шараа|ahmed-al-sharaa]] сидів міністр.',
  'У [[Сирії|syria]] попрощалися з [[Хафезом Асадом|hafez-al-assad]] ще 2000 року.',
  'Виконавець Путін Петро зі Жмеринки судиться за прізвище.',
  'Росіяни вивели кораблі з [[Тартуса|tartus]], авіацію з [[Хмейміма|khmeimim-air-base]] та людей із [[Латакії|latakia]].',
  'Алеппське мило та алеппський перець продають на ринку.',
  'Тимчасовий уряд Бангладеш оголосив вибори; новий уряд Непалу мовчав.',
  'В [[Ізраїлі|israel]] та [[Лівані|lebanon]] чекали, що скажуть [[США|united-states]] й [[Туреччина|turkey]].',
  // Russian
  '[[Дмитрия Пескова|dmitry-peskov]] спросили о базе. [[Песков|dmitry-peskov]] сослался на [[Москву|moscow]].',
  'Разговор [[Сергея Лаврова|sergei-lavrov]] с [[Хаканом Фиданом|hakan-fidan]] длился час; [[Лавров|sergei-lavrov]] остался доволен.',
  'Юрий Асадов и Хафиз Асад-заде открыли в Баку чайную.',
  'В [[Алеппо|aleppo]] и [[Дамаске|damascus]] заработали рынки, под [[Хомсом|homs]] чинят дорогу.',
  'Правительство [[Сирии|syria]] ждёт [[Владимира Зеленского|volodymyr-zelensky]]; [[Зеленский|volodymyr-zelensky]] приедет из [[Киева|kyiv]].',
  'Московский «Спартак» обыграл «Сочи», киевское «Динамо» уступило.',
  'Хама трамвайная не раз выручала; хам он и есть хам.'.replace('Хама трамвайная', 'Хамка трамвайная'),
  'Администрация [[Трампа|donald-trump]] сняла санкции: [[Дональд Трамп|donald-trump]] объявил об этом в [[Эр-Рияде|riyadh]].',
  // Arabic
  'بحث [[فلاديمير بوتين|vladimir-putin]] مع [[أحمد الشرع|ahmed-al-sharaa]] مصير القواعد، وقال [[بوتين|vladimir-putin]] إن [[روسيا|russia]] باقية في [[حميميم|khmeimim-air-base]] و[[طرطوس|tartus]].',
  'زار وفد من [[إيران|iran]] [[دمشق|damascus]] ثم عاد ل[[لبنان|lebanon]].',
  'دخلت قوات [[إسرائيل|israel]] [[القنيطرة|quneitra]] صباح اليوم في [[سوريا|syria]].',
  'في مدينة القنيطرة المغربية افتتح الملك مصنعا للسيارات.',
  'قتل الأسد غزالة قرب النهر في كينيا.',
  'وصلت قافلة إلى [[حلب|aleppo]] و[[حمص|homs]] و[[حماة|hama]] قادمة من [[دمشق|damascus]].',
  'الرقة في التعامل من صفات المعلم الناجح.',
  'اتصل [[أندري سيبيها|andrii-sybiha]] بنظيره [[أسعد الشيباني|asaad-al-shaibani]] من [[كييف|kyiv]].',
];
