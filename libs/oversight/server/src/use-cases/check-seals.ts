import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork, workerScope } from '@one-stop-shop/shared/server';
import { beginning, faultOf, type Seal } from '../domain/chain';
import { isTimeToCheck } from '../domain/sealing-times';
import { lastCheck, writeCheck, type SealCheck } from '../persistence/seal-checks';
import { lastSeal, sealsToCheck } from '../persistence/seals';
import { sha256 } from './sha256';

const sealsAtOnce = 50;

type Walked = Pick<SealCheck, 'seals' | 'head' | 'broken'>;

/** Recomputes the chain from its beginning and names the first seal that does not hold. */
@Injectable()
export class CheckSeals {
  private readonly log = new Logger('audit');

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Checks when there is a seal and the last check is six hours old. */
  async runWhenDue(): Promise<void> {
    const isDue = await this.unitOfWork.inTransaction(scope, async (tx) => {
      const last = await lastCheck(tx);
      const hasSeals = (last ?? (await lastSeal(tx))) !== undefined;
      return hasSeals && isTimeToCheck(last?.checkedAt, tx.now);
    });
    if (isDue) await this.run();
  }

  async run(): Promise<SealCheck> {
    const before = await this.unitOfWork.inTransaction(scope, lastCheck);
    const walked = await this.walk(before);
    const check = await this.unitOfWork.inTransaction(scope, async (tx) => {
      const made = { ...walked, checkedAt: tx.now };
      await writeCheck(tx, made);
      return made;
    });
    if (check.broken) {
      this.log.error(`seal ${check.broken.number} does not hold: ${check.broken.fault}`);
    }
    return check;
  }

  /** Page by page, each in its own transaction: a long chain holds up nobody. */
  private async walk(before: SealCheck | undefined): Promise<Walked> {
    let previous: Pick<Seal, 'number' | 'before' | 'chained'> = beginning;
    for (;;) {
      const page = await this.unitOfWork.inTransaction(scope, (tx) =>
        sealsToCheck(tx, previous.number, sealsAtOnce),
      );
      for (const { seal, found } of page) {
        const fault = wasReplaced(seal, before)
          ? 'chain-broken'
          : faultOf(seal, previous, found, sha256);
        if (fault) return { ...standing(previous), broken: { number: previous.number + 1, fault } };
        previous = seal;
      }
      if (page.length < sealsAtOnce) break;
    }
    // Seals that an earlier check has seen and that are gone.
    const missing = previous.number < (before?.seals ?? 0);
    const broken = { number: previous.number + 1, fault: 'chain-broken' as const };
    return { ...standing(previous), broken: missing ? broken : null };
  }
}

const scope = workerScope('service', 'check-seals');

/** A chain made anew would hold by itself, but not beside what was seen before. */
function wasReplaced(seal: Seal, before: SealCheck | undefined): boolean {
  return seal.number === before?.seals && seal.chained !== before.head;
}

function standing({ number, chained }: Pick<Seal, 'number' | 'chained'>): Omit<Walked, 'broken'> {
  return { seals: number, head: number === 0 ? null : chained };
}
