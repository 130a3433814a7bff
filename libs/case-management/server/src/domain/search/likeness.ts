/**
 * How alike two words are written, 0 to 1: one less the share of letters that are added, left out,
 * changed or swapped with their neighbour (optimal string alignment). Words that can't be alike by
 * half, for their lengths, are told apart by 0 at once.
 * @param one of at most 40 letters, as the other
 */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const longer = Math.max(one.length, other.length);
  if (Math.min(one.length, other.length) * 2 < longer) return 0;
  return 1 - distance(one, other) / longer;
}

// A search compares thousands of words: the rows are made once.
const rows = [0, 1, 2].map(() => new Uint8Array(64)) as [Uint8Array, Uint8Array, Uint8Array];

function distance(one: string, other: string): number {
  let [before, row, next] = rows;
  const end = Math.min(other.length, 63);
  for (let j = 0; j <= end; j += 1) row[j] = j;
  for (let i = 1; i <= one.length; i += 1) {
    const letter = one.charCodeAt(i - 1);
    next[0] = i;
    for (let j = 1; j <= end; j += 1) {
      const changed = at(row, j - 1) + (letter === other.charCodeAt(j - 1) ? 0 : 1);
      let least = Math.min(at(row, j) + 1, at(next, j - 1) + 1, changed);
      if (i > 1 && j > 1 && isSwapped(one, i, other, j)) {
        least = Math.min(least, at(before, j - 2) + 1);
      }
      next[j] = least;
    }
    [before, row, next] = [row, next, before];
  }
  return at(row, end);
}

function isSwapped(one: string, i: number, other: string, j: number): boolean {
  return (
    one.charCodeAt(i - 1) === other.charCodeAt(j - 2) &&
    one.charCodeAt(i - 2) === other.charCodeAt(j - 1)
  );
}

const at = (row: Uint8Array, place: number): number => row[place] ?? 0;
