import { Injectable } from '@nestjs/common';
import type { Transaction } from '@one-stop-shop/shared/server';

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
}
