import type { ClientBase } from 'pg';

import type { WrappedKey } from './key-cabinet';
import { WrappingKeys } from './wrapping-keys';

interface Queries {
  query: ClientBase['query'];
}

/** @throws Error when there is none, or one is not whole */
export async function wrappingOf(client: Queries, municipality: string): Promise<WrappingKeys> {
  const { rows } = await client.query<{ version: number; key: string; printed: Date | null }>(
    `SELECT version, key, sheet_printed_at AS printed FROM keys.wrapping_key
      WHERE municipality = $1 ORDER BY version`,
    [municipality],
  );
  return WrappingKeys.kept({
    municipality,
    keys: rows.map(({ version, key, printed }) => ({
      ...{ version, key },
      ...(printed && { sheetPrintedAt: printed.toISOString() }),
    })),
  });
}

/** In the place of those that are there. */
export async function keepWrapping(
  client: Queries,
  { municipality, keys }: WrappingKeys,
): Promise<void> {
  await client.query('DELETE FROM keys.wrapping_key WHERE municipality = $1', [municipality]);
  for (const { version, key, sheetPrintedAt } of keys)
    await client.query('INSERT INTO keys.wrapping_key VALUES ($1, $2, $3, $4)', [
      ...[municipality, version, key],
      sheetPrintedAt ?? null,
    ]);
}

export async function keepRecords(
  client: Queries,
  municipality: string,
  records: readonly WrappedKey[],
): Promise<void> {
  if (records.length === 0) return;
  await client.query(
    `INSERT INTO keys.record
     SELECT $1, kept.* FROM unnest($2::text[], $3::bytea[], $4::int[]) AS kept
         ON CONFLICT (municipality, record)
         DO UPDATE SET wrapped = excluded.wrapped, version = excluded.version`,
    [
      municipality,
      records.map(({ record }) => record),
      records.map(({ wrapped }) => wrapped && Buffer.from(wrapped)),
      records.map(({ version }) => version),
    ],
  );
}
