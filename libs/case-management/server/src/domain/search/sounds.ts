/** Most sounds of one word. */
const mostSounds = 6;

/**
 * How a word may sound: its consonants by classes, `a` for whatever vowel it begins with. Vowels
 * are what transliterations and ears differ by most, and Arabic, Urdu and Shahmukhi leave them
 * out. The usual reading comes first; spellings that languages read differently give others.
 * @param word of [a-z0-9]
 */
export function soundsOf(word: string): readonly string[] {
  const spellings = new Set([word]);
  for (const [letters, read] of readElsewhere) {
    for (const spelling of [...spellings]) {
      if (spellings.size < mostSounds) spellings.add(spelling.replace(letters, read));
    }
  }
  return [...new Set([...spellings].map(soundOf))].filter((sound) => sound !== '');
}

/** The usual reading alone. */
export function soundOf(word: string): string {
  if (abbreviatedMuhammad.test(word)) return 'md';
  let sound = word;
  for (const [letters, read] of readings) sound = sound.replace(letters, read);
  return sound.toLowerCase();
}

const abbreviatedMuhammad = /^(?:md|mohd|mhd|muhd|muh|moh|mohmd)$/;

type Reading = readonly [letters: RegExp, read: string];

// Letters that two languages of the desks read differently. Each is a second reading.
const readElsewhere: readonly Reading[] = [
  [/g(?=[ei])/g, 'j'], // Gemal, as Italians write Xhemal; not Gill
  [/ch(?=[eiry]|$)/g, 'k'], // Chiriac
  [/w(?=[^aeiou]|$)/g, 'v'], // Awtar, Avtar
  [/(?<=.)w(?=[aeiou])/g, 'u'], // Shawi, Chaoui
  [/di(?=[aeou])/g, 'j'], // Diallo, Jallow
  [/g(?=[aeiloyr]|$)/g, 'h'], // Galina, Halyna
  [/^au/, 'av'], // Autar, Avtar
  [/(?<=[iy])j(?=[aeou])/g, 'y'], // Julija, Yuliia
  [/j/g, 'z'], // Jakir, Zakir
  [/^x/g, 'j'], // Ximena, Jimena
  [/kh/g, 'h'], // Khomenko, Homenko
  [/^l(?=[aeiou])/g, ''], // Lamrani, El Amrani
  [/^(?:ye|ie|je)(?=[^aeiou])/g, 'e'], // Yevheniia, Evgenia
  [/bh/g, 'v'], // পারভীন is Parvin
  [/th/g, 's'], // Othman, Usman
];

// In this order. Capitals are sounds that are settled, so that no later line reads them again.
const readings: readonly Reading[] = [
  [/^(abd)[aeiou]l(?=[^aeiou])/, '$1'], // Abdelkader, Abdul Qadir, Abderrahman
  [/sch|shch|sc(?=[eiy])|sh|ch|cz|ci(?=[aou])|c(?=[eiy])|ts|tz/g, 'S'],
  [/dzh|dj|gj|xh|zh|gi(?=[aou])|j/g, 'J'],
  [/^[yi](?=[aeiouw])/, 'J'], // Yuliia, Iuliia, Julia
  [/[cq]/g, 'k'],
  [/x/g, 'ks'],
  [/ph/g, 'f'],
  [/[sz]/g, 'S'],
  [/n(?=[bpm])/g, 'm'],
  [/^w|w(?=[aeiou])/g, 'v'],
  [/^[aeiouyh]+/, 'A'],
  [/[aeiouywh]/g, ''],
  [/(.)\1+/g, '$1'],
];
