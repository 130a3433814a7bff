import { dayOf } from '@one-stop-shop/shared/domain';
import type { Transaction, WorkerScope } from '@one-stop-shop/shared/server';
import { countLetter, forgetCountsBefore } from '../persistence/letter-counts';
import type { MailKeys } from './mail-keys';

interface LetterToCount {
  /** Of the message: a repetition counts once. */
  readonly id: string;
  /** As the channel names it, however the address is written. */
  readonly mailbox: string;
  /** Counted apart from others. */
  readonly sort: string;
  readonly mostADay: number;
}

/**
 * Lets one address have only so many letters a day, in the whole district. Nobody who books,
 * moves or cancels is answered otherwise: it is counted when the letter is about to leave.
 */
export class CountLetters {
  constructor(private readonly keys: MailKeys) {}

  /**
   * Counts it in the transaction that sends it: others to the same address wait for its end.
   * False when the address got enough of the sort.
   */
  async allow(
    tx: Transaction<WorkerScope>,
    { id, mailbox, sort, mostADay }: LetterToCount,
  ): Promise<boolean> {
    const day = dayOf(tx.now);
    await forgetCountsBefore(tx, day);
    const letter = { addressKey: this.keys.ofMailbox(mailbox), day, sort, messageId: id };
    return countLetter(tx, letter, mostADay);
  }
}
