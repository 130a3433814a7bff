import type { AskedBy } from '@one-stop-shop/shared/domain';
import type { Transaction } from '../tenancy/transaction';

/** A message that somebody is to get, by the kind that its context brings. */
export interface MessageToPlan {
  readonly municipality: string;
  readonly kind: string;
  /** Id of what it is about. */
  readonly subject: string;
  /** Tells two of one kind about one subject apart; `once` if not said. At most 40 signs. */
  readonly occurrence?: string;
  readonly happenedAt: Date;
  /** The moment that it speaks of; a person is not told after it. */
  readonly about: Date;
  /** From when it may leave; at once if not said. */
  readonly dueAt?: Date;
  /** The calendar alone if not said. */
  readonly askedBy?: AskedBy;
}

/**
 * The question of whoever follows an event of which somebody must hear: plans the message in
 * the worker's transaction, once however often it is asked.
 */
export abstract class MessagePlanner {
  /** @throws Error for a kind that no context brings */
  abstract plan(tx: Transaction, message: MessageToPlan): Promise<void>;
}
