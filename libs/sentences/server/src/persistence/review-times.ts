import type { Transaction } from '@one-stop-shop/shared/server';

interface KeptTime {
  readonly seconds: number;
  readonly lastActAt: Date;
}

/** @param day YYYY-MM-DD */
export async function readTimeOf(
  tx: Transaction,
  operatorId: string,
  day: string,
): Promise<KeptTime | undefined> {
  const [kept] = await tx.query<KeptTime>(
    `SELECT seconds, last_act_at AS "lastActAt" FROM sentences.review_time
      WHERE day = $1::date AND operator_id = $2`,
    [day, operatorId],
  );
  return kept;
}

/** @param day YYYY-MM-DD */
export async function writeTimeOf(
  tx: Transaction,
  operatorId: string,
  day: string,
  seconds: number,
): Promise<void> {
  await tx.execute(
    `INSERT INTO sentences.review_time (day, operator_id, seconds, last_act_at)
     VALUES ($1::date, $2, $3, $4)
     ON CONFLICT (day, operator_id) DO UPDATE SET seconds = $3, last_act_at = $4`,
    [day, operatorId, seconds, tx.now],
  );
}

/** @param since YYYY-MM-DD */
export function readTimesSince(
  tx: Transaction,
  since: string,
): Promise<{ day: string; operatorId: string; seconds: number }[]> {
  return tx.query<{ day: string; operatorId: string; seconds: number }>(
    `SELECT day::text AS day, operator_id AS "operatorId", seconds FROM sentences.review_time
      WHERE day >= $1::date ORDER BY day DESC, operator_id`,
    [since],
  );
}

/** Days of one operator, YYYY-MM-DD, both included. */
export function readTimesBetween(
  tx: Transaction,
  operatorId: string,
  from: string,
  to: string,
): Promise<{ day: string; seconds: number }[]> {
  return tx.query<{ day: string; seconds: number }>(
    `SELECT day::text AS day, seconds FROM sentences.review_time
      WHERE operator_id = $1 AND day BETWEEN $2::date AND $3::date ORDER BY day`,
    [operatorId, from, to],
  );
}
