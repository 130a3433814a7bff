import type { Transaction, UnitOfWork, WorkerScope } from '@one-stop-shop/shared/server';
import { beginning, faultOf, type End, type Seal, type SealedReadings } from '../domain/chain';
import type { Month } from '../domain/month';
import { lastCheck, type Broken, type SealCheck } from '../persistence/seal-checks';
import { findSeal, lastSeal, sealsAfter } from '../persistence/seals';
import { sumsOfFirstSeals, sumsOfMonthsSeals } from '../persistence/sums-of-readings';
import { AuditMonths } from './audit-months';
import { sha256 } from './sha256';

const sealsAtOnce = 50;

type Walked = Omit<SealCheck, 'checkedAt'>;

/** Chooses, of the closed months that were not let go, those that are looked into. */
type Choice = (closed: readonly Month[]) => readonly Month[];

/** One walk along the chain, page by page, each in its own transaction: it holds up nobody. */
export class AuditWalk {
  private constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly scope: WorkerScope,
    private readonly audit: AuditMonths,
    private readonly before: SealCheck | undefined,
  ) {}

  static async begin(
    unitOfWork: UnitOfWork,
    scope: WorkerScope,
    choose: Choice,
  ): Promise<AuditWalk> {
    const before = await unitOfWork.inTransaction(scope, lastCheck);
    const audit = await unitOfWork.inTransaction(scope, (tx) => AuditMonths.of(tx, choose));
    return new AuditWalk(unitOfWork, scope, audit, before);
  }

  get months(): readonly Month[] {
    return this.audit.lookedInto;
  }

  async run({ everyLink }: { readonly everyLink: boolean }): Promise<Walked> {
    for (const { first, last } of everyLink ? [{ first: 1 }] : this.audit.links()) {
      const broken = await this.walk(first, last);
      if (broken) return this.brokenAt(broken);
    }
    const head = (await this.inTransaction(lastSeal)) ?? beginning;
    const gone = await this.isGone();
    if (gone) {
      const number = Math.min(head.number + 1, this.before?.seals ?? 1);
      return this.brokenAt({ number, fault: 'chain-broken' });
    }
    const broken = await this.inTransaction((tx) => this.audit.fault(tx, head, this.before));
    return { ...standing(head), ...this.audit.closings(), broken: broken ?? null };
  }

  /** From one seal to another, or to the end. */
  private async walk(first: number, last: number | undefined): Promise<Broken | undefined> {
    const anchor = await this.inTransaction((tx) => findSeal(tx, first - 1));
    if (first > 1 && !anchor) return { number: first - 1, fault: 'chain-broken' };
    let previous: End = anchor ?? beginning;
    for (;;) {
      const page = await this.inTransaction(async (tx) => {
        const seals = await sealsAfter(tx, previous.number, { upTo: last, most: sealsAtOnce });
        return { seals, found: await this.sumsOf(tx, seals) };
      });
      for (const seal of page.seals) {
        const fault = faultOf(seal, previous, page.found.get(seal.number), sha256);
        if (fault) return { number: previous.number + 1, fault };
        previous = seal;
      }
      if (page.seals.length < sealsAtOnce) return undefined;
    }
  }

  /** What the readings add up to now, of the seals whose readings are looked at. */
  private async sumsOf(
    tx: Transaction,
    seals: readonly Seal[],
  ): Promise<ReadonlyMap<number, SealedReadings>> {
    const wanted = seals.filter((seal) => this.audit.looksAt(seal));
    const found = new Map<number, SealedReadings>();
    for (const [month, some] of Map.groupBy(wanted, (seal) => seal.month)) {
      const numbers = some.map(({ number }) => number);
      const sums = month
        ? await sumsOfMonthsSeals(tx, month, numbers)
        : await sumsOfFirstSeals(tx, numbers);
      for (const [number, sum] of sums) found.set(number, sum);
    }
    return found;
  }

  /**
   * Whether the last seal that an earlier check saw is gone, or another stands there: a chain
   * made anew would hold by itself.
   */
  private async isGone(): Promise<boolean> {
    const { seals = 0, head } = this.before ?? {};
    if (seals === 0) return false;
    const seen = await this.inTransaction((tx) => findSeal(tx, seals));
    return seen?.chained !== head;
  }

  private async brokenAt(broken: Broken): Promise<Walked> {
    const last = await this.inTransaction((tx) => findSeal(tx, broken.number - 1));
    return { ...standing(last ?? beginning), ...this.audit.closings(), broken };
  }

  private inTransaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    return this.unitOfWork.inTransaction(this.scope, work);
  }
}

function standing({ number, chained }: End): Pick<SealCheck, 'seals' | 'head'> {
  return { seals: number, head: number === 0 ? null : chained };
}
