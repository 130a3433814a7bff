import type { SealFault } from '@one-stop-shop/oversight/contracts';
import type { Transaction } from '@one-stop-shop/shared/server';

/** What came of recomputing the whole chain. */
export interface SealCheck {
  readonly checkedAt: Date;
  /** Seals that were recomputed and hold. */
  readonly seals: number;
  /** The last of them, as it is chained; null while there is none. */
  readonly head: string | null;
  readonly broken: { readonly number: number; readonly fault: SealFault } | null;
}

export async function lastCheck(tx: Transaction): Promise<SealCheck | undefined> {
  const [check] = await tx.query<SealCheck>(
    `SELECT checked_at AS "checkedAt", seals, head,
            CASE WHEN broken_seal IS NOT NULL
              THEN json_build_object('number', broken_seal, 'fault', fault) END AS broken
       FROM oversight.seal_check ORDER BY checked_at DESC, id DESC LIMIT 1`,
  );
  return check;
}

export async function writeCheck(tx: Transaction, check: SealCheck): Promise<void> {
  await tx.query(
    `INSERT INTO oversight.seal_check (checked_at, seals, head, broken_seal, fault)
     VALUES ($1, $2, $3, $4, $5)`,
    [
      check.checkedAt,
      check.seals,
      check.head,
      check.broken?.number ?? null,
      check.broken?.fault ?? null,
    ],
  );
}
