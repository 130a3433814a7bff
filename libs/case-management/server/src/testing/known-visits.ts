import { randomUUID } from 'node:crypto';
import type { Transaction } from '@one-stop-shop/shared/server';
import { VisitFacts, type VisitFact, type VisitToday } from '../use-cases/recognition/visit-facts';
import { cori } from './who-works';

/** Visits as a spec says that they are. */
export class KnownVisits extends VisitFacts {
  private readonly visits = new Map<string, VisitFact>();
  readonly codes = new Map<string, string>();
  /** By the visit, what was written when it was booked. */
  readonly written = new Map<string, string>();

  /** A visit of today, with who comes. */
  add(visit: Partial<VisitFact> = {}): VisitFact {
    const known = {
      id: randomUUID(),
      municipality: cori,
      startsAt: new Date('2026-11-23T15:20:00Z'),
      state: 'arrived' as const,
      language: 'pa' as const,
      receivers: [randomUUID()],
      visitor: { firstName: 'Gurpreet', phone: null, email: null, forSomeoneElse: false },
      ...visit,
    };
    this.visits.set(known.id, known);
    return known;
  }

  change(id: string, changed: Partial<VisitFact>): void {
    const visit = this.visits.get(id);
    if (visit) this.visits.set(id, { ...visit, ...changed });
  }

  of(tx: Transaction, ids: readonly string[]): Promise<readonly VisitFact[]> {
    const found = ids.flatMap((id) => this.visits.get(id) ?? []);
    return Promise.resolve(found.filter((one) => inView(tx, one)));
  }

  withVisitor(tx: Transaction, id: string): Promise<VisitFact | undefined> {
    return this.of(tx, [id]).then(([visit]) => visit);
  }

  today(
    tx: Transaction,
    most: number,
  ): Promise<{ readonly ahead: readonly VisitToday[]; readonly done: readonly VisitToday[] }> {
    const all = [...this.visits.values()]
      .filter((one) => inView(tx, one))
      .map(({ visitor, ...visit }) => ({
        ...{ arrivedAt: null, reason: null, ...visit },
        firstName: visitor?.firstName ?? null,
      }));
    const asker = operatorOf(tx);
    const own = all.filter(({ receivers }) => receivers.some((one) => one === asker));
    return Promise.resolve({
      ahead: all.filter(({ state }) => state === 'arrived' || state === 'booked').slice(0, most),
      done: own.filter(({ state }) => state === 'fulfilled').slice(0, most),
    });
  }

  words(_tx: Transaction, id: string): Promise<string | undefined> {
    return Promise.resolve(this.written.get(id));
  }

  byCode(_tx: Transaction, code: string): Promise<string | undefined> {
    return Promise.resolve(this.codes.get(code));
  }

  soughtByCode(_tx: Transaction, code: string): Promise<string | undefined> {
    return Promise.resolve(this.codes.get(code));
  }
}

const inView = (tx: Transaction, { municipality }: VisitFact): boolean =>
  new Set<string>(tx.scope.municipalities).has(municipality);

const operatorOf = ({ scope }: Transaction): string | undefined =>
  'operatorId' in scope ? scope.operatorId : undefined;
