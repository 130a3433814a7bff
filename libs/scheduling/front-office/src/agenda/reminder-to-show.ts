import type { ReminderState } from '@one-stop-shop/scheduling/contracts';

import type { Visit } from './visits-in-view';

/** A planned reminder goes out by itself to an address only: others somebody will have to call. */
export type ShownReminder = ReminderState | 'planned_call';

const stillToDo: readonly ReminderState[] = ['planned', 'to_call', 'no_contact'];

/** The state of a reminder while it says something: nobody is reminded of a visit that is over. */
export function reminderToShow(
  { reminder, state, endsAt, email }: Pick<Visit, 'reminder' | 'state' | 'endsAt' | 'email'>,
  now: Date,
): ShownReminder | undefined {
  if (!reminder || reminder === 'not_due') return undefined;
  const isAwaited = state === 'booked' && Date.parse(endsAt) > now.getTime();
  if (!isAwaited && stillToDo.includes(reminder)) return undefined;
  return reminder === 'planned' && !email ? 'planned_call' : reminder;
}
