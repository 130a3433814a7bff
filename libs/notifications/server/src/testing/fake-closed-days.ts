import type { LocalDay } from '@one-stop-shop/shared/domain';
import type { Transaction } from '@one-stop-shop/shared/server';
import { ClosedDaysOfDesks } from '../use-cases/closed-days-of-desks';

/** Closed days that a spec decides, instead of those of scheduling. */
export class FakeClosedDays extends ClosedDaysOfDesks {
  private readonly said = new Map<string, readonly LocalDay[]>();

  say(municipality: string, ...days: readonly LocalDay[]): void {
    this.said.set(municipality, days);
  }

  of(
    _tx: Transaction,
    municipality: string,
    from: LocalDay,
    to: LocalDay,
  ): Promise<ReadonlySet<LocalDay>> {
    const days = this.said.get(municipality) ?? [];
    return Promise.resolve(new Set(days.filter((day) => from <= day && day <= to)));
  }
}
