import { Injectable } from '@nestjs/common';
import {
  errorCodeOf,
  isPassing,
  MessageTypes,
  UnitOfWork,
  type WorkerScope,
} from '@one-stop-shop/shared/server';
import { leavingOf } from '../domain/daytime';
import { retryLater } from '../domain/retry-later';
import { record, takeDue, type Recorded } from '../persistence/due-messages';
import { planCallInstead } from '../persistence/planned-messages';
import {
  DeliverMessage,
  type Known,
  type Outcome,
  type Recordable,
  type Waiting,
} from './deliver-message';

/**
 * Sends one message that is due. The row stays locked while it is sent, in the
 * transaction that records the outcome: a worker killed at any point leaves it
 * planned, and no second worker sends it meanwhile.
 */
@Injectable()
export class SendMessage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly types: MessageTypes,
    private readonly delivering: DeliverMessage,
  ) {}

  async run(scope: WorkerScope, messageId: string): Promise<void> {
    await this.unitOfWork.inTransaction(scope, async (tx) => {
      const taken = await takeDue(tx, messageId);
      // A job may be older than the program: a kind that nobody brings any more waits.
      if (!taken || !this.types.knows(taken.kind)) return;
      const type = this.types.of(taken.kind);
      const known: Known = { message: { ...taken, isToStaff: type.audience === 'staff' } };
      const attempt = await tx.attempt(() => this.delivering.run(tx, type, taken, known));
      // The database's trouble is not the letter's: it counts as no attempt, and is soon tried anew.
      if (!attempt.done && isPassing(attempt.error)) throw attempt.error;
      const outcome: Outcome = attempt.done
        ? attempt.result
        : { result: 'later', code: errorCodeOf(attempt.error) };
      if (outcome.result === 'by-hand') return;
      const { message, instead, byRule } = known;
      const recorded = recordedAs(outcome, message, tx.now);
      await record(tx, message, recorded);
      const isToBeTold = outcome.result !== 'sent' && outcome.result !== 'dropped';
      if (recorded.settledAt && isToBeTold && instead) {
        await planCallInstead(tx, message, instead, byRule);
      }
    });
  }
}

function recordedAs(outcome: Recordable, message: Waiting, now: Date): Recorded {
  const attempts = message.attempts + 1;
  switch (outcome.result) {
    case 'waits':
      return { dueAt: outcome.until, enqueuedAt: null };
    case 'too-late':
      return { state: 'failed', lastError: 'too-late', settledAt: now };
    case 'dropped':
    case 'held_back':
      return { state: outcome.result, settledAt: now };
    case 'sent':
      return { state: 'sent', attempts, lastError: null, settledAt: now };
    case 'refused':
      return { state: 'failed', attempts, lastError: codeIn(outcome.code), settledAt: now };
    case 'later':
      return triedAgain(codeIn(outcome.code), { ...message, attempts }, now);
  }
}

/** In the night nothing is tried again: the next try is the morning's, if that is in time. */
function triedAgain(lastError: string, message: Waiting, now: Date): Recorded {
  const { attempts } = message;
  const next = retryLater(now, attempts);
  const leaving = next && leavingOf({ ...message, dueAt: next }, next);
  if (!leaving || leaving === 'too-late') {
    return { state: 'failed', attempts, lastError, settledAt: now };
  }
  return { attempts, lastError, dueAt: leaving === 'now' ? next : leaving, enqueuedAt: null };
}

/** A code, and no sentence: a port may say what it likes. */
function codeIn(said: string): string {
  return /^[A-Za-z0-9_.-]{1,60}$/.test(said) ? said : 'not-sent';
}
