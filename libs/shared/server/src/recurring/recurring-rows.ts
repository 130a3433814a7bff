import type { Transaction } from '../tenancy/transaction';
import type { Recurrence } from './recurring-work';
import { dueAfter, dueAtFirst, isDueAtStart } from './rhythm';

/** A worker that was silent for so long counts as dead. */
const silenceMs = 60_000;

/** By so much the clocks of two workers may differ. */
const skewMs = 60_000;

/** How work ended: what stopped it, or whether a part is left for whoever comes next. */
export type Outcome = { readonly fault: string } | { readonly isLeft: boolean };

/** What a worker took, and when: once another has taken it, this claim is over. */
export interface Claimed {
  readonly names: ReadonlySet<string>;
  readonly at: Date;
}

/** Writes down what there is to do; what is known already keeps its time. */
export async function noteRecurring(tx: Transaction, all: readonly Recurrence[]): Promise<void> {
  await tx.query(
    `INSERT INTO platform.recurring_work AS known (name, due_at)
     SELECT name, due_at FROM unnest($1::text[], $2::timestamptz[]) AS noted (name, due_at)
         ON CONFLICT (name) DO UPDATE SET due_at = excluded.due_at WHERE known.name = ANY ($3)`,
    [
      all.map(({ name }) => name),
      all.map(({ rhythm }) => dueAtFirst(rhythm, tx.now)),
      all.filter(({ rhythm }) => isDueAtStart(rhythm)).map(({ name }) => name),
    ],
  );
}

/**
 * Takes what is due and nobody is at, so that no other worker takes it. What is due later than
 * its rhythm allows was written by another rhythm or by a clock that was put back: it is due.
 */
export async function claimDue(tx: Transaction, wanted: readonly Recurrence[]): Promise<Claimed> {
  const claimed = await tx.query<{ name: string }>(
    `WITH due AS (
       SELECT work.name FROM platform.recurring_work AS work
         JOIN unnest($1::text[], $2::timestamptz[]) AS wanted (name, latest) USING (name)
        WHERE (due_at <= $3 OR due_at > latest)
          AND (claimed_until IS NULL OR claimed_until <= $3 OR claimed_until > $5)
          FOR UPDATE OF work SKIP LOCKED
     ), claimed AS (
       UPDATE platform.recurring_work AS work SET claimed_until = $4, begun_at = $3
         FROM due WHERE work.name = due.name RETURNING work.name
     ) SELECT name FROM claimed`,
    [
      wanted.map(({ name }) => name),
      wanted.map(({ rhythm }) => plus(dueAfter(rhythm, tx.now), skewMs)),
      tx.now,
      plus(tx.now, silenceMs),
      plus(tx.now, silenceMs + skewMs),
    ],
  );
  return { names: new Set(claimed.map(({ name }) => name)), at: tx.now };
}

/** Another step of the same begins. @returns false when another worker took it meanwhile */
export async function renewClaim(
  tx: Transaction,
  { name }: Recurrence,
  claimedAt: Date,
): Promise<boolean> {
  const renewed = await tx.execute(
    `UPDATE platform.recurring_work SET claimed_until = $2 WHERE name = $1 AND begun_at = $3`,
    [name, plus(tx.now, silenceMs), claimedAt],
  );
  return renewed === 1;
}

/**
 * Gives it back until it is due again: what failed soon, and later each time, but never later
 * than its rhythm says.
 * @returns how often in a row it has failed by now; 0 when another worker took it meanwhile
 */
export async function giveBack(
  tx: Transaction,
  { name, rhythm }: Recurrence,
  claimedAt: Date,
  outcome: Outcome,
): Promise<number> {
  const fault = 'fault' in outcome ? outcome.fault : null;
  const isLeft = 'isLeft' in outcome && outcome.isLeft;
  const [given] = await tx.query<{ faults: number }>(
    `WITH given AS (
       UPDATE platform.recurring_work
          SET claimed_until = NULL, ended_at = $2::timestamptz,
              due_at = CASE WHEN $4::text IS NULL THEN $3::timestamptz
                            ELSE least($3, $2::timestamptz + interval '1 minute' * 2 ^ least(faults, 6)) END,
              faults = CASE WHEN $4::text IS NULL THEN 0 ELSE faults + 1 END,
              last_fault = coalesce($4::text, last_fault),
              last_fault_at = CASE WHEN $4::text IS NULL THEN last_fault_at ELSE $2::timestamptz END
        WHERE name = $1 AND begun_at = $5 RETURNING faults
     ) SELECT faults FROM given`,
    [name, tx.now, isLeft ? tx.now : dueAfter(rhythm, tx.now), fault, claimedAt],
  );
  return given?.faults ?? 0;
}

function plus(moment: Date, ms: number): Date {
  return new Date(moment.getTime() + ms);
}
