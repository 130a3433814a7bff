import type { ReminderState } from '@one-stop-shop/scheduling/contracts';
import type { Transaction } from '@one-stop-shop/shared/server';
import { reminderStateOf } from '../domain/reminder-state';
import type { MessageEntity } from '../persistence/message.entity';
import { remindersOf } from '../persistence/reminders';
import { callHorizonAt, type ClosedDaysOfDesks } from './closed-days-of-desks';

/** An appointment and the moment whose reminder is asked for. */
export interface RemindedAppointment {
  readonly id: string;
  /** ISO instant. */
  readonly startsAt: string;
}

/** What became of the reminders, by appointment id; an appointment without one is missing. */
export async function reminderStatesOf(
  tx: Transaction,
  closedDays: ClosedDaysOfDesks,
  appointments: readonly RemindedAppointment[],
): Promise<Map<string, ReminderState>> {
  const startsAt = new Map(appointments.map((each) => [each.id, Date.parse(each.startsAt)]));
  const reminders = await remindersOf(tx, [...startsAt.keys()]);
  const horizons = new Map<string, Date>();
  for (const municipality of new Set(reminders.map((each) => each.municipality))) {
    horizons.set(municipality, await callHorizonAt(tx, closedDays, municipality));
  }
  const stateOf = (reminder: MessageEntity, callInstead?: MessageEntity) =>
    reminderStateOf(reminder, horizons.get(reminder.municipality) ?? tx.now, callInstead);
  const callsInstead = new Map(reminders.map((each) => [each.insteadOf, each]));
  return new Map(
    reminders
      .filter(
        ({ subject, aboutStartsAt, insteadOf }) =>
          insteadOf === null && startsAt.get(subject) === aboutStartsAt.getTime(),
      )
      .map((each) => [each.subject, stateOf(each, callsInstead.get(each.id))]),
  );
}
