import type {
  AgendaEntry,
  AppointmentState,
  AttendanceState,
} from '@one-stop-shop/scheduling/contracts';

import { dayOf } from '../calendar/desk-days';

/** What an operator records of who came; the last takes back what was marked by mistake. */
export type AttendanceAct = 'arrived' | 'fulfilled' | 'no_show' | 'undo';

export type AppointmentAct = AttendanceAct | 'move' | 'cancel';

// The server decides; the same rule here spares the desk buttons that would be refused.
const acts: Record<AppointmentState, readonly AppointmentAct[]> = {
  booked: ['arrived', 'fulfilled', 'no_show', 'move', 'cancel'],
  arrived: ['fulfilled', 'no_show', 'undo'],
  no_show: ['arrived', 'fulfilled', 'undo'],
  fulfilled: ['undo'],
  cancelled: [],
};

const before: Partial<Record<AppointmentState, AttendanceState>> = {
  arrived: 'booked',
  no_show: 'booked',
  fulfilled: 'arrived',
};

/** The state that an act brings about, or brings back; undefined where there is nothing to take back. */
export function stateAfter(
  act: AttendanceAct,
  { state }: Pick<AgendaEntry, 'state'>,
): AttendanceState | undefined {
  return act === 'undo' ? before[state] : act;
}

/**
 * The acts that make sense now: nobody arrives before the day or is missing
 * before the hour, what has begun can't be moved any more, and a mark is taken back
 * on its day only.
 * @param mayChange whether whoever acts may move and cancel; mediators only record who came
 */
export function possibleActs(
  appointment: Pick<AgendaEntry, 'state' | 'startsAt'>,
  now: Date,
  mayChange = true,
): readonly AppointmentAct[] {
  const begun = now.getTime() >= Date.parse(appointment.startsAt);
  const today = dayOf(now.toISOString());
  const day = dayOf(appointment.startsAt);
  const makesSense: Record<AppointmentAct, boolean> = {
    arrived: today >= day,
    fulfilled: today >= day,
    no_show: begun,
    undo: today === day,
    move: mayChange && !begun,
    cancel: mayChange,
  };
  return acts[appointment.state].filter((act) => makesSense[act]);
}
