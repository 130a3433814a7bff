import fc from 'fast-check';

/** Text that has broken other systems: controls, halves of pairs, directions, marks, quotes. */
export const oddText = fc.constantFrom(
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udc00y',
  '\u202eabc\u202c',
  'عَبْدُ الرَّحْمٰن',
  'e\u0301\u0301\u0301\u0301',
  '👩‍👩‍👧‍👦',
  '𞤀𞤥𞤭𞤲𞤢',
  '\uffff',
  '\ufeff',
  'a\r\nb: c',
  "' OR 1=1 --",
  '"; DROP TABLE scheduling.appointment; --',
  '=1+1',
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '${7*7}{{7*7}}',
  '__proto__',
  'constructor',
  '%00%ff',
  '1e400',
  '-0',
  'NaN',
);

/** Every word that we write begins so, to be found again where it does not belong. */
export const marker = 'Kanarin';

/** Words that any name and any free text may hold. */
export const plainWords = fc
  .tuple(
    fc.stringMatching(/^[a-z]{10}$/),
    fc.constantFrom('', ' Ndèye', ' Олексій', ' فاطمہ', ' ਅੰਮ੍ਰਿਤ', ' 王小明', " dell'Orto"),
  )
  .map(([letters, name]) => `${marker}${letters}${name}`);
