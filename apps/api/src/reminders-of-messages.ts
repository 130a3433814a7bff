import { Injectable } from '@nestjs/common';
import { reminderStatesOf, untoldVisitsOn } from '@one-stop-shop/notifications/server';
import { FindClosedDays, ReminderStates } from '@one-stop-shop/scheduling/server';

/** The agenda asks, the messages answer: two contexts that do not know each other. */
@Injectable()
export class RemindersOfMessages extends ReminderStates {
  constructor(private readonly closedDays: FindClosedDays) {
    super();
  }

  override of(...[tx, appointments]: Parameters<ReminderStates['of']>) {
    return reminderStatesOf(tx, this.closedDays, appointments);
  }

  override untoldOn(...[tx, from, to]: Parameters<ReminderStates['untoldOn']>) {
    return untoldVisitsOn(tx, from, to);
  }
}
