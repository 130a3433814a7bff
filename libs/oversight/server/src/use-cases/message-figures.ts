import type { MessageCounts } from '@one-stop-shop/oversight/contracts';
import type { OrderScope, Transaction } from '@one-stop-shop/shared/server';

/** What the oversight asks of the messages; the app binds the answer. */
export abstract class MessageFigures {
  /** Of the one municipality for which the transaction acts. */
  abstract of(tx: Transaction<OrderScope>): Promise<Omit<MessageCounts, 'municipality'>>;
}
