import { setTimeout as pause } from 'node:timers/promises';
import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { PollingLoop } from '../polling/polling-loop';
import { errorCodeOf } from '../problem/error-code';
import { UnitOfWork } from '../tenancy/unit-of-work';
import { workerScope } from '../tenancy/worker-scope';
import { claimDue, giveBack, noteRecurring, renewClaim, type Outcome } from './recurring-rows';
import type { RecurringWork } from './recurring-work';

const scope = workerScope('service', 'recurring-work');

/** How long work under way is waited for when the worker stops. */
const patienceMs = 5_000;

/**
 * Looks every second for recurring work that is due and does it, each apart from the others:
 * one that fails or hangs delays nobody else. Any number of keepers may run; when it is due, and
 * who is at it, stands in a row.
 */
@Injectable()
export class RecurringKeeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('recurring');
  private readonly underWay = new Map<string, Promise<void>>();
  private readonly loop = new PollingLoop(() => this.begin().then(() => false), {
    pauseMs: 1_000,
    onFailure: (error) => this.log.warn(`looking interrupted: ${errorCodeOf(error)}`),
  });
  private isNoted = false;
  private isStopping = false;

  /** @throws Error when two have one name */
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly works: readonly RecurringWork[],
  ) {
    const names = works.map(({ recurrence }) => recurrence.name);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice) throw new Error(`two recurring works are called ${twice}`);
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    await this.loop.stop();
    await Promise.race([this.ended(), pause(patienceMs, undefined, { ref: false })]);
  }

  /** Does what is due now, to its end. */
  async runDue(): Promise<void> {
    await this.begin();
    await this.ended();
  }

  private async ended(): Promise<void> {
    await Promise.all(this.underWay.values());
  }

  private async begin(): Promise<void> {
    const claimed = await this.unitOfWork.inTransaction(scope, async (tx) => {
      const recurrences = this.works.map(({ recurrence }) => recurrence);
      if (!this.isNoted) await noteRecurring(tx, recurrences);
      return claimDue(
        tx,
        recurrences.filter(({ name }) => !this.underWay.has(name)),
      );
    });
    this.isNoted = true;
    for (const work of this.works) {
      const { name } = work.recurrence;
      if (!claimed.names.has(name)) continue;
      this.underWay.set(
        name,
        this.perform(work, claimed.at).finally(() => this.underWay.delete(name)),
      );
    }
  }

  /** Never rejects: what can't be given back is free again once nobody was heard of it. */
  private async perform(work: RecurringWork, claimedAt: Date): Promise<void> {
    const { recurrence } = work;
    const outcome = await this.stepsOf(work, claimedAt);
    try {
      const faults = await this.unitOfWork.inTransaction(scope, (tx) =>
        giveBack(tx, recurrence, claimedAt, outcome),
      );
      // An outage of an hour is one line.
      if ('fault' in outcome && faults === 1) {
        this.log.warn(`${recurrence.name} failed and is tried again: ${outcome.fault}`);
      }
    } catch (error) {
      this.log.warn(`${recurrence.name} was not given back: ${errorCodeOf(error)}`);
    }
  }

  private async stepsOf(work: RecurringWork, claimedAt: Date): Promise<Outcome> {
    const { recurrence } = work;
    try {
      while (await work.run(workerScope(recurrence.purpose, recurrence.name))) {
        if (this.isStopping) return { isLeft: true };
        const isOurs = await this.unitOfWork.inTransaction(scope, (tx) =>
          renewClaim(tx, recurrence, claimedAt),
        );
        if (!isOurs) return { isLeft: true };
      }
      return { isLeft: false };
    } catch (error) {
      return { fault: errorCodeOf(error) };
    }
  }
}
