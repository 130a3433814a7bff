import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork, workerScope } from '@one-stop-shop/shared/server';
import { beginning, chainedTo, sealedBefore, type End } from '../domain/chain';
import { isTimeToSeal, mostInOneSeal } from '../domain/sealing-times';
import { lastSeal, takeTheChain, writeSeal } from '../persistence/seals';
import { sumsByMonth } from '../persistence/sums-of-readings';
import { unsealedReadings } from '../persistence/unsealed-readings';
import { sha256 } from './sha256';

/** Seals what was read since the last seal, so that no line can be changed unnoticed. */
@Injectable()
export class SealReadings {
  private readonly log = new Logger('audit');

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** True when more readings wait than one seal takes. */
  run(most = mostInOneSeal): Promise<boolean> {
    return this.unitOfWork.inTransaction(workerScope('service', 'seal'), async (tx) => {
      if (!(await takeTheChain(tx))) return false;
      const last = await lastSeal(tx);
      let previous: End = last ?? beginning;
      const from = sealedBefore(previous);
      const waiting = await unsealedReadings(tx, from, most);
      if (!waiting || !isTimeToSeal(waiting, last?.sealedAt, tx.now)) return false;
      const { before } = waiting;
      for (const sum of await sumsByMonth(tx, { from, before })) {
        const sealed = { ...sum, version: 2, from, before, sealedAt: tx.now } as const;
        const seal = chainedTo(previous, sealed, sha256);
        await writeSeal(tx, seal);
        // Who can rewrite the whole database can't rewrite the logs that were carried away.
        this.log.log(`seal ${seal.number} of ${seal.readings} readings: ${seal.chained}`);
        previous = seal;
      }
      return waiting.isFull;
    });
  }
}
