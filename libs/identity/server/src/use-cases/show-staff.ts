import { Injectable } from '@nestjs/common';
import { identityPermissions, type StaffDetails } from '@one-stop-shop/identity/contracts';
import {
  isSignedIn,
  mustHold,
  UnitOfWork,
  type AccessScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { AccountUnknown } from '../domain/staff-problems';
import { findWaitingInvitation } from '../persistence/invitations';
import { readApprovals } from '../persistence/found-approvals';
import { findProposal, shownProposal } from '../persistence/recoveries';
import { readHistory } from '../persistence/staff-changes';
import { findMember, readFormerAssignments } from '../persistence/staff-members';

/** An account with its work, what waits for it and what happened to it. */
@Injectable()
export class ShowStaff {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws AccountUnknown */
  run(scope: AccessScope, operatorId: string): Promise<StaffDetails> {
    mustHold(scope, identityPermissions.manageStaff);
    return this.unitOfWork.inTransaction(scope, (tx) => readDetails(tx, operatorId));
  }
}

/** What every change of an account answers. Throws {@link AccountUnknown}. */
export async function readDetails(tx: Transaction, operatorId: string): Promise<StaffDetails> {
  const member = await findMember(tx, operatorId);
  if (!member) throw new AccountUnknown();
  const proposal = await findProposal(tx, operatorId);
  return {
    ...member,
    formerAssignments: await readFormerAssignments(tx, operatorId),
    invitation: await findWaitingInvitation(tx, operatorId),
    recovery: proposal ? shownProposal(proposal) : null,
    approvals: await readApprovals(tx, { operatorId }, viewerOf(tx)),
    history: await readHistory(tx, operatorId),
  };
}

function viewerOf({ scope }: Transaction): string | null {
  return isSignedIn(scope) ? scope.operatorId : null;
}
