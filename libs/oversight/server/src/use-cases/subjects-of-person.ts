import type { Subject } from '@one-stop-shop/shared/contracts';
import type { Transaction } from '@one-stop-shop/shared/server';

/**
 * What the contexts know about the person whom one subject is about, so that a person gets one
 * list over all of it; the app binds the answers.
 */
export abstract class SubjectsOfPerson {
  /** The asked one among them; none of a kind that nobody knows. */
  abstract of(tx: Transaction, subject: Subject): Promise<readonly Subject[]>;
}
