import type { Transaction } from '@one-stop-shop/shared/server';
import { In } from 'typeorm';
import { MessageEntity } from './message.entity';

/** The reminders of these appointments, by their ids, in the municipalities of the scope. */
export function remindersOf(
  tx: Transaction,
  appointments: readonly string[],
): Promise<MessageEntity[]> {
  return tx.repository(MessageEntity).findBy({
    municipality: In([...tx.scope.municipalities]),
    subject: In([...appointments]),
    kind: 'reminder',
  });
}
