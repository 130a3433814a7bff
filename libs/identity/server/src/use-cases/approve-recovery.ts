import { Injectable } from '@nestjs/common';
import {
  identityPermissions,
  type StaffDetails,
  type StaffMember,
} from '@one-stop-shop/identity/contracts';
import {
  DerivedSecrets,
  mustHold,
  UnitOfWork,
  type AccessScope,
  type OperatorScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import {
  AccountUnknown,
  AnotherMustApprove,
  NothingToRecover,
  RecoveryUnknown,
} from '../domain/staff-problems';
import { forgetFactors } from '../persistence/factors';
import { endSessionsOf } from '../persistence/own-sessions';
import { decide, findProposal, type Recovery } from '../persistence/recoveries';
import { noteChange } from '../persistence/staff-changes';
import { findMember } from '../persistence/staff-members';
import { forgetPassword, setJoined } from '../persistence/written-accounts';
import { asTheSignIn } from './as-the-sign-in';
import { sendInvitation } from './invite-staff';
import { readDetails } from './show-staff';

/**
 * The second of two administrators lets somebody in anew: what opened the account
 * so far opens it no more, and a link to choose anew is mailed.
 */
@Injectable()
export class ApproveRecovery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly secrets: DerivedSecrets,
  ) {}

  /** @throws AccountUnknown, RecoveryUnknown, AnotherMustApprove, NothingToRecover */
  async run(scope: AccessScope, operatorId: string): Promise<StaffDetails> {
    mustHold(scope, identityPermissions.approveRecovery);
    await this.unitOfWork.inTransaction(scope, (tx) => mustBeApprovable(tx, operatorId));
    // First of all, so that a fault after it leaves somebody locked out and the proposal
    // open, and never a lost factor that still opens the account.
    await this.unitOfWork.inTransaction(asTheSignIn(scope), async (tx) => {
      await endSessionsOf(tx, operatorId);
      await forgetFactors(tx, operatorId);
      await forgetPassword(tx, operatorId);
    });
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      const { proposal, municipality } = await mustBeApprovable(tx, operatorId);
      if (!(await decide(tx, proposal.id, { approvedBy: scope.operatorId }))) {
        throw new RecoveryUnknown();
      }
      await setJoined(tx, operatorId, null);
      await noteChange(tx, operatorId, 'recovery-approved');
      await sendInvitation(tx, this.secrets, { operatorId, kind: 'recovery', municipality });
      return readDetails(tx, operatorId);
    });
  }
}

type Approvable = Pick<StaffMember['assignments'][number], 'municipality'> & {
  readonly proposal: Recovery;
};

async function mustBeApprovable(
  tx: Transaction<OperatorScope>,
  operatorId: string,
): Promise<Approvable> {
  const member = await findMember(tx, operatorId);
  if (!member) throw new AccountUnknown();
  const proposal = await findProposal(tx, operatorId);
  if (!proposal) throw new RecoveryUnknown();
  const approver = tx.scope.operatorId;
  if (approver === operatorId || approver === proposal.proposedBy) throw new AnotherMustApprove();
  const [work] = member.assignments;
  if (!work || member.state !== 'active') throw new NothingToRecover();
  return { proposal, municipality: work.municipality };
}
