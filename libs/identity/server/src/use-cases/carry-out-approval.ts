import type { Approval } from '@one-stop-shop/identity/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import type { ApprovalScope, Transaction } from '@one-stop-shop/shared/server';
import { RoleHeld } from '../domain/staff-problems';
import type { Decider } from '../persistence/approvals';
import { writeResponsible } from '../persistence/responsibles';
import { assign, makeWay } from '../persistence/staff-assignments';
import { noteChange } from '../persistence/staff-changes';

/**
 * What follows from a decision, in its transaction: the role begins, today at the earliest,
 * or somebody else is responsible. Throws {@link RoleHeld} when the role was given meanwhile.
 */
export async function carryOut(
  tx: Transaction<ApprovalScope>,
  { municipality, about, asked }: Approval,
  decision: 'approved' | 'refused',
  by: Decider,
): Promise<void> {
  const isApproved = decision === 'approved';
  if (!asked || !about.id) {
    if (isApproved) await writeResponsible(tx, municipality, about);
    return;
  }
  const today = dayOf(tx.now);
  const from = asked.from < today ? today : asked.from;
  if (isApproved) {
    const work = { ...asked, from };
    if (asked.authorisation) await makeWay(tx, about.id, work);
    if ((asked.to && asked.to < today) || !(await assign(tx, about.id, work))) throw new RoleHeld();
  }
  const details = {
    role: asked.role,
    municipalities: asked.municipalities,
    from,
    ...(asked.to && { to: asked.to }),
    ...('name' in by && { responsible: by.name }),
  };
  const decider = 'operatorId' in by ? by.operatorId : null;
  await noteChange(tx, about.id, isApproved ? 'role-approved' : 'role-refused', details, decider);
}
