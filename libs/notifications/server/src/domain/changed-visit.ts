import type { AppointmentState } from '@one-stop-shop/scheduling/contracts';

/** A visit that a change of the desk moved or cancelled, as the message keeps it. */
export interface ChangedVisit {
  readonly appointmentId: string;
  /** ISO instant. */
  readonly before: string;
  /** ISO instant; null when it was cancelled. */
  readonly startsAt: string | null;
}

interface Present {
  readonly state: AppointmentState;
  readonly startsAt: Date;
}

/**
 * Whether the visit still stands as the change left it and the person can still act on
 * it. One that was moved or cancelled since has news of its own.
 */
export function stillHolds(
  visit: ChangedVisit,
  appointment: Present | undefined,
  now: Date,
): boolean {
  if (!appointment) return false;
  if (visit.startsAt === null) {
    return appointment.state === 'cancelled' && new Date(visit.before) > now;
  }
  return (
    appointment.state === 'booked' &&
    appointment.startsAt.getTime() === Date.parse(visit.startsAt) &&
    appointment.startsAt > now
  );
}

/** Until when somebody may still have to be told: the last moment that is named. */
export function lastMomentOf(visits: readonly ChangedVisit[]): Date {
  const moments = visits.flatMap(({ before, startsAt }) => [before, startsAt ?? before]);
  return new Date(moments.map(Date.parse).reduce((last, moment) => Math.max(last, moment)));
}
