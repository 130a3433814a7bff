import type {
  Encounter,
  KeptAccess,
  NoticeGiven,
  Person,
} from '@one-stop-shop/case-management/contracts';

export type TiedVisit = Person['visits'][number];

/** Something that happened with a person: what they asked or were told, an appointment, an encounter. */
export type Happened =
  | { readonly kind: 'visits'; readonly at: string; readonly visit: TiedVisit }
  | {
      readonly kind: 'encounters';
      readonly at: string;
      readonly encounter: Encounter;
      /** Written when the visit was booked. */
      readonly words: string | undefined;
    }
  | { readonly kind: 'accesses'; readonly at: string; readonly access: KeptAccess }
  | { readonly kind: 'notices'; readonly at: string; readonly given: NoticeGiven };

/** All in one, the newest first; the visit of an encounter is told by it. */
export function happenedWith({
  visits,
  encounters,
  accesses,
  notices,
}: Person): readonly Happened[] {
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
    ...notices.map((given): Happened => ({ kind: 'notices', at: given.givenAt, given })),
    ...visits
      .filter(({ id }) => !told.has(id))
      .map((visit): Happened => ({ kind: 'visits', at: visit.startsAt, visit })),
  ];
  return all.toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at));
}
