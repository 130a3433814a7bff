import { randomUUID } from 'node:crypto';
import type { Transaction } from '@one-stop-shop/shared/server';
import { In, IsNull } from 'typeorm';
import type { PersonEntity } from '../persons/person.entity';
import { giveWay } from '../persons/unwanted-mediators';
import { VisitTieEntity } from './visit-tie.entity';

type Whose = Pick<PersonEntity, 'id' | 'municipality' | 'restricted'>;

/** @returns the id of the tie; undefined when the visit is somebody's already, of whom who asks may know */
export async function tie(
  tx: Transaction,
  { id: personId, municipality, restricted }: Whose,
  visit: { readonly id: string; readonly how: VisitTieEntity['how']; readonly by: string },
): Promise<string | undefined> {
  const id = randomUUID();
  const insert = () =>
    tx.execute(
      `INSERT INTO case_management.visit_tie
       (id, person_id, municipality, restricted, visit_id, how, tied_at, tied_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
      [id, personId, municipality, restricted, visit.id, visit.how, tx.now, visit.by],
    );
  if ((await insert()) === 1) return id;
  await giveWay(tx, visit.id);
  return (await insert()) === 1 ? id : undefined;
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

/** Whether this visit is theirs; it may be a restricted person's besides. */
export function isTied(
  tx: Transaction,
  visitId: string,
  { id: personId, municipality }: Whose,
): Promise<boolean> {
  const where = { municipality, visitId, personId, untiedAt: IsNull() };
  return tx.repository(VisitTieEntity).existsBy(where);
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

/** Past these, a list of who looked at somebody holds their newest visits. */
const mostTold = 500;

/** The visits of one person, the newest ties first. */
export async function visitsOfPerson(
  tx: Transaction,
  { id, municipality }: Whose,
): Promise<readonly string[]> {
  const ties = await tx.repository(VisitTieEntity).find({
    select: { visitId: true },
    where: { municipality, personId: id, untiedAt: IsNull() },
    order: { tiedAt: 'DESC', id: 'ASC' },
    take: mostTold,
  });
  return ties.map(({ visitId }) => visitId);
}

/** Whose visit it is, restricted persons left out: what is told of a visit is told of theirs alone by them. */
export async function personsOfVisit(tx: Transaction, visitId: string): Promise<readonly string[]> {
  const ties = await tx.repository(VisitTieEntity).find({
    select: { personId: true },
    where: {
      municipality: In([...tx.scope.municipalities]),
      visitId,
      untiedAt: IsNull(),
      restricted: false,
    },
  });
  return ties.map(({ personId }) => personId);
}
