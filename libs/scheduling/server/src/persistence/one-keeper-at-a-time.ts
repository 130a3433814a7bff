import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import type { Transaction } from '@one-stop-shop/shared/server';

/**
 * Whoever brings stored visits into their present form waits for another that does: both begin when a
 * worker starts, and rows that one held would be left out by the other for an hour.
 */
export async function oneKeeperAtATime(
  tx: Transaction,
  municipality: MunicipalityCode,
): Promise<void> {
  await tx.query<{ held: boolean }>(
    `SELECT pg_advisory_xact_lock(hashtext('scheduling visits anew'), hashtext($1)) IS NULL AS held`,
    [municipality],
  );
}
