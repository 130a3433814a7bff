import type { SealFault } from '@one-stop-shop/oversight/contracts';
import type { Transaction } from '@one-stop-shop/shared/server';
import type { Month } from '../domain/month';

/** What came of looking over the chain. */
export interface SealCheck {
  readonly checkedAt: Date;
  /** Number of the last seal that stands. */
  readonly seals: number;
  /** As it is chained; null while there is none. */
  readonly head: string | null;
  /** Closing seals that stand, and how the last of them is chained. */
  readonly closed: number;
  readonly closedHead: string | null;
  readonly broken: Broken | null;
}

/** The first seal that does not hold; or the last one of a month that does not, with the month. */
export interface Broken {
  readonly number: number;
  readonly fault: SealFault;
  readonly month?: Month;
}

export async function lastCheck(tx: Transaction): Promise<SealCheck | undefined> {
  const [check] = await tx.query<SealCheck>(
    `SELECT checked_at AS "checkedAt", seals, head, closed, closed_head AS "closedHead",
            CASE WHEN broken_seal IS NOT NULL
              THEN json_strip_nulls(json_build_object('number', broken_seal, 'fault', fault,
                     'month', to_char(broken_month, 'YYYY-MM'))) END AS broken
       FROM oversight.seal_check ORDER BY checked_at DESC, id DESC LIMIT 1`,
  );
  return check;
}

export async function writeCheck(tx: Transaction, check: SealCheck): Promise<void> {
  await tx.query(
    `INSERT INTO oversight.seal_check
       (checked_at, seals, head, closed, closed_head, broken_seal, fault, broken_month)
     VALUES ($1, $2, $3, $4, $5, $6, $7, to_date($8, 'YYYY-MM'))`,
    [
      check.checkedAt,
      check.seals,
      check.head,
      check.closed,
      check.closedHead,
      check.broken?.number ?? null,
      check.broken?.fault ?? null,
      check.broken?.month ?? null,
    ],
  );
}
