import type { Transaction } from '@one-stop-shop/shared/server';

interface Working {
  readonly id: string;
  readonly municipality: string;
}

/** How many restricted records nobody of these follows; municipalities without any are left out. */
export function countTeamless(
  tx: Transaction,
  working: readonly Working[],
): Promise<{ municipality: string; records: number }[]> {
  return tx.query<{ municipality: string; records: number }>(
    'SELECT municipality, records FROM case_management.count_teamless($1, $2)',
    [working.map(({ municipality }) => municipality), working.map(({ id }) => id)],
  );
}

/** Somebody follows them from now on. @returns what was written of it; undefined where there were none */
export async function nameTeam(
  tx: Transaction,
  municipality: string,
  colleague: string,
  working: readonly Working[],
): Promise<string | undefined> {
  const [row] = await tx.query<{ naming: string | null }>(
    'SELECT case_management.name_team($1, $2, $3, $4) AS naming',
    [
      ...[municipality, colleague],
      working.map((one) => one.municipality),
      working.map(({ id }) => id),
    ],
  );
  return row?.naming ?? undefined;
}

/** Who was named for the records of a municipality that nobody followed, and by whom. */
export interface TeamNaming {
  readonly id: string;
  readonly municipality: string;
  readonly colleague: string;
  readonly namedBy: string;
  readonly at: Date;
}

const columns = `id, municipality, operator_id AS colleague, named_by AS "namedBy",
  named_at AS at`;

export function readNamings(tx: Transaction, ids: readonly string[]): Promise<TeamNaming[]> {
  return tx.query<TeamNaming>(
    `SELECT ${columns} FROM case_management.team_naming WHERE id = ANY ($1::uuid[])`,
    [ids],
  );
}

/** The newest first, since a moment, where who asks may know. */
export function readNamingsSince(tx: Transaction, since: Date): Promise<TeamNaming[]> {
  return tx.query<TeamNaming>(
    `SELECT ${columns} FROM case_management.team_naming
      WHERE municipality = ANY ($1) AND named_at >= $2 ORDER BY named_at DESC LIMIT 50`,
    [tx.scope.municipalities, since],
  );
}
