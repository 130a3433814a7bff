import type { Transaction } from '@one-stop-shop/shared/server';
import type { ClosingSeal, SealedMonth } from '../domain/closing';
import { startOf, type Month } from '../domain/month';

/** A month as its seals are now. */
export interface MonthOfSeals extends SealedMonth {
  /** The first transaction that they cover, and the first after them. */
  readonly from: string;
  readonly before: string;
}

const sumOfSeals = `
  SELECT to_char(month, 'YYYY-MM') AS month, min(number) AS "firstSeal", max(number) AS "lastSeal",
         count(*)::int AS seals, sum(readings)::int AS readings,
         encode(sha256(convert_to(
           string_agg(number || ' ' || chained, E'\\n' ORDER BY number), 'UTF8')), 'hex') AS digest,
         min(from_transaction)::text AS "from", max(before_transaction)::text AS before
    FROM oversight.audit_seal`;

/** Every month that has seals, in order. */
export function sealedMonths(tx: Transaction): Promise<MonthOfSeals[]> {
  return tx.query<MonthOfSeals>(
    `${sumOfSeals} WHERE month IS NOT NULL GROUP BY audit_seal.month ORDER BY audit_seal.month`,
  );
}

export async function sealsOfMonth(
  tx: Transaction,
  month: Month,
): Promise<MonthOfSeals | undefined> {
  const [sum] = await tx.query<MonthOfSeals>(
    `${sumOfSeals} WHERE month = $1 GROUP BY audit_seal.month`,
    [startOf(month).toISOString().slice(0, 10)],
  );
  return sum;
}

/** The earliest month that has seals and is not closed, found month by month in the index. */
export async function earliestOpenMonth(tx: Transaction): Promise<Month | undefined> {
  const [open] = await tx.query<{ month: Month }>(
    `WITH RECURSIVE months (month) AS (
       SELECT min(month) FROM oversight.audit_seal
       UNION ALL
       SELECT (SELECT min(month) FROM oversight.audit_seal s WHERE s.month > months.month)
         FROM months WHERE months.month IS NOT NULL
     ) SELECT to_char(min(month), 'YYYY-MM') AS month FROM months
        WHERE NOT EXISTS (SELECT FROM oversight.closed_month c WHERE c.month = months.month)
       HAVING min(month) IS NOT NULL`,
  );
  return open?.month;
}

/** In the order in which they were closed. */
export function closingSeals(tx: Transaction): Promise<ClosingSeal[]> {
  return tx.query<ClosingSeal>(
    `SELECT number, to_char(month, 'YYYY-MM') AS month, first_seal AS "firstSeal",
            last_seal AS "lastSeal", seals, readings, digest, closed_at AS "closedAt", chained
       FROM oversight.closed_month ORDER BY number`,
  );
}

export async function writeClosingSeal(tx: Transaction, closing: ClosingSeal): Promise<void> {
  await tx.query(
    `INSERT INTO oversight.closed_month
       (number, month, first_seal, last_seal, seals, readings, digest, closed_at, chained)
     VALUES ($1, to_date($2, 'YYYY-MM'), $3, $4, $5, $6, $7, $8, $9)`,
    [
      closing.number,
      closing.month,
      closing.firstSeal,
      closing.lastSeal,
      closing.seals,
      closing.readings,
      closing.digest,
      closing.closedAt,
      closing.chained,
    ],
  );
}
