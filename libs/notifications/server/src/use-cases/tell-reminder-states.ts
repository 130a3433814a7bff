import type { ReminderState } from '@one-stop-shop/scheduling/contracts';
import type { Transaction } from '@one-stop-shop/shared/server';
import { callHorizon } from '../domain/call-horizon';
import { reminderStateOf } from '../domain/reminder-state';
import { remindersOf } from '../persistence/reminders';

/** An appointment and the moment whose reminder is asked for. */
export interface RemindedAppointment {
  readonly id: string;
  /** ISO instant. */
  readonly startsAt: string;
}

/** What became of the reminders, by appointment id; an appointment without one is missing. */
export async function reminderStatesOf(
  tx: Transaction,
  appointments: readonly RemindedAppointment[],
): Promise<Map<string, ReminderState>> {
  const startsAt = new Map(appointments.map((each) => [each.id, Date.parse(each.startsAt)]));
  const reminders = await remindersOf(tx, [...startsAt.keys()]);
  const horizon = callHorizon(tx.now);
  const callsInstead = new Map(reminders.map((each) => [each.insteadOf, each]));
  return new Map(
    reminders
      .filter(
        ({ subject, aboutStartsAt, insteadOf }) =>
          insteadOf === null && startsAt.get(subject) === aboutStartsAt.getTime(),
      )
      .map((each) => [each.subject, reminderStateOf(each, horizon, callsInstead.get(each.id))]),
  );
}
