import type { ChangePreview, AffectedBooking } from '@one-stop-shop/scheduling/contracts';
import { type ServiceLanguage, countedKey } from '@one-stop-shop/shared/contracts';

/** What happens to a booking that is hit. */
type Fate = 'moved' | 'kept' | 'cancelled';

/** Since the last look: a booking that was not hit before, or one whose new place is another. */
type Novelty = 'new' | 'other-place';

export interface AffectedRow {
  readonly hit: AffectedBooking;
  readonly fate: Fate;
  /** Bookings of the same person in this preview, this one included. */
  readonly ofTheSamePerson: number;
  readonly novelty: Novelty | undefined;
}

/** The hit bookings in order of time, with what was decided about each. */
export function affectedRows(
  { hits }: ChangePreview,
  cancelled: ReadonlySet<string>,
  before?: ChangePreview,
): readonly AffectedRow[] {
  const bookingsOf = new Map<AffectedBooking['person'], number>();
  for (const { person } of hits) bookingsOf.set(person, (bookingsOf.get(person) ?? 0) + 1);
  return hits
    .toSorted((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt))
    .map((hit) => ({
      hit,
      fate: fateOf(hit, cancelled),
      ofTheSamePerson: bookingsOf.get(hit.person) ?? 1,
      novelty: before && noveltyOf(hit, before),
    }));
}

const nobodyBeyond: NonNullable<ChangePreview['beyond']> = {
  hits: 0,
  placed: 0,
  told: { email: 0, call: 0, none: 0 },
};

/** The hit bookings in numbers. */
export interface AffectedCounts {
  readonly all: number;
  readonly placed: number;
  readonly lost: number;
  /** Persons to whom a message or a call will go. */
  readonly told: number;
  readonly toCall: number;
  /** Persons who would have to know and left no contact. */
  readonly outOfReach: number;
}

/** @param beyond those that are not listed: about them nothing can be decided */
export function affectedCounts(
  rows: readonly AffectedRow[],
  { hits, placed, told } = nobodyBeyond,
): AffectedCounts {
  const lost = rows.filter(({ hit }) => !hit.proposal).length;
  const mustKnow = rows.filter(({ fate }) => fate !== 'kept').map(({ hit }) => hit);
  const persons = (way: AffectedBooking['told']) =>
    new Set(mustKnow.filter((hit) => hit.told === way).map(({ person }) => person)).size +
    told[way];
  const toCall = persons('call');
  return {
    all: rows.length + hits,
    placed: rows.length - lost + placed,
    lost: lost + hits - placed,
    told: persons('email') + toCall,
    toCall,
    outOfReach: persons('none'),
  };
}

/** Catalogue key of the sentence that says what a change hits, in the form of its number. */
export function sentenceOf(
  { all, placed, lost }: AffectedCounts,
  language: ServiceLanguage,
): string {
  if (all === 0) return 'change.hits.nobody';
  if (lost === 0) return countedKey('change.hits.placed', all, language);
  if (placed === 0) return countedKey('change.hits.lost', all, language);
  return countedKey('change.hits.some', placed, language);
}

/** What became different between two looks at the same change. */
export interface Differences {
  readonly added: number;
  readonly gone: number;
  readonly otherPlace: number;
}

export function differencesBetween(before: ChangePreview, now: ChangePreview): Differences {
  const novelties = now.hits.map((hit) => noveltyOf(hit, before));
  const still = new Set(now.hits.map(({ appointmentId }) => appointmentId));
  return {
    added: novelties.filter((novelty) => novelty === 'new').length,
    gone: before.hits.filter(({ appointmentId }) => !still.has(appointmentId)).length,
    otherPlace: novelties.filter((novelty) => novelty === 'other-place').length,
  };
}

function fateOf(
  { appointmentId, proposal }: AffectedBooking,
  cancelled: ReadonlySet<string>,
): Fate {
  if (!proposal || cancelled.has(appointmentId)) return 'cancelled';
  return proposal.keepsTime ? 'kept' : 'moved';
}

function noveltyOf(hit: AffectedBooking, before: ChangePreview): Novelty | undefined {
  const known = before.hits.find(({ appointmentId }) => appointmentId === hit.appointmentId);
  if (!known) return 'new';
  const isSame =
    placeOf(known) === placeOf(hit) && Date.parse(known.startsAt) === Date.parse(hit.startsAt);
  return isSame ? undefined : 'other-place';
}

function placeOf({ proposal }: AffectedBooking): string | undefined {
  if (!proposal) return undefined;
  const { startsAt, mediatorId, practitionerId } = proposal;
  return [Date.parse(startsAt), mediatorId, practitionerId].join(' ');
}
