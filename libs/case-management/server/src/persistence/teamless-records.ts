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

/** Somebody follows them from now on. @returns how many there were */
export async function nameTeam(
  tx: Transaction,
  municipality: string,
  colleague: string,
  working: readonly Working[],
): Promise<number> {
  const [row] = await tx.query<{ records: number }>(
    'SELECT case_management.name_team($1, $2, $3, $4) AS records',
    [
      ...[municipality, colleague],
      working.map((one) => one.municipality),
      working.map(({ id }) => id),
    ],
  );
  return row?.records ?? 0;
}
