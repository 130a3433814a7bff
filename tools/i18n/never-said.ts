/**
 * What the product says of nobody, in no language, in no text and no name: a judgement on whether
 * somebody may stay. It keeps days and receipts, which help; staying without a title is an offence, who
 * reads such a word may have to report it, and people stop coming.
 */
const neverSaid: Readonly<Record<string, readonly RegExp[]>> = {
  it: [
    /irregolar|illegal|clandestin|sans.?papiers|overstay|espuls|espell|rimpatri|respingiment/,
    /(senza|privo di|priva di|privi di) (un |il )?(permesso|titolo|documenti|carte in regola)/,
    /(permesso|titolo|soggiorno) (è )?(abusiv|non valid)|soggiorno non autorizzat/,
  ],
  en: [
    /irregular|illegal|unlawful|undocumented|overstay|deport|expuls|expelled|repatriat/,
    /without (a |the |any )?(permit|papers|residence|documents|title)/,
    /invalid (permit|title|residence)|stays? (here )?unauthori[sz]ed/,
  ],
  fr: [
    /irréguli|illégal|clandestin|sans.?papiers|expuls|reconduite à la frontière|rapatri/,
    /sans (un |le )?(permis|titre)/,
  ],
  hi: [/अवैध|ग़?ैर.?क़?ानूनी|घुसपैठ|निर्वासन|देश.?निकाला|निष्कासन|बिना (परमिट|कागज़|काग़ज़)/],
  pa: [/ਗ਼?ੈਰ.?ਕਾਨੂੰਨੀ|ਨਾਜਾਇਜ਼|ਘੁਸਪੈਠ|ਦੇਸ਼.?ਨਿਕਾਲ|ਡਿਪੋਰਟ|ਬਿਨਾਂ (ਪਰਮਿਟ|ਕਾਗਜ਼)/],
  ur: [/غیر.?قانونی|ناجائز|ملک.?بدر|بے.?دخل|ڈی.?پورٹ|بغیر (پرمٹ|اجازت نامے|کاغذات)/],
  uk: [/нелегал|незаконн|депорт|видворен|без (дозволу|документів|посвідки)/],
  ar: [/غير.?(شرعي|قانوني|نظامي)|ترحيل|إبعاد|مخالف|(بدون|دون|بلا) (تصريح|إقامة|أوراق|وثائق)/],
};

/** Languages of names in the code, and of words that people of any language use. */
const everywhere = ['it', 'en'];

/**
 * What of it stands in a text.
 * @param language in which it is written; Italian and English words are looked for in all
 */
export function neverSaidIn(text: string, language: string): string[] {
  const read = text.normalize('NFC').toLowerCase().replaceAll(/[_-]/g, ' ');
  return [...new Set([language, ...everywhere])]
    .flatMap((one) => neverSaid[one] ?? [])
    .flatMap((pattern) => pattern.exec(read)?.[0] ?? []);
}
