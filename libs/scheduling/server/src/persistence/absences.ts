import { randomUUID } from 'node:crypto';
import type { EnteredAbsence } from '@one-stop-shop/scheduling/contracts';
import type { LocalDay } from '@one-stop-shop/shared/domain';
import type { Transaction } from '@one-stop-shop/shared/server';

/** Writes one absence for every municipality of the scope. */
export async function writeAbsence(tx: Transaction, absence: EnteredAbsence): Promise<void> {
  await tx.query(
    `INSERT INTO scheduling.absence
       (id, municipality, mediator_id, first_day, last_day, starts, ends)
     SELECT $1, municipality, $3, $4, $5, $6, $7 FROM unnest($2::text[]) AS municipality`,
    [
      randomUUID(),
      tx.scope.municipalities,
      absence.mediatorId,
      absence.firstDay,
      absence.lastDay,
      absence.hours?.from ?? null,
      absence.hours?.until ?? null,
    ],
  );
}

/** Takes an absence back in the municipalities of the scope; false when there is none that is not over. */
export async function removeAbsence(
  tx: Transaction,
  id: string,
  today: LocalDay,
): Promise<boolean> {
  const gone = await tx.execute(
    `DELETE FROM scheduling.absence
      WHERE municipality = ANY ($1) AND id = $2 AND last_day >= $3`,
    [tx.scope.municipalities, id, today],
  );
  return gone > 0;
}
