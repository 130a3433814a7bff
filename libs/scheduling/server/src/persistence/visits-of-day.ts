import type { AppointmentState, VisitReason } from '@one-stop-shop/scheduling/contracts';
import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import { plusDays, type LocalDay } from '@one-stop-shop/shared/domain';
import type { Transaction } from '@one-stop-shop/shared/server';

/** A visit as a list of today needs it; who comes and why is missing where the reader may not see it. */
export interface VisitOfDay {
  readonly id: string;
  readonly municipality: string;
  readonly startsAt: Date;
  readonly state: AppointmentState;
  /** Since when they wait; null when that was not kept. */
  readonly arrivedAt: Date | null;
  readonly language: ServiceLanguage;
  readonly firstName: string | null;
  readonly reason: VisitReason | null;
}

/** Days, both included. */
interface Between {
  readonly from: LocalDay;
  readonly to: LocalDay;
}

const columns = `a.id, a.municipality, a.starts_at AS "startsAt",
  a.state, a.arrived_at AS "arrivedAt", a.language, c.first_name AS "firstName",
  CASE WHEN c.id IS NOT NULL THEN a.reason END AS reason`;

const tables = `scheduling.appointment a
  LEFT JOIN scheduling.contact c ON c.municipality = a.municipality AND c.id = a.contact_id`;

const ofDays = `a.municipality = ANY ($1) AND ($4::uuid IS NULL OR $4 IN (a.mediator_id, a.practitioner_id))
  AND a.starts_at >= ($2::date::timestamp AT TIME ZONE 'Europe/Rome')
  AND a.starts_at < (($3::date + 1)::timestamp AT TIME ZONE 'Europe/Rome')`;

/**
 * Who waits, the longest first, and who is still to come on a day; in one statement, so many of each
 * at most. @param receiver of whom; left out for those of all
 */
export function readVisitsAhead(
  tx: Transaction,
  day: LocalDay,
  most: number,
  receiver?: string,
): Promise<VisitOfDay[]> {
  return tx.query<VisitOfDay>(
    `(SELECT ${columns} FROM ${tables}
       WHERE ${ofDays} AND a.state = 'arrived'
       ORDER BY a.arrived_at NULLS FIRST, a.starts_at, a.id LIMIT $5)
     UNION ALL
     (SELECT ${columns} FROM ${tables}
       WHERE ${ofDays} AND a.state = 'booked'
       ORDER BY a.starts_at, a.booked_at, a.id LIMIT $5)`,
    [tx.scope.municipalities, day, day, receiver ?? null, most],
  );
}

/** Those of a mediator or practitioner that took place, today and the day before, the newest first. */
export function readVisitsDone(
  tx: Transaction,
  today: LocalDay,
  most: number,
  receiver: string,
): Promise<VisitOfDay[]> {
  const days: Between = { from: plusDays(today, -1), to: today };
  return tx.query<VisitOfDay>(
    `SELECT ${columns} FROM ${tables}
      WHERE ${ofDays} AND a.state = 'fulfilled'
      ORDER BY a.starts_at DESC, a.id LIMIT $5`,
    [tx.scope.municipalities, days.from, days.to, receiver, most],
  );
}
