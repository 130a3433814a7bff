import { randomUUID } from 'node:crypto';
import type { Transaction } from '@one-stop-shop/shared/server';
import { IsNull } from 'typeorm';
import { LiftingProposalEntity } from './lifting-proposal.entity';
import type { PersonEntity } from '../persons/person.entity';

/** What is proposed and neither withdrawn nor confirmed; its days may be over. */
export function findProposal(
  tx: Transaction,
  { id: personId, municipality }: Pick<PersonEntity, 'id' | 'municipality'>,
): Promise<LiftingProposalEntity | null> {
  return tx.repository(LiftingProposalEntity).findOneBy({
    ...{ municipality, personId },
    ...{ withdrawnAt: IsNull(), confirmedAt: IsNull() },
  });
}

/** @returns false where somebody else proposed it in the same moment */
export async function propose(
  tx: Transaction,
  { id: personId, municipality }: PersonEntity,
  by: string,
): Promise<boolean> {
  const written = await tx.execute(
    `INSERT INTO case_management.lifting_proposal
       (id, person_id, municipality, restricted, proposed_by, proposed_at)
     VALUES ($1, $2, $3, true, $4, $5) ON CONFLICT DO NOTHING`,
    [randomUUID(), personId, municipality, by, tx.now],
  );
  return written === 1;
}

/** @returns false where it was confirmed meanwhile */
export async function withdraw(tx: Transaction, id: string): Promise<boolean> {
  const { affected } = await tx
    .repository(LiftingProposalEntity)
    .update({ id, withdrawnAt: IsNull(), confirmedAt: IsNull() }, { withdrawnAt: tx.now });
  return affected === 1;
}

/** Everybody who sees the municipality sees the record again. @returns false where it may not be */
export async function lift(tx: Transaction, id: string): Promise<boolean> {
  const [row] = await tx.query<{ done: boolean }>(
    'SELECT case_management.lift_restriction($1) AS done',
    [id],
  );
  return row?.done ?? false;
}
