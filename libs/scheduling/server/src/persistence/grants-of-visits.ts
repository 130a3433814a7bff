import type { LocalDay } from '@one-stop-shop/shared/domain';
import type { Transaction } from '@one-stop-shop/shared/server';

/**
 * From the beginning of that day, in Rome, the mediator sees nobody there by their visits.
 * Grants are written by a trigger on `scheduling.appointment`.
 */
export async function cutGrants(
  tx: Transaction,
  municipality: string,
  mediatorId: string,
  firstWithout: LocalDay,
): Promise<void> {
  await tx.query(
    `UPDATE platform.access_grant
        SET valid_until = greatest($4, $3::date::timestamp AT TIME ZONE 'Europe/Rome')
      WHERE municipality = $1 AND operator = $2 AND subject_kind = 'appointment' AND why = 'visit'
        AND valid_until > greatest($4, $3::date::timestamp AT TIME ZONE 'Europe/Rome')`,
    [municipality, mediatorId, firstWithout, tx.now],
  );
}
