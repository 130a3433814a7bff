import type { Encounter, KeptAccess, Person } from '@one-stop-shop/case-management/contracts';

export type TiedVisit = Person['visits'][number];

/** Something that happened with a person: what they asked, an appointment, an encounter with its visit. */
export type Happened =
  | { readonly kind: 'visits'; readonly at: string; readonly visit: TiedVisit }
  | {
      readonly kind: 'encounters';
      readonly at: string;
      readonly encounter: Encounter;
      /** Written when the visit was booked. */
      readonly words: string | undefined;
    }
  | { readonly kind: 'accesses'; readonly at: string; readonly access: KeptAccess };

/** All in one, the newest first; the visit of an encounter is told by it. */
export function happenedWith({ visits, encounters, accesses }: Person): readonly Happened[] {
  const told = new Set(encounters.map(({ visit }) => visit));
  const wordsOf = new Map(visits.map(({ id, words }) => [id, words]));
  const all: Happened[] = [
    ...encounters.map((encounter): Happened => ({
      kind: 'encounters',
      at: encounter.startedAt,
      encounter,
      words: encounter.visit && wordsOf.get(encounter.visit),
    })),
    ...accesses.map((access): Happened => ({ kind: 'accesses', at: access.at, access })),
    ...visits
      .filter(({ id }) => !told.has(id))
      .map((visit): Happened => ({ kind: 'visits', at: visit.startsAt, visit })),
  ];
  return all.toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at));
}
