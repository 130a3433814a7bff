export type PlaceName = 'ours' | 'ours, not theirs' | 'foreign, theirs' | 'foreign';

/**
 * Four rows stand in every table: two of the municipality that actors have in view,
 * two of another, and in each municipality one that belongs to the actor (to the
 * mediator who signed in, or to the visitor's key) and one that doesn't.
 */
export interface Place {
  readonly name: PlaceName;
  readonly municipality: string;
  readonly theirs: boolean;
  /** Every table uses it as the row's own id, and as the id of what the row refers to. */
  readonly id: string;
}

export const ourMunicipality = '059006';
export const foreignMunicipality = '059005';
/** Neither in view nor of any row: rows may not be moved there. */
export const thirdMunicipality = '059001';

/** Another municipality in view, or another foreign one: for tables with one row in each. */
export function itsNeighbour(municipality: string): string {
  return municipality.replace('0590', '0591');
}

const id = (number: number): string => `0190a1b2-0000-7000-8000-0000000000f${number}`;

export const places: readonly Place[] = [
  { name: 'ours', municipality: ourMunicipality, theirs: true, id: id(1) },
  { name: 'ours, not theirs', municipality: ourMunicipality, theirs: false, id: id(2) },
  { name: 'foreign, theirs', municipality: foreignMunicipality, theirs: true, id: id(3) },
  { name: 'foreign', municipality: foreignMunicipality, theirs: false, id: id(4) },
];

/** Whoever signs in is the operator of the first place. */
export const signedInId = id(1);

/** An operator of no place. */
export const anybodyElse = '0190a1b2-0000-7000-8000-0000000000ff';

/** What is foreign and theirs: an emergency access has this id, and is about this id. */
export const foreignId = id(3);

/** The key of the form that is sent: it opens the answer of the first place. */
export const formKey = id(1);

/** The key that a visitor holds; it opens one row, wherever that is. */
export const visitorKey = 'the key of the visitor';
