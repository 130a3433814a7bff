import type { AppointmentToTell } from './appointment-to-tell';
import { stillHolds, type ChangedVisit } from './changed-visit';

/** A visit that the desk moved or cancelled, as it is now, with the moment it had before. */
export interface ChangeToTell {
  readonly appointmentId: string;
  readonly appointment: AppointmentToTell;
  readonly before: Date;
}

/** A visit that a change names, with what is known of it now. */
export interface KnownVisit {
  readonly visit: ChangedVisit;
  readonly appointment: AppointmentToTell;
}

/**
 * The visits that may be told in one breath: those whose phone and address are both the same.
 * One of the two is not enough, since anybody can book under a number that is not theirs.
 */
export function toldTogether(visits: readonly KnownVisit[]): KnownVisit[][] {
  return [...Map.groupBy(visits, reachKey).values()];
}

function reachKey({ visit, appointment }: KnownVisit): string {
  const { phone = null, email = null } = appointment;
  return JSON.stringify([phone, email, phone || email ? null : visit.appointmentId]);
}

/** What of these is still to be told. */
export function stillToTell(visits: readonly KnownVisit[], now: Date): ChangeToTell[] {
  return visits
    .filter(({ visit, appointment }) => stillHolds(visit, appointment, now))
    .map(({ visit: { appointmentId, before }, appointment }) => ({
      appointmentId,
      appointment,
      before: new Date(before),
    }));
}
