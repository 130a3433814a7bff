import { createHash } from 'node:crypto';
import {
  longestHitList,
  type ChangePreview,
  type AffectedBooking,
} from '@one-stop-shop/scheduling/contracts';
import type { LostBooking } from '../../domain/affected-visits';
import type { NewPlace } from '../../domain/lost-visit';
import type { Receivers } from '../../domain/receivers';
import type { PlannedChange } from './planned-change';

/**
 * What whoever plans a change sees of it: the first bookings hit one by one, all others in
 * numbers. The digest stands for all of them. Each booking is a step of its own.
 */
export function* previewing(
  { change, alsoElsewhere }: PlannedChange,
  lost: readonly LostBooking[],
  places: ReadonlyMap<string, NewPlace>,
): Generator<void, ChangePreview, void> {
  const digest = createHash('sha256').update(JSON.stringify(change));
  const people = new Map<string, number>();
  const hits: AffectedBooking[] = [];
  for (const booking of lost) {
    const person = people.get(booking.toldAs) ?? people.size + 1;
    people.set(booking.toldAs, person);
    const hit = { ...shown(booking, places.get(booking.reservationId)), person };
    digest.update(JSON.stringify(hit));
    hits.push(hit);
    yield;
  }
  const listed = hits.slice(0, longestHitList);
  return {
    seen: digest.digest('base64url'),
    hits: listed,
    ...(hits.length > listed.length && { beyond: inNumbers(hits.slice(listed.length), listed) }),
    alsoElsewhere: [...alsoElsewhere],
  };
}

const mustKnow = ({ proposal }: AffectedBooking): boolean => !proposal?.keepsTime;

function inNumbers(
  hits: readonly AffectedBooking[],
  listed: readonly AffectedBooking[],
): ChangePreview['beyond'] {
  const toldAnyway = new Set(listed.filter(mustKnow).map(({ person }) => person));
  const ways = new Map<number, AffectedBooking['told']>();
  for (const { person, told } of hits.filter(mustKnow)) {
    if (!toldAnyway.has(person)) ways.set(person, ways.get(person) ?? told);
  }
  const persons = (told: AffectedBooking['told']): number =>
    [...ways.values()].filter((way) => way === told).length;
  return {
    hits: hits.length,
    placed: hits.filter(({ proposal }) => proposal).length,
    told: { email: persons('email'), call: persons('call'), none: persons('none') },
  };
}

function receiversOf({ mediatorId, practitionerId }: Receivers) {
  return { ...(mediatorId && { mediatorId }), ...(practitionerId && { practitionerId }) };
}

function shown(booking: LostBooking, place: NewPlace | undefined): Omit<AffectedBooking, 'person'> {
  const { appointmentId, municipality, deskId, language, mediatorLanguage, told } = booking;
  return {
    appointmentId,
    municipality,
    deskId,
    startsAt: new Date(booking.startsAt).toISOString(),
    endsAt: new Date(booking.endsAt).toISOString(),
    ...receiversOf(booking),
    language,
    ...(mediatorLanguage && { mediatorLanguage }),
    told,
    proposal: place
      ? {
          startsAt: new Date(place.startsAt).toISOString(),
          endsAt: new Date(place.endsAt).toISOString(),
          ...receiversOf(place),
          keepsTime: place.startsAt === booking.startsAt,
        }
      : null,
  };
}
