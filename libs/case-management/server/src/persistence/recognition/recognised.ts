import type { Transaction } from '@one-stop-shop/shared/server';
import { PersonEntity } from '../persons/person.entity';

type Recognised = Pick<PersonEntity, 'id' | 'municipality' | 'restricted'>;

/** Somebody who may be tied to a visit: in view of who asks, or proposed to them for it. */
export async function findRecognised(
  tx: Transaction,
  { id, visit, municipality }: { id: string; visit: string; municipality: string },
): Promise<Recognised | undefined> {
  const person = await tx.repository(PersonEntity).findOneBy({ id, municipality });
  if (person) return person;
  const [proposed] = await tx.query<{ known: boolean }>(
    'SELECT $2::uuid = ANY (case_management.candidates_of($1)) AS known',
    [visit, id],
  );
  return proposed?.known ? { id, municipality, restricted: false } : undefined;
}
