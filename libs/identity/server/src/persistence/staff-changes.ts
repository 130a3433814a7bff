import type { StaffChange } from '@one-stop-shop/identity/contracts';
import { isSignedIn, type Transaction } from '@one-stop-shop/shared/server';

export type StaffChangeDetails = Omit<StaffChange, 'at' | 'by' | 'kind'>;

/** Keeps what was done to an account, with the change itself; the account itself may have done it. */
export async function noteChange(
  tx: Transaction,
  operatorId: string,
  kind: StaffChange['kind'],
  details: StaffChangeDetails = {},
  by: string | null = isSignedIn(tx.scope) ? tx.scope.operatorId : null,
): Promise<void> {
  await tx.query(
    `INSERT INTO identity.staff_change (operator_id, at, by_operator, kind, details)
     VALUES ($1, $2, $3, $4, $5)`,
    [operatorId, tx.now, by, kind, JSON.stringify(details)],
  );
}

interface Kept {
  readonly at: Date;
  readonly by: StaffChange['by'];
  readonly kind: StaffChange['kind'];
  readonly details: StaffChangeDetails;
}

/** The newest hundred changes of an account, the newest first. */
export async function readHistory(tx: Transaction, operatorId: string): Promise<StaffChange[]> {
  const kept = await tx.query<Kept>(
    `SELECT change.at, change.kind, change.details,
            CASE WHEN change.by_operator IS NULL THEN NULL
                 ELSE jsonb_build_object('id', doer.id, 'name', doer.name) END AS by
       FROM identity.staff_change change
       LEFT JOIN identity.operator doer ON doer.id = change.by_operator
      WHERE change.operator_id = $1 ORDER BY change.at DESC, change.id DESC LIMIT 100`,
    [operatorId],
  );
  return kept.map(({ at, by, kind, details }) => ({ at: at.toISOString(), by, kind, ...details }));
}
