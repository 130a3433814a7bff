import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import { dayOf, plusDays } from '@one-stop-shop/shared/domain';
import type { Transaction, WorkerScope } from '@one-stop-shop/shared/server';
import { daysOfHabit, neverAskedBelow } from '../domain/reading-measure';

const minute = 60_000;

/** A transaction that recorded a reading earlier may end later; none lasts as long. */
const lateFor = 2 * minute;

/** How somebody's day stands against the days before. */
export interface CountedDay {
  readonly id: string;
  readonly people: number;
  /** About how many on each day of before. */
  readonly before: readonly number[];
  /** How often they were asked already. */
  readonly steps: number;
  /** Those where they read and nobody was told yet. */
  readonly untold: readonly MunicipalityCode[];
}

/** False while another process counts. */
export async function takeTheCount(tx: Transaction): Promise<boolean> {
  const [lock] = await tx.query<{ taken: boolean }>(
    `SELECT pg_try_advisory_xact_lock(hashtext('identity.reading_day')) AS taken`,
  );
  return lock?.taken ?? false;
}

/**
 * Adds what was read since the last count. The first one looks at all days of a habit, so
 * that nobody is a beginner because the measure is new.
 */
export async function countReadings(tx: Transaction<WorkerScope>): Promise<void> {
  const [last] = await tx.query<{ at: Date | null }>(
    'SELECT max(counted_at) AS at FROM identity.reading_day',
  );
  const longestAgo = tx.now.getTime() - (daysOfHabit + 1) * 24 * 60 * minute;
  const since = Math.max((last?.at?.getTime() ?? 0) - lateFor, longestAgo);
  await tx.query(countSql, [new Date(since), tx.now]);
}

/** Those of today, and of a day just over, on which somebody read about many. */
export function busyDays(tx: Transaction<WorkerScope>): Promise<CountedDay[]> {
  return tx.query<CountedDay>(
    `SELECT id, people, steps,
            ARRAY (SELECT people FROM identity.reading_day AS before
                    WHERE before.operator_id = busy.operator_id
                      AND before.day < busy.day AND before.day >= busy.day - $3::int) AS before,
            ARRAY (SELECT unnest(municipalities) EXCEPT SELECT unnest(told)) AS untold
       FROM identity.reading_day AS busy WHERE day >= $1 AND people > $2`,
    [dayOf(new Date(tx.now.getTime() - lateFor)), neverAskedBelow, daysOfHabit],
  );
}

/** From now on the sessions of before ask who somebody is. */
export async function askAgain(
  tx: Transaction<WorkerScope>,
  { id }: CountedDay,
  { habit, steps }: { readonly habit: number; readonly steps: number },
): Promise<void> {
  await tx.query(
    'UPDATE identity.reading_day SET habit = $2, steps = $3, asked_at = $4 WHERE id = $1',
    [id, habit, steps, tx.now],
  );
}

export async function noteTold(tx: Transaction<WorkerScope>, day: CountedDay): Promise<void> {
  await tx.query('UPDATE identity.reading_day SET told = told || $2::text[] WHERE id = $1', [
    day.id,
    day.untold,
  ]);
}

/** Whom somebody read about is kept no longer than it takes to count; the audit knows. */
export async function forgetOldDays(tx: Transaction<WorkerScope>): Promise<void> {
  const today = dayOf(tx.now);
  await tx.query(
    `UPDATE identity.reading_day SET subjects = '{}' WHERE day < $1 AND subjects <> '{}'`,
    [plusDays(today, -1)],
  );
  await tx.query('DELETE FROM identity.reading_day WHERE day < $1', [
    plusDays(today, -daysOfHabit - 1),
  ]);
}

// By municipality and moment, as the audit has an index; what the service reads on order of an
// office, and emergencies, which have a cap and a proof of their own, are no habit of a desk.
const countSql = `
  WITH reading AS (
    SELECT CASE WHEN reader ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                THEN reader::uuid END AS operator_id,
           (read_at AT TIME ZONE 'Europe/Rome')::date AS day, subject, municipality
      FROM platform.read_audit
     WHERE municipality = ANY ((SELECT array_agg(code) FROM identity.municipality)::text[])
       AND read_at >= $1 AND purpose IN ('desk-work', 'mediation')),
  counted AS (
    SELECT operator_id, day, array_agg(DISTINCT subject) AS subjects,
           array_agg(DISTINCT municipality) AS municipalities
      FROM reading WHERE operator_id IS NOT NULL GROUP BY operator_id, day)
  INSERT INTO identity.reading_day AS kept
         (operator_id, day, people, subjects, municipalities, counted_at)
  SELECT operator_id, day, cardinality(subjects), subjects, municipalities, $2 FROM counted
      ON CONFLICT (operator_id, day) DO UPDATE SET
         (people, subjects) = (
           SELECT greatest(kept.people, count(*)::int), array_agg(one)
             FROM (SELECT unnest(kept.subjects) UNION SELECT unnest(excluded.subjects)) AS all_of (one)),
         municipalities = ARRAY (
           SELECT unnest(kept.municipalities) UNION SELECT unnest(excluded.municipalities)),
         counted_at = excluded.counted_at`;
