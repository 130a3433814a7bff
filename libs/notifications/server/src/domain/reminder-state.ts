import type { ReminderState } from '@one-stop-shop/scheduling/contracts';
import { noChannel } from './channel';
import type { MessageState } from './message';

interface Reminder {
  readonly channel: string;
  readonly byHand: boolean;
  readonly state: MessageState;
  readonly dueAt: Date;
}

/**
 * What the agenda says of a reminder. That a mail server took a letter doesn't say that it
 * arrived. A call that nobody answered counts as failed, although it may be tried again.
 * @param horizon calls due before it are today's, see callHorizon
 * @param callInstead the call that takes the place of a letter that did not arrive
 */
export function reminderStateOf(
  reminder: Reminder,
  horizon: Date,
  callInstead?: Reminder,
): ReminderState {
  if (callInstead && hasTakenOver(reminder, callInstead)) {
    return reminderStateOf(callInstead, horizon);
  }
  switch (reminder.state) {
    case 'sent':
    case 'reached':
    case 'bounced':
      return reminder.state;
    case 'failed':
    case 'held_back':
    case 'not_reached':
      return 'failed';
    case 'dropped':
      return 'not_due';
    case 'planned':
      if (reminder.channel === noChannel) return 'no_contact';
      return reminder.byHand && reminder.dueAt < horizon ? 'to_call' : 'planned';
  }
}

/** Until somebody has called, a letter that came back is the news. */
function hasTakenOver(letter: Reminder, call: Reminder): boolean {
  return call.state !== 'dropped' && !(letter.state === 'bounced' && call.state === 'planned');
}
