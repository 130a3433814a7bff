import type { CorrectReach } from '@one-stop-shop/scheduling/contracts';
import type { LocalDay } from '@one-stop-shop/shared/domain';
import type { Transaction } from '@one-stop-shop/shared/server';

export async function writeDesk(
  tx: Transaction,
  municipality: string,
  name: string,
): Promise<string> {
  const [desk] = await tx.query<{ id: string }>(
    'INSERT INTO scheduling.desk (municipality, name) VALUES ($1, $2) RETURNING id',
    [municipality, name],
  );
  if (!desk) throw new Error('a desk was written and has no id');
  return desk.id;
}

/** False when no municipality of the scope has such a version that is in force or to come. */
export async function rewriteReach(
  tx: Transaction,
  deskId: string,
  versionId: string,
  { address, phone, email, emailToVerify }: CorrectReach,
  today: LocalDay,
): Promise<boolean> {
  const changed = await tx.execute(
    `UPDATE scheduling.timetable
        SET address = $4, phone = $5, email = $6, email_to_verify = $7
      WHERE municipality = ANY ($1) AND desk_id = $2 AND id = $3
        AND (upper(valid) IS NULL OR upper(valid) > $8::date)`,
    [tx.scope.municipalities, deskId, versionId, address, phone, email, emailToVerify, today],
  );
  return changed === 1;
}
