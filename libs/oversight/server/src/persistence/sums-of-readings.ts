import type { Transaction } from '@one-stop-shop/shared/server';
import type { Seal, SealedReadings } from '../domain/chain';
import { endOf, startOf, type Month } from '../domain/month';

// One order and one spelling of each version, whatever the session's settings are. What was
// sealed in it stays sealed in it: a new column takes a new version.
const readAt = `to_char(read_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`;
const lines: Readonly<Record<Seal['version'], string>> = {
  1: `jsonb_build_array(id, written_by, ${readAt}, reader, role, municipality, subject,
        field_classes, purpose, request_id, emergency_access)::text`,
  2: `json_build_array(id, written_by, ${readAt}, reader, role, municipality, subject_kind, subject,
        field_classes, purpose, request_id, emergency_access,
        to_char(window_start AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI'))::text`,
};

const sumOf = (version: Seal['version']): string => `count(*)::int AS readings,
  encode(sha256(convert_to(coalesce(
    string_agg(${lines[version]}, E'\\n' ORDER BY written_by, id), ''), 'UTF8')), 'hex') AS digest`;

/** The sums of what some transactions wrote, by the month in which it was read. */
export function sumsByMonth(
  tx: Transaction,
  { from, before }: Pick<Seal, 'from' | 'before'>,
): Promise<(SealedReadings & { readonly month: Month })[]> {
  return tx.query(
    `SELECT to_char(read_at AT TIME ZONE 'UTC', 'YYYY-MM') AS month, ${sumOf(2)}
       FROM platform.read_audit WHERE written_by >= $1 AND written_by < $2
      GROUP BY 1 ORDER BY 1`,
    [from, before],
  );
}

type FoundSums = ReadonlyMap<number, SealedReadings>;

/** By number of seal, what the readings of some seals of version 1 add up to now. */
export async function sumsOfFirstSeals(
  tx: Transaction,
  numbers: readonly number[],
): Promise<FoundSums> {
  const rows = await tx.query<SealedReadings & { number: number }>(
    `SELECT number, found.* FROM oversight.audit_seal
      CROSS JOIN LATERAL (
        SELECT ${sumOf(1)} FROM platform.read_audit
         WHERE written_by >= from_transaction AND written_by < before_transaction) AS found
      WHERE version = 1 AND number = ANY ($1::int[])`,
    [numbers],
  );
  return byNumber(rows);
}

/** The same of some seals of one month: only its part of the audit is looked into. */
export async function sumsOfMonthsSeals(
  tx: Transaction,
  month: Month,
  numbers: readonly number[],
): Promise<FoundSums> {
  const rows = await tx.query<SealedReadings & { number: number }>(
    `SELECT number, found.* FROM oversight.audit_seal
      CROSS JOIN LATERAL (
        SELECT ${sumOf(2)} FROM platform.read_audit
         WHERE read_at >= $2 AND read_at < $3
           AND written_by >= from_transaction AND written_by < before_transaction) AS found
      WHERE version = 2 AND number = ANY ($1::int[])`,
    [numbers, startOf(month), endOf(month)],
  );
  return byNumber(rows);
}

function byNumber(rows: readonly (SealedReadings & { readonly number: number })[]): FoundSums {
  return new Map(rows.map(({ number, readings, digest }) => [number, { readings, digest }]));
}

/** Lines between two instants that transactions before one wrote. */
export async function countReadings(
  tx: Transaction,
  { from, until, before }: { readonly from: Date; readonly until: Date; readonly before: string },
): Promise<number> {
  const [counted] = await tx.query<{ readings: number }>(
    `SELECT count(*)::int AS readings FROM platform.read_audit
      WHERE read_at >= $1 AND read_at < $2 AND written_by < $3`,
    [from, until, before],
  );
  return counted?.readings ?? 0;
}

/** Whether anything at all was read between two instants; either may be left open. */
export async function hasReadings(
  tx: Transaction,
  {
    from,
    until,
    since,
    before,
  }: {
    readonly from?: Date;
    readonly until?: Date;
    /** Transactions: from one on, and before one. */
    readonly since?: string;
    readonly before?: string;
  },
): Promise<boolean> {
  const [found] = await tx.query<{ some: boolean }>(
    `SELECT EXISTS (
       SELECT FROM platform.read_audit
        WHERE read_at >= coalesce($1::timestamptz, '-infinity')
          AND read_at < coalesce($2::timestamptz, 'infinity')
          AND ($3::bigint IS NULL OR written_by < $3)
          AND ($4::bigint IS NULL OR written_by >= $4)) AS some`,
    [from ?? null, until ?? null, before ?? null, since ?? null],
  );
  return found?.some ?? false;
}

/** Whether lines stand where no month has a part of its own: the owner has not migrated for long. */
export async function restIsUsed(tx: Transaction): Promise<boolean> {
  const [rest] = await tx.query<{ used: boolean }>(
    `SELECT pg_relation_size('platform.read_audit_rest') > 0 AS used`,
  );
  return rest?.used ?? false;
}
