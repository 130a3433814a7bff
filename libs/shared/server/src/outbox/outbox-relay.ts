import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { EventDefinition } from '@one-stop-shop/shared/contracts';
import { PollingLoop } from '../polling/polling-loop';
import { errorCodeOf } from '../problem/error-code';
import { UnitOfWork } from '../tenancy/unit-of-work';
import { workerScope } from '../tenancy/worker-scope';
import { claimDelivery, fanOut, postpone, strikeOff } from './deliveries';
import type { Subscriber } from './subscriber';
import { mustFitTogether, type Subscribers } from './subscribers';

/**
 * Hands every event of the outbox to each who follows it, each delivery in one transaction
 * with the work itself. Any number of relays may run. Every subscriber has a loop of its
 * own: one that fails or is slow delays only itself.
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('outbox');
  private readonly names: readonly string[];
  private readonly loops: readonly PollingLoop[];

  /**
   * @param published by all contexts
   * @throws Error when what is published and what is followed don't fit together
   */
  constructor(
    private readonly unitOfWork: UnitOfWork,
    published: readonly EventDefinition[],
    private readonly subscribers: Subscribers,
  ) {
    mustFitTogether(published, subscribers);
    this.names = published.map(({ name }) => name);
    const rounds = [
      () => this.fanOut(),
      ...subscribers.all.map((subscriber) => () => this.deliverNext(subscriber)),
    ];
    this.loops = rounds.map((round) => this.loop(round));
  }

  onApplicationBootstrap(): void {
    for (const loop of this.loops) loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.loops.map((loop) => loop.stop()));
  }

  /** One step of each loop; false when nothing waits that is due. */
  async relayNext(): Promise<boolean> {
    const didFanOut = await this.fanOut();
    const delivered: boolean[] = [];
    for (const one of this.subscribers.all) delivered.push(await this.deliverNext(one));
    return didFanOut || delivered.includes(true);
  }

  private fanOut(): Promise<boolean> {
    return this.unitOfWork.inTransaction(
      workerScope('service', 'outbox'),
      async (tx) => (await fanOut(tx, this.names, this.subscribers)) > 0,
    );
  }

  private deliverNext(subscriber: Subscriber): Promise<boolean> {
    const scope = workerScope(subscriber.purpose, 'outbox');
    return this.unitOfWork.inTransaction(scope, async (claiming) => {
      const delivery = await claimDelivery(claiming, subscriber);
      if (!delivery) return false;
      const tx = await claiming.actingFor(delivery.municipality);
      const { name, payload } = delivery;
      const attempt = await tx.attempt(() => subscriber.handle(tx, name, payload));
      if (attempt.done) await strikeOff(tx, delivery);
      else {
        const code = errorCodeOf(attempt.error);
        const { event, attempts } = delivery;
        this.log.warn(
          `${subscriber.name}: event ${event} waits after ${attempts + 1} tries: ${code}`,
        );
        await postpone(tx, delivery, code);
      }
      return true;
    });
  }

  private loop(round: () => Promise<boolean>): PollingLoop {
    return new PollingLoop(round, {
      pauseMs: 500,
      onFailure: (error) => this.log.warn(`relay interrupted: ${errorCodeOf(error)}`),
    });
  }
}
