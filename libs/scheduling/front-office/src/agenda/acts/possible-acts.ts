import type { AgendaEntry, AppointmentState } from '@one-stop-shop/scheduling/contracts';

import { dayOf } from '../calendar/desk-days';

/** What an operator can do with an appointment; the first three record who came. */
export type AppointmentAct = 'arrived' | 'fulfilled' | 'no_show' | 'move' | 'cancel';

// The server decides; the same rule here spares the desk buttons that would be refused.
const acts: Record<AppointmentState, readonly AppointmentAct[]> = {
  booked: ['arrived', 'fulfilled', 'no_show', 'move', 'cancel'],
  arrived: ['fulfilled', 'no_show'],
  no_show: ['arrived', 'fulfilled'],
  fulfilled: ['arrived'],
  cancelled: [],
};

/**
 * The acts that make sense now: nobody arrives before the day or is missing
 * before the hour, and what has begun can't be moved any more.
 * @param mayChange whether whoever acts may move and cancel; mediators only record who came
 */
export function possibleActs(
  appointment: Pick<AgendaEntry, 'state' | 'startsAt'>,
  now: Date,
  mayChange = true,
): readonly AppointmentAct[] {
  const begun = now.getTime() >= Date.parse(appointment.startsAt);
  const dayHasCome = dayOf(now.toISOString()) >= dayOf(appointment.startsAt);
  const makesSense: Record<AppointmentAct, boolean> = {
    arrived: dayHasCome,
    fulfilled: dayHasCome,
    no_show: begun,
    move: mayChange && !begun,
    cancel: mayChange,
  };
  return acts[appointment.state].filter((act) => makesSense[act]);
}
