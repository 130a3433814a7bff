import type { SetUpScope, Transaction } from '@one-stop-shop/shared/server';
import type { Month } from '../domain/month';

/** A month whose readings are gone, as they were to go. */
export interface MonthLetGo {
  readonly month: Month;
  readonly letGoAt: Date;
}

export function monthsLetGo(tx: Transaction): Promise<MonthLetGo[]> {
  return tx.query<MonthLetGo>(
    `SELECT to_char(month, 'YYYY-MM') AS month, let_go_at AS "letGoAt"
       FROM oversight.month_let_go ORDER BY month`,
  );
}

/** Drops the part of the audit, as its owner; what stood in no part of its own moves there first. */
export async function dropMonth(tx: Transaction<SetUpScope>, month: Month): Promise<void> {
  await tx.query(
    `INSERT INTO oversight.month_let_go (month, let_go_at) VALUES (to_date($1, 'YYYY-MM'), $2)`,
    [month, tx.now],
  );
  await tx.query(`SELECT platform.make_audit_month(to_date($1, 'YYYY-MM'))`, [month]);
  // Digits and a dash: a month that kept its form.
  await tx.query(`DROP TABLE platform.read_audit_${month.replace('-', '_')}`);
}
