import { Injectable } from '@nestjs/common';
import type { Transaction } from '@one-stop-shop/shared/server';
import { unwantedOfVisits } from '../persistence/unwanted-mediators';

/**
 * Tells scheduling with whom a visit is not to end up when it is moved, by whoever moves it: somebody
 * by their link, a desk, a change of hours by who sees nobody.
 */
@Injectable()
export class VisitWishesQuery {
  /** By appointment, of those whose person wishes something and is not restricted. */
  async unwanted(
    tx: Transaction,
    appointments: readonly string[],
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    if (appointments.length === 0) return new Map();
    const rows = await unwantedOfVisits(tx, appointments);
    const byVisit = Map.groupBy(rows, ({ visitId }) => visitId);
    return new Map([...byVisit].map(([id, some]) => [id, some.map((row) => row.mediatorId)]));
  }
}
