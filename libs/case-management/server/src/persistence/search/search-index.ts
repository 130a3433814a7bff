import type { PersonFacts } from '@one-stop-shop/case-management/contracts';
import type { Transaction } from '@one-stop-shop/shared/server';
import type { PersonEntity } from '../persons/person.entity';

/** By these they are found from now on, and by nothing else. */
export async function indexPerson(
  tx: Transaction,
  { id, municipality, restricted }: Pick<PersonEntity, 'id' | 'municipality' | 'restricted'>,
  tokens: readonly string[],
): Promise<void> {
  await tx.execute(
    `DELETE FROM case_management.search_token
      WHERE municipality = $1 AND person_id = $2 AND token <> ALL ($3)`,
    [municipality, id, tokens],
  );
  await tx.execute(
    `INSERT INTO case_management.search_token (person_id, municipality, restricted, token)
     SELECT $1, $2, $3, unnest($4::text[]) ON CONFLICT DO NOTHING`,
    [id, municipality, restricted, tokens],
  );
}

/**
 * Until the end of the transaction nobody else writes into the index; whoever has begun to is waited
 * for. So what is read afterwards of a person is what their entries are made of.
 */
export async function holdIndex(tx: Transaction): Promise<void> {
  await tx.execute('LOCK TABLE case_management.search_token IN SHARE ROW EXCLUSIVE MODE');
}

/** By what somebody is to be found, and by what they are. */
export interface Indexed extends Pick<PersonEntity, 'id' | 'municipality' | 'restricted'> {
  readonly facts: PersonFacts;
  readonly phones: string[];
  readonly tokens: string[];
}

/** Some of everybody, in the order of their ids; to the owner of the tables alone. */
export function readIndexed(tx: Transaction, after: string, most: number): Promise<Indexed[]> {
  return tx.query<Indexed>(
    `SELECT p.id, p.municipality, p.restricted,
            (SELECT coalesce(jsonb_object_agg(f.kind, f.value), '{}')
               FROM case_management.person_fact f
              WHERE f.municipality = p.municipality AND f.person_id = p.id
                AND f.replaced_at IS NULL AND f.value IS NOT NULL
                AND f.kind IN ('names', 'called', 'taxCode')) AS facts,
            ARRAY(SELECT c.phone FROM case_management.person_contact c
                   WHERE c.municipality = p.municipality AND c.person_id = p.id
                     AND c.replaced_at IS NULL AND c.phone IS NOT NULL
                   ORDER BY c.recorded_at, c.id) AS phones,
            ARRAY(SELECT t.token FROM case_management.search_token t
                   WHERE t.municipality = p.municipality AND t.person_id = p.id) AS tokens
       FROM case_management.person p WHERE p.id > $1 ORDER BY p.id LIMIT $2`,
    [after, most],
  );
}
