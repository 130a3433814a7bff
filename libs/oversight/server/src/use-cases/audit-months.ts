import type { Transaction } from '@one-stop-shop/shared/server';
import { beginning, type End, type Seal } from '../domain/chain';
import { closes, type ClosingSeal } from '../domain/closing';
import { endOf, startOf, type Month } from '../domain/month';
import { isKeptLongEnough } from '../domain/retention';
import { closingSeals, sealedMonths, type MonthOfSeals } from '../persistence/closed-months';
import { monthsLetGo, type MonthLetGo } from '../persistence/months-let-go';
import type { Broken, SealCheck } from '../persistence/seal-checks';
import { lastFirstSeal } from '../persistence/seals';
import { countReadings, hasReadings } from '../persistence/sums-of-readings';
import { sha256 } from './sha256';

/** The months of the audit as a check finds them, and those of them that it looks into. */
export class AuditMonths {
  private constructor(
    private readonly found: readonly MonthOfSeals[],
    private readonly closed: readonly ClosingSeal[],
    private readonly letGo: readonly MonthLetGo[],
    private readonly lastFirst: number,
    private readonly chosen: readonly Month[],
  ) {}

  static async of(
    tx: Transaction,
    choose: (closed: readonly Month[]) => readonly Month[],
  ): Promise<AuditMonths> {
    const found = await sealedMonths(tx);
    const closed = await closingSeals(tx);
    const letGo = await monthsLetGo(tx);
    const gone = new Set(letGo.map(({ month }) => month));
    const chosen = choose(closed.map(({ month }) => month).filter((month) => !gone.has(month)));
    return new AuditMonths(found, closed, letGo, await lastFirstSeal(tx), chosen);
  }

  /** The open months and the chosen ones. */
  get lookedInto(): readonly Month[] {
    return this.found.map(({ month }) => month).filter((month) => this.isLookedInto(month));
  }

  /** The parts of the chain that are walked: the first version, the chosen months, the open ones. */
  links(): { first: number; last?: number }[] {
    const chosen = this.closed.filter(({ month }) => this.chosen.includes(month));
    const open = this.found.filter(({ month }) => !this.isClosed(month));
    const firstOpen = Math.min(...open.map(({ firstSeal }) => firstSeal));
    return [
      ...(this.lastFirst > 0 ? [{ first: 1, last: this.lastFirst }] : []),
      ...chosen.map(({ firstSeal, lastSeal }) => ({ first: firstSeal, last: lastSeal })),
      ...(open.length > 0 ? [{ first: firstOpen }] : []),
      // Seals of which no month is known: nothing holds them but the walk.
      ...(this.found.length + this.lastFirst === 0 ? [{ first: 1 }] : []),
    ];
  }

  /**
   * Whether the readings of a seal are summed up again. One of the first version covers all
   * months: it is looked at with any of them, as long as none was let go.
   */
  looksAt({ month, from, before }: Seal): boolean {
    if (month) return this.isLookedInto(month);
    const over = this.found.filter(
      (other) => BigInt(other.from) < BigInt(before) && BigInt(other.before) > BigInt(from),
    );
    if (over.some((other) => this.isLetGo(other.month))) return false;
    const covered = BigInt(this.sealedBefore()) >= BigInt(before);
    return !covered || over.some((other) => this.isLookedInto(other.month));
  }

  /** What is wrong with a month as a whole, its seals being right; `head` is the last of them. */
  async fault(
    tx: Transaction,
    head: End,
    before: SealCheck | undefined,
  ): Promise<Broken | undefined> {
    const last = Math.max(head.number, 1);
    const ofClosing = this.faultOfClosings(last, before);
    if (ofClosing) return ofClosing;
    for (const { month, lastSeal } of this.found) {
      if (this.isLetGo(month)) continue;
      const range = { from: startOf(month), until: endOf(month) };
      // However few months are looked into, none may be empty.
      const isThere = this.isLookedInto(month)
        ? await this.countsUp(tx, month)
        : await hasReadings(tx, range);
      if (!isThere) return { number: lastSeal, fault: 'readings-unsealed', month };
    }
    const outside = await this.hasReadingsOutside(tx);
    return outside ? { number: last, fault: 'readings-unsealed' } : undefined;
  }

  /** The closing seals that stand. */
  closings(): Pick<SealCheck, 'closed' | 'closedHead'> {
    const last = this.closed.at(-1);
    return { closed: last?.number ?? 0, closedHead: last?.chained ?? null };
  }

  private faultOfClosings(number: number, before: SealCheck | undefined): Broken | undefined {
    for (const [index, closing] of this.closed.entries()) {
      const { month } = closing;
      const found = this.found.find((other) => other.month === month);
      if (!closes(closing, this.closed[index - 1], found, sha256)) {
        return { number: closing.lastSeal, fault: 'month-broken', month };
      }
    }
    const { closed = 0, closedHead } = before ?? {};
    if (closed > 0 && this.closed[closed - 1]?.chained !== closedHead) {
      return { number, fault: 'month-broken' };
    }
    const early = this.letGo.find(
      ({ month, letGoAt }) => !this.isClosed(month) || !isKeptLongEnough(month, letGoAt),
    );
    return early && { number, fault: 'let-go-early', month: early.month };
  }

  /** Whether a month has as many readings as its seals say: none beside them. */
  private async countsUp(tx: Transaction, month: Month): Promise<boolean> {
    const sealed = this.found.find((other) => other.month === month)?.readings ?? 0;
    const range = { from: startOf(month), until: endOf(month), before: this.sealedBefore() };
    return (await countReadings(tx, range)) === sealed;
  }

  /** Sealed transactions have no readings where no seal is, nor where all were let go. */
  private async hasReadingsOutside(tx: Transaction): Promise<boolean> {
    const kept = this.found.filter(({ month }) => !this.isLetGo(month));
    const before = this.sealedBefore();
    let from: Date | undefined;
    for (const { month } of kept) {
      if (from?.getTime() !== startOf(month).getTime()) {
        const gap = { ...(from && { from }), until: startOf(month), before };
        if (await hasReadings(tx, gap)) return true;
      }
      from = endOf(month);
    }
    return hasReadings(tx, { ...(from && { from }), before });
  }

  /** The first transaction that no seal of the present version covers. */
  private sealedBefore(): string {
    const ends = this.found.map(({ before }) => BigInt(before));
    return String(ends.reduce((most, end) => (end > most ? end : most), BigInt(beginning.before)));
  }

  private isLookedInto(month: Month): boolean {
    return !this.isLetGo(month) && (!this.isClosed(month) || this.chosen.includes(month));
  }

  private isClosed(month: Month): boolean {
    return this.closed.some((closing) => closing.month === month);
  }

  private isLetGo(month: Month): boolean {
    return this.letGo.some((gone) => gone.month === month);
  }
}
