import type { Transaction } from '@one-stop-shop/shared/server';
import type { Seal } from '../domain/chain';

const columns = `number, version, to_char(month, 'YYYY-MM') AS month,
  from_transaction::text AS "from", before_transaction::text AS before, readings, digest,
  sealed_at AS "sealedAt", chained`;

/** False while another process makes a seal. */
export async function takeTheChain(tx: Transaction): Promise<boolean> {
  const [lock] = await tx.query<{ taken: boolean }>(
    `SELECT pg_try_advisory_xact_lock(hashtext('oversight.audit_seal')) AS taken`,
  );
  return lock?.taken ?? false;
}

export async function lastSeal(tx: Transaction): Promise<Seal | undefined> {
  const [seal] = await tx.query<Seal>(
    `SELECT ${columns} FROM oversight.audit_seal ORDER BY number DESC LIMIT 1`,
  );
  return seal;
}

export async function findSeal(tx: Transaction, number: number): Promise<Seal | undefined> {
  const [seal] = await tx.query<Seal>(
    `SELECT ${columns} FROM oversight.audit_seal WHERE number = $1`,
    [number],
  );
  return seal;
}

/** Number of the last seal of version 1; 0 where there is none. */
export async function lastFirstSeal(tx: Transaction): Promise<number> {
  const [last] = await tx.query<{ number: number }>(
    `SELECT number FROM oversight.audit_seal WHERE version = 1 ORDER BY number DESC LIMIT 1`,
  );
  return last?.number ?? 0;
}

export async function writeSeal(tx: Transaction, seal: Seal): Promise<void> {
  await tx.query(
    `INSERT INTO oversight.audit_seal
       (number, version, month, from_transaction, before_transaction, readings, digest, sealed_at,
        chained)
     VALUES ($1, $2, to_date($3, 'YYYY-MM'), $4, $5, $6, $7, $8, $9)`,
    [
      seal.number,
      seal.version,
      seal.month,
      seal.from,
      seal.before,
      seal.readings,
      seal.digest,
      seal.sealedAt,
      seal.chained,
    ],
  );
}

/** The next seals after one and up to another, at most so many. */
export function sealsAfter(
  tx: Transaction,
  after: number,
  { upTo, most }: { readonly upTo: number | undefined; readonly most: number },
): Promise<Seal[]> {
  return tx.query<Seal>(
    `SELECT ${columns} FROM oversight.audit_seal
      WHERE number > $1 AND ($2::int IS NULL OR number <= $2) ORDER BY number LIMIT $3`,
    [after, upTo ?? null, most],
  );
}
