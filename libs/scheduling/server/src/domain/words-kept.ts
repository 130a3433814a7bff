/** Days after a visit for which what the person wrote about it is kept. */
const daysWordsAreKept = 30;

/** Words of visits before this moment are kept no longer. */
export function wordsKeptSince(now: Date): Date {
  return new Date(now.getTime() - daysWordsAreKept * 24 * 60 * 60_000);
}
