import { mostOfToday } from '@one-stop-shop/case-management/contracts';
import type { Transaction } from '@one-stop-shop/shared/server';
import type { NamedPerson } from '../today/today';

/** Somebody whom nobody was given but who has left, and one of these. */
export interface Unfollowed extends NamedPerson {
  readonly left: string;
}

/** @param left who saw people there once and does no longer */
export function readUnfollowed(
  tx: Transaction,
  left: readonly { readonly id: string; readonly municipality: string }[],
): Promise<Unfollowed[]> {
  return tx.query<Unfollowed>(
    `SELECT p.id AS "personId", p.municipality, p.name, p.latin, g.operator AS "left"
       FROM case_management.given_to_gone($1, $2, ${mostOfToday}) AS g
       JOIN case_management.person p ON p.municipality = g.municipality AND p.id = g.person_id
      ORDER BY p.last_met_at DESC NULLS LAST, p.id`,
    [left.map(({ municipality }) => municipality), left.map(({ id }) => id)],
  );
}
