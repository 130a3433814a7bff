import type { LocalDay } from '@one-stop-shop/shared/domain';
import type { Transaction } from '@one-stop-shop/shared/server';

/** A visit that took place, without who came. */
export interface WorkedVisitRow {
  readonly id: string;
  readonly municipality: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** How long the way between two municipalities takes from a day on; the smaller code is `one`. */
export interface WayRow {
  readonly one: string;
  readonly other: string;
  readonly validFrom: LocalDay;
  readonly minutes: number;
}

/** Visits of a mediator or practitioner that took place, as far as who asks may see them; until is excluded. */
export function readWorkedVisits(
  tx: Transaction,
  mediatorId: string,
  from: Date,
  until: Date,
): Promise<WorkedVisitRow[]> {
  return tx.query<WorkedVisitRow>(
    `SELECT a.id, a.municipality, a.starts_at AS "startsAt", a.ends_at AS "endsAt"
       FROM scheduling.appointment a
      WHERE a.municipality = ANY ($1) AND $2 IN (a.mediator_id, a.practitioner_id) AND a.state = 'fulfilled'
        AND a.starts_at >= $3 AND a.starts_at < $4
      ORDER BY a.starts_at, a.id`,
    [tx.scope.municipalities, mediatorId, from, until],
  );
}

/** Every entry, the latest first. */
export function readWays(tx: Transaction): Promise<WayRow[]> {
  return tx.query<WayRow>(
    `SELECT one, other, to_char(valid_from, 'YYYY-MM-DD') AS "validFrom", minutes
       FROM scheduling.travel_time ORDER BY valid_from DESC, one, other`,
  );
}
