import type { LocalDay } from '@one-stop-shop/shared/domain';
import type { Transaction } from '@one-stop-shop/shared/server';
import { MoreThanOrEqual } from 'typeorm';
import { SubstitutionEntity } from './substitution.entity';

const most = 200;

/** Grants follow by a trigger. */
export async function writeSubstitution(
  tx: Transaction,
  substitution: SubstitutionEntity,
): Promise<void> {
  await tx.repository(SubstitutionEntity).insert(substitution);
}

/** That are not over on a day, in view of who asks. */
export function readSubstitutions(
  tx: Transaction,
  municipality: string,
  day: LocalDay,
): Promise<SubstitutionEntity[]> {
  return tx.repository(SubstitutionEntity).find({
    where: { municipality, lastDay: MoreThanOrEqual(day) },
    order: { firstDay: 'ASC', id: 'ASC' },
    take: most,
  });
}
