import {
  looksPerVisit,
  mostCandidates,
  type Candidate,
} from '@one-stop-shop/case-management/contracts';
import type { Transaction } from '@one-stop-shop/shared/server';
import { QueryFailedError } from 'typeorm';
import { LookedTooOften } from '../../domain/problems';

/** What is known of who has come. */
export interface LookedFor {
  readonly municipality: string;
  readonly visitId: string;
  readonly phone: string | null;
  readonly email: string | null;
  /** Of their name, as `search_token` keeps them. */
  readonly tokens: readonly string[];
  /** Under which it is counted what was looked for: in no copy of the database. */
  readonly key: Buffer;
}

/**
 * Who it may be, the likeliest first; found by the owner's function, which shows five at most.
 * @throws LookedTooOften
 */
export async function findCandidates(tx: Transaction, wanted: LookedFor): Promise<Candidate[]> {
  const { municipality, visitId, phone, email, tokens, key } = wanted;
  try {
    const rows = await tx.query<Row>(
      `SELECT id, name, latin, birth_year, last_met_at, by_contact
         FROM case_management.recognise($1, $2, $3, $4, $5, $6, $7, $8)`,
      [municipality, visitId, phone, email, tokens, looksPerVisit, mostCandidates, key],
    );
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      ...(row.latin && { latin: row.latin }),
      ...(row.birth_year && { birthYear: row.birth_year }),
      ...(row.last_met_at && { lastMetAt: row.last_met_at.toISOString() }),
      by: row.by_contact ? 'contact' : 'name',
    }));
  } catch (error) {
    if (error instanceof QueryFailedError && codeOf(error) === 'OSS01') throw new LookedTooOften();
    throw error;
  }
}

interface Row {
  id: string;
  name: string;
  latin: string | null;
  birth_year: number | null;
  last_met_at: Date | null;
  by_contact: boolean;
}

function codeOf(error: QueryFailedError): unknown {
  return (error.driverError as { code?: unknown }).code;
}
