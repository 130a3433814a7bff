import type { Transaction } from '@one-stop-shop/shared/server';

/** Who follows a restricted record, by account; empty for who is not one of them. */
export async function readTeam(tx: Transaction, personId: string): Promise<string[]> {
  const rows = await tx.query<{ operator: string }>(
    'SELECT operator FROM case_management.team_of($1) ORDER BY operator',
    [personId],
  );
  return rows.map(({ operator }) => operator);
}

/**
 * From now on whoever acts and these follow the record, and nobody else sees it.
 * @returns false where it was restricted meanwhile
 */
export async function restrict(
  tx: Transaction,
  personId: string,
  team: readonly string[],
): Promise<boolean> {
  const [row] = await tx.query<{ done: boolean }>(
    'SELECT case_management.restrict_person($1, $2) AS done',
    [personId, team],
  );
  return row?.done ?? false;
}

/** Who follows it already stays as they are. @returns false where who acts is none of the team */
export async function joinTeam(
  tx: Transaction,
  personId: string,
  colleague: string,
): Promise<boolean> {
  const [row] = await tx.query<{ done: boolean }>(
    'SELECT case_management.join_team($1, $2) AS done',
    [personId, colleague],
  );
  return row?.done ?? false;
}

/** @returns false where nobody else would be left */
export async function leaveTeam(tx: Transaction, personId: string): Promise<boolean> {
  const [row] = await tx.query<{ done: boolean }>('SELECT case_management.leave_team($1) AS done', [
    personId,
  ]);
  return row?.done ?? false;
}
