/** Articles and the small words of families: written or left out, joined or apart. */
const particles = new Set(
  'al el ul ur ud ad as es ez ed bin ben ibn bint bent de da di del dos della la'.split(' '),
);

/** What stands before a name at a desk and belongs to none. */
const titles = new Set('sig signor signora mr mrs ms'.split(' '));

/** The words that tell people apart; all of them where nothing else is left. */
export function tellingWords(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !isParticle(word) && !titles.has(word));
  return telling.length > 0 ? telling : words;
}

export function isParticle(word: string): boolean {
  return particles.has(word);
}

// Every second person of a community bears them: Singh, Kaur, Muhammad (and Mamadou, Mahmoud).
const sharedByThousands = new Set(['sng', 'kr', 'md']);

/** Whether a word finds few enough persons to begin with; the others only order what was found. */
export function isSelective(word: string, sounds: readonly string[]): boolean {
  return word.length > 1 && !sharedByThousands.has(sounds[0] ?? '');
}
