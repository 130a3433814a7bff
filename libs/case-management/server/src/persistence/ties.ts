import { randomUUID } from 'node:crypto';
import type { Transaction } from '@one-stop-shop/shared/server';
import { IsNull } from 'typeorm';
import type { PersonEntity } from './person.entity';
import { VisitTieEntity } from './visit-tie.entity';

type Whose = Pick<PersonEntity, 'id' | 'municipality' | 'restricted'>;

/** @returns the id of the tie; undefined when the visit is somebody's already, as far as who asks can know */
export async function tie(
  tx: Transaction,
  { id: personId, municipality, restricted }: Whose,
  visit: { readonly id: string; readonly how: VisitTieEntity['how']; readonly by: string },
): Promise<string | undefined> {
  const id = randomUUID();
  const inserted = await tx.execute(
    `INSERT INTO case_management.visit_tie
       (id, person_id, municipality, restricted, visit_id, how, tied_at, tied_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
    [id, personId, municipality, restricted, visit.id, visit.how, tx.now, visit.by],
  );
  return inserted === 1 ? id : undefined;
}

/** @returns false when it was not theirs (any more) */
export async function untie(
  tx: Transaction,
  tied: { readonly municipality: string; readonly visitId: string; readonly personId: string },
  by: string,
): Promise<boolean> {
  const { affected } = await tx
    .repository(VisitTieEntity)
    .update({ ...tied, untiedAt: IsNull() }, { untiedAt: tx.now, untiedBy: by });
  return affected === 1;
}

/** Whose visit it is, as far as who asks may see. */
export function findTie(tx: Transaction, visitId: string): Promise<VisitTieEntity | null> {
  return tx
    .repository(VisitTieEntity)
    .findOne({ where: { visitId, untiedAt: IsNull() }, order: { tiedAt: 'DESC' } });
}

/** Most visits of one person that a page shows, the newest. */
const mostVisits = 50;

export function readTies(tx: Transaction, { id, municipality }: Whose): Promise<VisitTieEntity[]> {
  return tx.repository(VisitTieEntity).find({
    where: { municipality, personId: id, untiedAt: IsNull() },
    order: { tiedAt: 'DESC', id: 'ASC' },
    take: mostVisits,
  });
}
