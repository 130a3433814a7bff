import type { Encounter, Person } from '@one-stop-shop/case-management/contracts';

export type TiedVisit = Person['visits'][number];

/** Something that happened with a person: an appointment, or an encounter with the visit that it was. */
export type Happened =
  | { readonly kind: 'visits'; readonly at: string; readonly visit: TiedVisit }
  | { readonly kind: 'encounters'; readonly at: string; readonly encounter: Encounter };

/** All in one, the newest first; the visit of an encounter is told by it. */
export function happenedWith({ visits, encounters }: Person): readonly Happened[] {
  const told = new Set(encounters.map(({ visit }) => visit));
  const all: Happened[] = [
    ...encounters.map((encounter): Happened => ({
      kind: 'encounters',
      at: encounter.startedAt,
      encounter,
    })),
    ...visits
      .filter(({ id }) => !told.has(id))
      .map((visit): Happened => ({ kind: 'visits', at: visit.startsAt, visit })),
  ];
  return all.toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at));
}
