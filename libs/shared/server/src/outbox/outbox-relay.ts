import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { errorCodeOf } from '../problem/error-code';
import { Rounds } from '../rounds/rounds';
import type { WorkerScope } from '../tenancy/access-scope';
import type { Transaction } from '../tenancy/transaction';
import { UnitOfWork } from '../tenancy/unit-of-work';
import { workerScope } from '../tenancy/worker-scope';
import { EventHandlers, type RelayedEvent } from './event-handlers';
import { nextTry } from './next-try';

type WaitingEvent = RelayedEvent & { readonly attempts: number };

/**
 * Hands every event of the outbox to the work that follows it, each in one
 * transaction with the mark that it is done. Any number of relays may run; an
 * event whose work fails waits longer each time and holds up no other.
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('outbox');
  private readonly rounds = new Rounds(() => this.relayNext(), {
    pauseMs: 500,
    onFailure: (error) => this.log.warn(`relay interrupted: ${errorCodeOf(error)}`),
  });

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly handlers: EventHandlers,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** Hands on one waiting event; false when none waits. */
  relayNext(): Promise<boolean> {
    return this.unitOfWork.inTransaction(workerScope('messages', 'outbox'), async (claiming) => {
      const event = await claim(claiming);
      if (!event) return false;
      const tx = await claiming.actingFor(event.municipality);
      const attempt = await tx.attempt(() => this.handOn(tx, event));
      if (attempt.done) await markRelayed(tx, event);
      else await this.postpone(tx, event, errorCodeOf(attempt.error));
      return true;
    });
  }

  private async handOn(tx: Transaction<WorkerScope>, event: RelayedEvent): Promise<void> {
    for (const handler of this.handlers.of(event.name)) await handler(tx, event);
  }

  private async postpone(tx: Transaction, event: WaitingEvent, code: string): Promise<void> {
    this.log.warn(`event ${event.id} waits after attempt ${event.attempts + 1}: ${code}`);
    await tx.query(
      `UPDATE platform.outbox SET attempts = attempts + 1, last_error = $2, try_after = $3
        WHERE id = $1`,
      [event.id, code, nextTry(tx.now, event.attempts + 1)],
    );
  }
}

async function claim(tx: Transaction): Promise<WaitingEvent | undefined> {
  const [event] = await tx.query<WaitingEvent>(
    `SELECT id, name, municipality, payload, attempts FROM platform.outbox
      WHERE relayed_at IS NULL AND (try_after IS NULL OR try_after <= $1)
      ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED`,
    [tx.now],
  );
  return event;
}

async function markRelayed(tx: Transaction, event: RelayedEvent): Promise<void> {
  await tx.query('UPDATE platform.outbox SET relayed_at = $2, last_error = NULL WHERE id = $1', [
    event.id,
    tx.now,
  ]);
}
