import type { AppointmentState } from '@one-stop-shop/scheduling/contracts';
import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import { MovedSince, NotPossibleNow } from './problems';

const next: Record<AppointmentState, readonly AppointmentState[]> = {
  booked: ['arrived', 'fulfilled', 'no_show', 'cancelled'],
  arrived: ['booked', 'fulfilled', 'no_show'],
  // Late people still arrive.
  no_show: ['booked', 'arrived', 'fulfilled'],
  fulfilled: ['arrived'],
  cancelled: [],
};

/** What was marked by a slip of the finger and is put right. */
const backwards: Partial<Record<AppointmentState, readonly AppointmentState[]>> = {
  arrived: ['booked'],
  no_show: ['booked'],
  fulfilled: ['arrived'],
};

/**
 * Checks that an appointment may go from one state to another now. Nobody arrives
 * before the day, and nobody is missing before the hour. A step is taken back on the day of
 * the visit only: later nobody remembers, and a visit of the past would be ahead again.
 * @throws NotPossibleNow
 */
export function mustBeAbleToBecome(
  to: AppointmentState,
  appointment: { readonly state: AppointmentState; readonly startsAt: Date },
  now: Date,
): void {
  const tooEarly =
    (to === 'no_show' && now < appointment.startsAt) ||
    ((to === 'arrived' || to === 'fulfilled') && dayOf(now) < dayOf(appointment.startsAt));
  const isTooLate =
    backwards[appointment.state]?.includes(to) && dayOf(now) !== dayOf(appointment.startsAt);
  if (tooEarly || isTooLate || !next[appointment.state].includes(to)) {
    throw new NotPossibleNow(`${appointment.state} → ${to}`);
  }
}

/** Since when somebody waits, once a step is recorded: a visit that was taken for done goes on waiting. */
export function arrivalAfter(
  state: AppointmentState,
  arrivedAt: Date | null,
  now: Date,
): Date | null {
  if (state === 'arrived') return arrivedAt ?? now;
  return state === 'fulfilled' ? arrivedAt : null;
}

/**
 * Who acts on a visit means the one on their screen, at the hour that stands there.
 * @throws MovedSince
 */
export function mustBeAsShown(appointment: { readonly startsAt: Date }, shown?: Date): void {
  if (shown && shown.getTime() !== appointment.startsAt.getTime()) throw new MovedSince();
}

/** Whether the visit is still ahead: it can be moved or cancelled by whoever booked it. */
export function isStillAhead(
  appointment: { readonly state: AppointmentState; readonly startsAt: Date },
  now: Date,
): boolean {
  return appointment.state === 'booked' && now < appointment.startsAt;
}

/** A link shows its appointment until a day after it. */
export function hasLinkExpired(endsAt: Date, now: Date): boolean {
  return now.getTime() > endsAt.getTime() + 24 * 60 * 60 * 1000;
}

/**
 * The language that a visit needs and its mediator does not speak: the one asked for, or else the
 * person's own. Italian is spoken at every desk.
 */
export function lackingLanguage(
  visit: {
    readonly language: ServiceLanguage;
    readonly mediatorLanguage?: ServiceLanguage | null | undefined;
  },
  spoken: readonly ServiceLanguage[],
): ServiceLanguage | undefined {
  const needed = visit.mediatorLanguage ?? visit.language;
  return needed === 'it' || spoken.includes(needed) ? undefined : needed;
}
