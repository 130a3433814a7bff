import type { StaffDetails } from '@one-stop-shop/identity/contracts';
import type { Transaction } from '@one-stop-shop/shared/server';
import { endOfProposal, lapsedBefore } from '../domain/staff-terms';

export interface Recovery {
  readonly id: string;
  readonly operatorId: string;
  readonly proposedBy: string;
  readonly proposer: string;
  readonly reason: string;
  readonly proposedAt: Date;
}

// $2 is the moment before which proposals have lapsed.
export const waiting = 'approved_at IS NULL AND refused_at IS NULL AND proposed_at > $2';

/** A proposal that may still be approved or refused. */
export async function findProposal(
  tx: Transaction,
  operatorId: string,
): Promise<Recovery | undefined> {
  const [found] = await tx.query<Recovery>(
    `SELECT recovery.id, operator_id AS "operatorId", proposed_by AS "proposedBy",
            proposer.name AS proposer, reason, proposed_at AS "proposedAt"
       FROM identity.recovery JOIN identity.operator proposer ON proposer.id = proposed_by
      WHERE operator_id = $1 AND ${waiting}`,
    [operatorId, lapsedBefore(tx.now)],
  );
  return found;
}

export function shownProposal(proposal: Recovery): NonNullable<StaffDetails['recovery']> {
  const { proposedBy, proposer, reason, proposedAt } = proposal;
  return {
    proposedBy: { id: proposedBy, name: proposer },
    reason,
    proposedAt: proposedAt.toISOString(),
    approvableUntil: endOfProposal(proposedAt).toISOString(),
  };
}

/** False when another proposal waits; one that has lapsed makes room. */
export async function writeProposal(
  tx: Transaction,
  operatorId: string,
  proposedBy: string,
  reason: string,
): Promise<boolean> {
  await tx.query(
    `UPDATE identity.recovery SET refused_at = $2
      WHERE operator_id = $1 AND approved_at IS NULL AND refused_at IS NULL AND proposed_at <= $3`,
    [operatorId, tx.now, lapsedBefore(tx.now)],
  );
  const written = await tx.execute(
    `INSERT INTO identity.recovery (operator_id, proposed_by, reason, proposed_at)
     VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
    [operatorId, proposedBy, reason, tx.now],
  );
  return written > 0;
}

/** False when somebody else decided in between. */
export async function decide(
  tx: Transaction,
  id: string,
  decision: { readonly approvedBy: string } | 'refused',
): Promise<boolean> {
  const decided = await tx.execute(
    `UPDATE identity.recovery
        SET approved_by = $3, approved_at = CASE WHEN $3::uuid IS NOT NULL THEN $2::timestamptz END,
            refused_at = CASE WHEN $3::uuid IS NULL THEN $2::timestamptz END
      WHERE id = $1 AND approved_at IS NULL AND refused_at IS NULL`,
    [id, tx.now, decision === 'refused' ? null : decision.approvedBy],
  );
  return decided > 0;
}
