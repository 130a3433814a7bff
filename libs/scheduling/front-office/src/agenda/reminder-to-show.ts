import type { ReminderState } from '@one-stop-shop/scheduling/contracts';

import type { Visit } from './visits-in-view';

const stillToDo: readonly ReminderState[] = ['planned', 'to_call', 'no_contact'];

/** The state of a reminder while it says something: nobody is reminded of a visit that is over. */
export function reminderToShow(
  { reminder, state, endsAt }: Pick<Visit, 'reminder' | 'state' | 'endsAt'>,
  now: Date,
): ReminderState | undefined {
  if (!reminder || reminder === 'not_due') return undefined;
  const isAwaited = state === 'booked' && Date.parse(endsAt) > now.getTime();
  return isAwaited || !stillToDo.includes(reminder) ? reminder : undefined;
}
