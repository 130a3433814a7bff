import type { EnteredShift, Practice } from '@one-stop-shop/scheduling/contracts';
import { plusDays, type LocalDay } from '@one-stop-shop/shared/domain';
import type { Transaction } from '@one-stop-shop/shared/server';
import type { PlacedShift } from '../domain/shift-conflict';
import type { Validity } from '../domain/timetable';

/** All shifts of a mediator in the district that are not over. */
export function readShiftsOf(
  tx: Transaction,
  mediatorId: string,
  today: LocalDay,
): Promise<PlacedShift[]> {
  return tx.query<PlacedShift>(
    `SELECT municipality, weekday, to_char(starts, 'HH24:MI') AS "from",
            to_char(ends, 'HH24:MI') AS "until",
            lower(valid)::text AS "validFrom", upper(valid)::text AS "validBefore"
       FROM scheduling.shift
      WHERE mediator_id = $1 AND (upper(valid) IS NULL OR upper(valid) > $2::date)
      ORDER BY weekday, starts, id`,
    [mediatorId, today],
  );
}

export async function writeShift(
  tx: Transaction,
  municipality: string,
  shift: EnteredShift,
): Promise<void> {
  await tx.query(
    `INSERT INTO scheduling.shift
       (municipality, desk_id, mediator_id, weekday, starts, ends, valid, practices)
     VALUES ($1, $2, $3, $4, $5, $6, daterange($7, $8), $9)`,
    [
      municipality,
      shift.deskId,
      shift.mediatorId,
      shift.weekday,
      shift.from,
      shift.until,
      shift.validFrom,
      shift.validUntil && plusDays(shift.validUntil, 1),
      shift.practices ?? [],
    ],
  );
}

/** A shift as it stands, where and with whom. */
export interface KeptShift extends Validity {
  readonly deskId: string;
  readonly mediatorId: string;
  readonly weekday: number;
  readonly practices: readonly Practice[];
}

/** A shift that is not over, locked until the transaction ends. */
export async function readShiftToEnd(
  tx: Transaction,
  municipality: string,
  id: string,
  today: LocalDay,
): Promise<KeptShift | undefined> {
  const [shift] = await tx.query<KeptShift>(
    `SELECT desk_id AS "deskId", mediator_id AS "mediatorId", weekday, practices,
            lower(valid)::text AS "validFrom", upper(valid)::text AS "validBefore"
       FROM scheduling.shift
      WHERE municipality = $1 AND id = $2 AND (upper(valid) IS NULL OR upper(valid) > $3::date)
        FOR UPDATE`,
    [municipality, id, today],
  );
  return shift;
}

/** Shifts of a mediator at the desks of a municipality with this day or a later one, locked. */
export function readShiftsToEnd(
  tx: Transaction,
  municipality: string,
  mediatorId: string,
  day: LocalDay,
): Promise<(Validity & Pick<KeptShift, 'practices'> & { readonly id: string })[]> {
  return tx.query(
    `SELECT id, practices, lower(valid)::text AS "validFrom", upper(valid)::text AS "validBefore"
       FROM scheduling.shift
      WHERE municipality = $1 AND mediator_id = $2
        AND (upper(valid) IS NULL OR upper(valid) > $3::date)
      ORDER BY id FOR UPDATE`,
    [municipality, mediatorId, day],
  );
}

/** Ends a shift before a day; one that would have no day left goes. */
export async function cutShift(
  tx: Transaction,
  municipality: string,
  id: string,
  { validFrom, validBefore }: { readonly validFrom: LocalDay; readonly validBefore: LocalDay },
): Promise<void> {
  await (validBefore <= validFrom
    ? tx.query('DELETE FROM scheduling.shift WHERE municipality = $1 AND id = $2', [
        municipality,
        id,
      ])
    : tx.query(
        `UPDATE scheduling.shift SET valid = daterange(lower(valid), $3)
          WHERE municipality = $1 AND id = $2`,
        [municipality, id, validBefore],
      ));
}
