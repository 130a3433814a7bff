import type { Transaction } from '@one-stop-shop/shared/server';

/** Where a desk is and how to reach it on a given day. */
export interface DeskPlace {
  readonly name: string;
  readonly address: string;
  readonly phone: string | null;
  readonly email: string | null;
}

/** The place of a desk as its timetable of that day says. */
export async function readDeskPlace(
  tx: Transaction,
  deskId: string,
  day: string,
): Promise<DeskPlace> {
  const [place] = await tx.query<DeskPlace>(
    `SELECT d.name, t.address, t.phone, CASE WHEN t.email_to_verify THEN NULL ELSE t.email END AS email
       FROM scheduling.desk d JOIN scheduling.timetable t ON t.desk_id = d.id
      WHERE d.id = $1 ORDER BY t.valid @> $2::date DESC, lower(t.valid) DESC LIMIT 1`,
    [deskId, day],
  );
  if (!place) throw new Error('a desk with appointments has no timetable');
  return place;
}
