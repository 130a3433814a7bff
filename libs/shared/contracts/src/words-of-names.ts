/**
 * What stands small between the words of a name. "al-Farsi" is one: only what stands before
 * the first hyphen or apostrophe counts.
 */
export function isParticle(word: string): boolean {
  const [first = ''] = word.split(/['’‘ʼ`´׳-]/u).filter((part) => part !== '');
  return particles.has(first);
}

const particles = new Set(
  (
    'a ait al an ap ar as at az abd aş bar bat bent bin bint binti ben bel bou da dal dalla de dei del dela ' +
    'della delle degli den der des di do dos du e ed el en es ibn ka la las le lo los na ni nic ou ould ' +
    'mint van ven vom von und y z zu zum zur ter ten te ul um umm abu abou oglu kyzy uulu qizi'
  ).split(' '),
);

/**
 * Whether a name has a word in it by which somebody is sent somewhere or frightened: the parts
 * of an address as they are said, and call, click, write, open, now, expired, permit.
 */
export function speaksWith(name: string): boolean {
  // "ApriSubito"
  const read = name.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ').toLowerCase();
  const words = read.split(/[ .()'’‘ʼ`´·・-]+/u).map(bare);
  return words.some((word) => spoken.has(word)) || spokenInChinese.test(read);
}

/** Chinese has no spaces between words. */
const spokenInChinese =
  /[点點](?:击|擊|开|開|com)|网[站址]|網[站址]|政府|电话|電話|居留|打开|打開/u;

/** Without accents, joiners and the vowels of Arabic, which are written or not. */
function bare(word: string): string {
  return word.normalize('NFD').replace(/[\p{sc=Inherited}\u0640]/gu, '');
}

const spoken = new Set(
  [
    // Parts of addresses, in any language.
    'http https ftp www com net org info html gov site web link url dot slash online joinchat telegram whatsapp',
    // it
    'punto chiocciola trattino barra sito chiama chiamate chiamare chiami clicca cliccate clicchi premi apri aprite vai visita scrivi paga pagare',
    'subito oggi scade scaduto scaduta scadenza permesso urgente questura polizia comune attenzione',
    // en
    'point at click call visit open pay urgent expired expires permit police now',
    // fr
    'arobase tiret cliquez clique appelez appelle ouvrez allez visitez payez urgence expire permis mairie',
    // es
    'arroba guion clic haga llama llame llamar abre abra visite paga pague urgente caducado permiso policia',
    // ro
    'punct arond suna sunati apasa apasati acceseaza deschide plateste expirat permisul politia',
    // sq
    'pike pika kliko klikoni telefono telefononi hap hapni paguaj skadoi policia',
    // wo, ff
    'tomb woote wool noddu noddee toɓɓere toɓɓo',
    // uk, ru
    'крапка точка дот ком нет орг собака равлик сайт сайту телефонуй телефонуйте дзвони дзвоніть подзвони звони звоните клікни клікніть клик кликни натисни натисніть нажми відкрий відкрийте заплати терміново дозвіл поліція юа ру ит',
    // ar
    'دوت نقطة نقطه كوم كم ات آت إت أت شرطة موقع الموقع رابط الرابط اتصل اتصلي اتصلوا إتصل انقر اضغط افتح ادفع عاجل انتهى تصريح الشرطة',
    // ur
    'ڈاٹ ڈوٹ کام نقطہ ایٹ ویب سائٹ لنک کال کلک کریں کرو کھولیں دبائیں فون فوری پولیس',
    // hi
    'डॉट डाट कॉम काम बिंदु बिन्दु ऐट एट वेब साइट लिंक कॉल क्लिक करें करो खोलें दबाएं फोन तुरंत पुलिस परमिट',
    // pa
    'ਡਾਟ ਡੌਟ ਕਾਮ ਕੌਮ ਬਿੰਦੀ ਐਟ ਵੈੱਬ ਵੈਬ ਸਾਈਟ ਲਿੰਕ ਕਾਲ ਕਲਿੱਕ ਕਲਿਕ ਕਰੋ ਖੋਲ੍ਹੋ ਦਬਾਓ ਫੋਨ ਫ਼ੋਨ ਤੁਰੰਤ ਪੁਲਿਸ',
    // bn
    'ডট কম বিন্দু অ্যাট এট ওয়েব সাইট লিংক কল ক্লিক করুন খুলুন চাপুন ফোন জরুরি পুলিশ',
  ]
    .join(' ')
    .split(' ')
    .map(bare),
);
