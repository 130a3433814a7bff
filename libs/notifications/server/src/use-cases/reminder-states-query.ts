import { Injectable } from '@nestjs/common';
import type { ReminderState } from '@one-stop-shop/scheduling/contracts';
import type { LocalDay } from '@one-stop-shop/shared/domain';
import type { Transaction } from '@one-stop-shop/shared/server';
import { reminderStateOf } from '../domain/reminder-state';
import type { MessageEntity } from '../persistence/message.entity';
import { remindersOf } from '../persistence/reminders';
import { untoldVisitsOn, type UntoldVisit } from '../persistence/untold-visits';
import { callHorizonAt, ClosedDaysOfDesks } from './closed-days-of-desks';

/** An appointment and the moment whose reminder is asked for. */
export interface RemindedAppointment {
  readonly id: string;
  /** ISO instant. */
  readonly startsAt: string;
}

/** Tells the agenda what became of what was written to people. */
@Injectable()
export class ReminderStatesQuery {
  constructor(private readonly closedDays: ClosedDaysOfDesks) {}

  /** What became of the reminders, by appointment id; an appointment without one is missing. */
  async of(
    tx: Transaction,
    appointments: readonly RemindedAppointment[],
  ): Promise<Map<string, ReminderState>> {
    const startsAt = new Map(appointments.map((each) => [each.id, Date.parse(each.startsAt)]));
    const reminders = await remindersOf(tx, [...startsAt.keys()]);
    const horizons = new Map<string, Date>();
    for (const municipality of new Set(reminders.map((each) => each.municipality))) {
      horizons.set(municipality, await callHorizonAt(tx, this.closedDays, municipality));
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

  /** Visits on these days, both included, that a change took away from people not told yet. */
  untoldOn(tx: Transaction, from: LocalDay, to: LocalDay): Promise<UntoldVisit[]> {
    return untoldVisitsOn(tx, from, to);
  }
}
