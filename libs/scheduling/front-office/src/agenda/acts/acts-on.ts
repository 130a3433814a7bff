import type { Visit } from '../visits-in-view';
import { type AppointmentAct, possibleActs } from './possible-acts';

/** What may be done about a visit now; nothing where who comes is not shown. */
export function actsOn(visit: Visit, now: Date, mayChange: boolean): readonly AppointmentAct[] {
  return visit.firstName === undefined ? [] : possibleActs(visit, now, mayChange);
}
