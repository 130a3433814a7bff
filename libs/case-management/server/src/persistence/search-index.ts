import type { Transaction } from '@one-stop-shop/shared/server';
import type { PersonEntity } from './person.entity';

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
