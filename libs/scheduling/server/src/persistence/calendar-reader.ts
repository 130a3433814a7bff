import type { Transaction } from '@one-stop-shop/shared/server';
import { BusyTimes, type Taken } from '../domain/busy-times';
import { DeskCalendar, type CalendarFacts } from '../domain/desk-calendar';
import { visitSlotsSql } from './timetable-versions';

/** Which part of the calendar is needed; without a desk, that of every desk. */
export interface CalendarRange {
  readonly from: string;
  /** Included. */
  readonly to: string;
  readonly deskId?: string | undefined;
}

/**
 * The rules of the desks for a range of days, in one statement: timetables with
 * their openings, shifts with the languages of who works them, absences, closures and
 * feasts, each in an order of its own, so that equal rules always read the same. They are
 * few rows; the slots are computed from them in memory.
 */
export async function readCalendar(tx: Transaction, range: CalendarRange): Promise<DeskCalendar> {
  const [row] = await tx.query<{ facts: CalendarFacts }>(calendarSql, [
    range.from,
    range.to,
    range.deskId ?? null,
  ]);
  if (!row) throw new Error('the calendar statement gave no row');
  return new DeskCalendar(row.facts);
}

const inRange = `valid && daterange($1::date, $2::date, '[]') AND ($3::uuid IS NULL OR desk_id = $3)`;

const calendarSql = `
  SELECT jsonb_build_object(
    'desks', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'municipality', municipality) ORDER BY name, id), '[]')
                FROM scheduling.desk WHERE $3::uuid IS NULL OR id = $3),
    'timetables', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'deskId', desk_id, 'validFrom', lower(valid), 'validBefore', upper(valid),
        'slotMinutes', slot_minutes, 'visitSlots', ${visitSlotsSql}, 'seats', seats,
        'earliestMinutes', earliest_minutes, 'latestDays', latest_days,
        'openings', (SELECT coalesce(jsonb_agg(jsonb_build_object(
            'weekday', weekday, 'from', to_char(opens, 'HH24:MI'), 'until', to_char(closes, 'HH24:MI'))
            ORDER BY weekday, opens), '[]')
          FROM scheduling.opening o
         WHERE o.municipality = t.municipality AND o.timetable_id = t.id)) ORDER BY t.id), '[]')
      FROM scheduling.timetable t WHERE ${inRange}),
    'shifts', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'deskId', desk_id, 'mediatorId', mediator_id, 'languages', m.languages,
        'practices', s.practices,
        'weekday', weekday, 'from', to_char(starts, 'HH24:MI'), 'until', to_char(ends, 'HH24:MI'),
        'validFrom', lower(valid), 'validBefore', upper(valid)) ORDER BY m.id, s.id), '[]')
      FROM scheduling.shift s JOIN scheduling.mediator m ON m.id = s.mediator_id WHERE ${inRange}),
    'absences', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'municipality', municipality, 'mediatorId', mediator_id,
        'firstDay', first_day, 'lastDay', last_day,
        'hours', CASE WHEN starts IS NOT NULL THEN jsonb_build_object(
          'from', to_char(starts, 'HH24:MI'), 'until', to_char(ends, 'HH24:MI')) END) ORDER BY id), '[]')
      FROM scheduling.absence WHERE first_day <= $2 AND last_day >= $1),
    'closures', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'municipality', municipality, 'deskId', desk_id,
        'firstDay', first_day, 'lastDay', last_day, 'reason', reason) ORDER BY id), '[]')
      FROM scheduling.closure WHERE first_day <= $2 AND last_day >= $1),
    'feasts', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'municipality', municipality, 'rule', rule, 'name', name, 'offices', offices) ORDER BY id), '[]')
      FROM scheduling.feast)
  ) AS facts`;

/** Seats, mediators and practitioners taken in the whole district: people cross municipalities. */
export async function readBusyTimes(tx: Transaction, range: CalendarRange): Promise<BusyTimes> {
  return new BusyTimes(await readTaken(tx, range));
}

/** The same, before it is sorted by who and what. */
export async function readTaken(
  tx: Transaction,
  { from, to }: Pick<CalendarRange, 'from' | 'to'>,
): Promise<Taken[]> {
  const [row] = await tx.query<{ taken: Taken[] }>(busySql, [from, to]);
  return row?.taken ?? [];
}

// One row of lists of numbers instead of thousands of rows: the driver reads it
// several times faster. Visits last four hours at most, so none that starts earlier
// reaches in.
const busySql = `
  SELECT coalesce(json_agg(busy), '[]') AS taken
    FROM (SELECT desk_id AS "deskId", seat, mediator_id AS "mediatorId",
                 practitioner_id AS "practitionerId",
                 to_json(array_agg(date_part('epoch', starts_at) * 1000)) AS starts,
                 to_json(array_agg(date_part('epoch', ends_at) * 1000)) AS ends
            FROM scheduling.reservation
           WHERE active
             AND starts_at >= ($1::date::timestamp AT TIME ZONE 'Europe/Rome') - interval '4 hours'
             AND starts_at < (($2::date + 1)::timestamp AT TIME ZONE 'Europe/Rome')
           GROUP BY desk_id, seat, mediator_id, practitioner_id) AS busy`;
