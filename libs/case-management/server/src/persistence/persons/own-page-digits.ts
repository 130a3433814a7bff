import type { Transaction } from '@one-stop-shop/shared/server';
import type { PersonEntity } from './person.entity';

type Whose = Pick<PersonEntity, 'id' | 'municipality' | 'restricted'>;

/** These from now on; those of before are gone. Of two at once the later one counts. */
export async function writeDigits(
  tx: Transaction,
  { id, municipality, restricted }: Whose,
  keyedHash: string,
  notedBy: string,
): Promise<void> {
  const isFirst = await tx.execute(
    `INSERT INTO case_management.own_page_digits
       (person_id, municipality, restricted, keyed_hash, chosen_at, noted_by)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (municipality, person_id) DO NOTHING`,
    [id, municipality, restricted, keyedHash, tx.now, notedBy],
  );
  if (isFirst > 0) return;
  // Of two at once the later one waits, and writes down what the earlier one chose.
  await tx.execute(
    `INSERT INTO case_management.own_page_digits_before
       (person_id, municipality, restricted, chosen_at, noted_by, replaced_by)
     SELECT person_id, municipality, restricted, chosen_at, noted_by, $3
       FROM case_management.own_page_digits
      WHERE municipality = $1 AND person_id = $2 FOR UPDATE
     ON CONFLICT DO NOTHING`,
    [municipality, id, notedBy],
  );
  await tx.execute(
    `UPDATE case_management.own_page_digits SET keyed_hash = $3, chosen_at = $4, noted_by = $5
      WHERE municipality = $1 AND person_id = $2`,
    [municipality, id, keyedHash, tx.now, notedBy],
  );
}

/** When they were chosen and before whom, the newest first; which they are is asked of nobody. */
export function readDigitsChosen(
  tx: Transaction,
  { id, municipality }: Whose,
): Promise<{ at: Date; by: string }[]> {
  return tx.query<{ at: Date; by: string }>(
    `SELECT chosen_at AS at, noted_by AS by FROM case_management.own_page_digits
      WHERE municipality = $1 AND person_id = $2
      UNION ALL
     SELECT chosen_at, noted_by FROM case_management.own_page_digits_before
      WHERE municipality = $1 AND person_id = $2
      ORDER BY at DESC LIMIT 20`,
    [municipality, id],
  );
}
