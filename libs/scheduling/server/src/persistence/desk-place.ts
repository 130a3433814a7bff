import type { LocalDay } from '@one-stop-shop/shared/domain';
import type { Transaction } from '@one-stop-shop/shared/server';

/** Where a desk is and how to reach it on a given day. */
export interface DeskPlace {
  readonly name: string;
  readonly address: string;
  readonly phone: string | null;
  readonly email: string | null;
}

/** A desk on a day, and its place then. */
export interface DeskOnDay {
  readonly deskId: string;
  readonly day: LocalDay;
}

/** The places of desks as their timetables of these days say. */
export async function readDeskPlacesOn(
  tx: Transaction,
  wanted: readonly DeskOnDay[],
): Promise<(on: DeskOnDay) => DeskPlace> {
  const found = await tx.query<DeskPlace & DeskOnDay>(
    `SELECT DISTINCT ON (wanted.desk_id, wanted.day)
            wanted.desk_id AS "deskId", wanted.day::text AS day, d.name, t.address, t.phone,
            CASE WHEN t.email_to_verify THEN NULL ELSE t.email END AS email
       FROM unnest($1::uuid[], $2::date[]) AS wanted (desk_id, day)
       JOIN scheduling.desk d ON d.id = wanted.desk_id
       JOIN scheduling.timetable t ON t.desk_id = d.id
      ORDER BY wanted.desk_id, wanted.day, t.valid @> wanted.day DESC, lower(t.valid) DESC`,
    [wanted.map(({ deskId }) => deskId), wanted.map(({ day }) => day)],
  );
  const places = new Map(
    found.map(({ deskId, day, ...place }) => [`${deskId} ${day}`, place] as const),
  );
  return ({ deskId, day }) => {
    const place = places.get(`${deskId} ${day}`);
    if (!place) throw new Error('a desk with appointments has no timetable');
    return place;
  };
}

/** The place of a desk as its timetable of that day says. */
export async function readDeskPlace(
  tx: Transaction,
  deskId: string,
  day: LocalDay,
): Promise<DeskPlace> {
  const on = { deskId, day };
  return (await readDeskPlacesOn(tx, [on]))(on);
}
