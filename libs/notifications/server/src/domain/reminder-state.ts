import type { ReminderState } from '@one-stop-shop/scheduling/contracts';
import type { MessageChannel, MessageState } from './message';

interface Reminder {
  readonly channel: MessageChannel;
  readonly state: MessageState;
  readonly dueAt: Date;
}

/**
 * What the agenda says of a reminder. A call that nobody answered counts as failed,
 * although it may be tried again.
 * @param horizon calls due before it are today's, see callHorizon
 */
export function reminderStateOf(reminder: Reminder, horizon: Date): ReminderState {
  switch (reminder.state) {
    case 'sent':
    case 'reached':
      return 'delivered';
    case 'failed':
    case 'not_reached':
      return 'failed';
    case 'dropped':
      return 'not_due';
    case 'planned':
      if (reminder.channel === 'none') return 'no_contact';
      return reminder.channel === 'call' && reminder.dueAt < horizon ? 'to_call' : 'planned';
  }
}
