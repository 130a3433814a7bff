const colours = 4;

/** The number of a municipality's colour, the same on every page: beside its name, never instead. */
export function placeColour(municipality: string, all: readonly string[]): number {
  return Math.max(0, all.toSorted().indexOf(municipality)) % colours;
}
