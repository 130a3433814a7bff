import type { Transaction } from '@one-stop-shop/shared/server';
import type { Seal, SealedReadings } from '../domain/chain';

interface SealRow {
  number: number;
  from: string;
  before: string;
  readings: number;
  digest: string;
  sealedAt: Date;
  chained: string;
}

const columns = `number, from_transaction::text AS "from", before_transaction::text AS before,
  readings, digest, sealed_at AS "sealedAt", chained`;

/** False while another process makes a seal. */
export async function takeTheChain(tx: Transaction): Promise<boolean> {
  const [lock] = await tx.query<{ taken: boolean }>(
    `SELECT pg_try_advisory_xact_lock(hashtext('oversight.audit_seal')) AS taken`,
  );
  return lock?.taken ?? false;
}

export async function lastSeal(tx: Transaction): Promise<Seal | undefined> {
  const [seal] = await tx.query<SealRow>(
    `SELECT ${columns} FROM oversight.audit_seal ORDER BY number DESC LIMIT 1`,
  );
  return seal;
}

export async function writeSeal(tx: Transaction, seal: Seal): Promise<void> {
  await tx.query(
    `INSERT INTO oversight.audit_seal
       (number, from_transaction, before_transaction, readings, digest, sealed_at, chained)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [seal.number, seal.from, seal.before, seal.readings, seal.digest, seal.sealedAt, seal.chained],
  );
}

// Every column, in one order and one spelling, whatever the session's settings are.
const sealedReadings = `
  SELECT count(*)::int AS readings,
         encode(sha256(convert_to(coalesce(
           string_agg(line, E'\\n' ORDER BY written_by, id), ''), 'UTF8')), 'hex') AS digest
    FROM (SELECT written_by, id, jsonb_build_array(id, written_by,
                   to_char(read_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), reader, role,
                   municipality, subject, field_classes, purpose, request_id, emergency_access)::text
                   AS line
            FROM platform.read_audit`;

/** The sum of the readings that some transactions wrote. */
export async function sumOfReadings(
  tx: Transaction,
  { from, before }: Pick<Seal, 'from' | 'before'>,
): Promise<SealedReadings> {
  const [sum] = await tx.query<SealedReadings>(
    `${sealedReadings} WHERE written_by >= $1 AND written_by < $2) AS reading`,
    [from, before],
  );
  if (!sum) throw new Error('an aggregate has always one row');
  return sum;
}

/** A seal, and the sum of its readings as they are now. */
export interface SealToCheck {
  readonly seal: Seal;
  readonly found: SealedReadings;
}

/** The next seals after one, at most so many. */
export async function sealsToCheck(
  tx: Transaction,
  after: number,
  most: number,
): Promise<SealToCheck[]> {
  const rows = await tx.query<SealRow & { foundReadings: number; foundDigest: string }>(
    `SELECT seal.*, found.readings AS "foundReadings", found.digest AS "foundDigest"
       FROM (SELECT ${columns}, from_transaction, before_transaction FROM oversight.audit_seal
              WHERE number > $1 ORDER BY number LIMIT $2) AS seal
      CROSS JOIN LATERAL (${sealedReadings}
        WHERE written_by >= from_transaction AND written_by < before_transaction) AS reading
      ) AS found ORDER BY seal.number`,
    [after, most],
  );
  return rows.map(({ foundReadings, foundDigest, ...seal }) => ({
    seal,
    found: { readings: foundReadings, digest: foundDigest },
  }));
}
