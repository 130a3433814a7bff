import { Injectable } from '@nestjs/common';
import { rolesThatReceive, rolesThatSeePeople } from '@one-stop-shop/identity/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import type { Transaction } from '@one-stop-shop/shared/server';

/** Somebody who sees people in a municipality. */
export interface ToldColleague {
  readonly id: string;
  readonly name: string;
  readonly municipality: string;
  readonly roles: readonly string[];
  /** Whether people come to them, on shifts of their own. */
  readonly receives: boolean;
}

/**
 * Tells other contexts how accounts are called, in their transaction and as far as
 * its scope reaches: colleagues of a municipality in view, former ones too, and
 * whoever read there in an emergency.
 */
@Injectable()
export class ReaderNamesQuery {
  /** By id; whoever is out of reach is missing. */
  async of(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = await tx.query<{ id: string; name: string }>(
      `SELECT operator_id AS id, operator_name AS name FROM platform.emergency_access
        WHERE operator_id = ANY ($1::uuid[])
       UNION ALL
       SELECT id, name FROM identity.operator WHERE id = ANY ($1::uuid[])`,
      [ids],
    );
    return new Map(found.map(({ id, name }) => [id, name]));
  }

  /**
   * Who sees people in these municipalities today, by name, a line for each municipality; who was
   * invited and never came is no colleague.
   */
  working(tx: Transaction, municipalities: readonly string[]): Promise<ToldColleague[]> {
    return tx.query<ToldColleague>(
      `SELECT operator.id, operator.name, municipality, array_agg(DISTINCT role) AS roles,
              bool_or(role = ANY ($4)) AS receives FROM identity.assignment
         JOIN identity.operator ON operator.id = assignment.operator_id
        WHERE municipality = ANY ($1) AND role = ANY ($2) AND withdrawn_at IS NULL
          AND valid_from <= $3::date AND (valid_to IS NULL OR valid_to >= $3::date)
          AND joined_at IS NOT NULL
        GROUP BY operator.id, operator.name, municipality
        ORDER BY lower(operator.name), operator.id, municipality`,
      [municipalities, rolesThatSeePeople, dayOf(tx.now), rolesThatReceive],
    );
  }

  /** Who saw people there once, and sees them no longer. */
  left(
    tx: Transaction,
    municipalities: readonly string[],
  ): Promise<Pick<ToldColleague, 'id' | 'municipality'>[]> {
    return tx.query<Pick<ToldColleague, 'id' | 'municipality'>>(
      `SELECT operator_id AS id, municipality FROM identity.assignment
        WHERE municipality = ANY ($1) AND role = ANY ($2)
        GROUP BY operator_id, municipality
       HAVING bool_and(withdrawn_at IS NOT NULL OR valid_to < $3::date)
        ORDER BY operator_id, municipality`,
      [municipalities, rolesThatSeePeople, dayOf(tx.now)],
    );
  }
}
