import { dayOf, UnitOfWork, workerScope } from '@one-stop-shop/shared/server';
import { mostADay } from '../domain/letter-cap';
import { countLetter, forgetCountsBefore } from '../persistence/letter-counts';
import type { MailKeys } from './mail-keys';
import { SendPort, type OutgoingMessage, type SendOutcome } from './send-port';

/**
 * Lets one address have only so many letters a day. What is too much is held back in
 * silence: whoever books, moves or cancels gets the same answer in the same time, since
 * nothing is counted before the letter is about to leave.
 */
export class CappedSending extends SendPort {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: MailKeys,
    private readonly behind: SendPort,
  ) {
    super();
  }

  async send(message: OutgoingMessage): Promise<SendOutcome> {
    const { sort } = message;
    if (sort && !(await this.count({ ...message, sort }))) return { result: 'held_back' };
    return this.behind.send(message);
  }

  /** In a transaction of its own, over before the mail server is asked: nobody waits for that. */
  private count({ id, to, sort }: Pick<Required<OutgoingMessage>, 'id' | 'to' | 'sort'>) {
    return this.unitOfWork.inTransaction(workerScope('messages', id), async (tx) => {
      const day = dayOf(tx.now);
      await forgetCountsBefore(tx, day);
      const letter = { addressKey: this.keys.ofAddress(to), day, sort, messageId: id };
      return countLetter(tx, letter, mostADay[sort]);
    });
  }
}
