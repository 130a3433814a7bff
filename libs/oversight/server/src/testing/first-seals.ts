import { createHash } from 'node:crypto';
import type { TestDatabase } from '@one-stop-shop/shared/server/testing';

const before = '0'.repeat(64);

/**
 * A seal over some transactions as services of before November 2026 made it, written down
 * here as it was then: what they sealed must hold for ever.
 */
export async function sealAsBefore(
  database: Pick<TestDatabase, 'everything'>,
  from: string,
  until: string,
): Promise<void> {
  const [last = { number: 0, chained: before }] = await database.everything<{
    number: number;
    chained: string;
  }>('SELECT number, chained FROM oversight.audit_seal ORDER BY number DESC LIMIT 1');
  const [sum] = await database.everything<{ readings: number; digest: string }>(
    `SELECT count(*)::int AS readings,
            encode(sha256(convert_to(string_agg(line, E'\\n' ORDER BY written_by, id), 'UTF8')), 'hex')
              AS digest
       FROM (SELECT written_by, id, jsonb_build_array(id, written_by,
                    to_char(read_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), reader, role,
                    municipality, subject, field_classes, purpose, request_id, emergency_access)::text
                    AS line
               FROM platform.read_audit WHERE written_by >= $1 AND written_by < $2) AS reading`,
    [from, until],
  );
  const number = last.number + 1;
  const at = new Date('2026-11-20T09:00:00Z');
  const said = [last.chained, number, from, until, sum?.readings, sum?.digest, at.toISOString()];
  await database.everything(
    `INSERT INTO oversight.audit_seal
       (number, from_transaction, before_transaction, readings, digest, sealed_at, chained)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      number,
      from,
      until,
      sum?.readings,
      sum?.digest,
      at,
      createHash('sha256').update(said.join('\n')).digest('hex'),
    ],
  );
}
