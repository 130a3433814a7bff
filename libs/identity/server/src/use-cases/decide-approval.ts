import { Injectable } from '@nestjs/common';
import {
  identityPermissions,
  type Approval,
  type DecideApproval as Asked,
  type DecideByLink,
} from '@one-stop-shop/identity/contracts';
import {
  mustHold,
  UnitOfWork,
  type AccessScope,
  type ApprovalScope,
  type SignInScope,
} from '@one-stop-shop/shared/server';
import { AnotherMustApprove, ApprovalNotValid, ApprovalUnknown } from '../domain/staff-problems';
import { writeDecision, type Decider } from '../persistence/approvals';
import { findByLink, readApprovals } from '../persistence/found-approvals';
import type { Place } from '../domain/place';
import { InvitationThrottle } from '../persistence/invitation-throttle';
import { carryOut } from './carry-out-approval';

type Decision = Asked['decision'];

/**
 * The other one decides: an administrator who neither asked nor is concerned, or the
 * responsible person of the municipality, who has no account but the link that was mailed.
 */
@Injectable()
export class DecideApproval {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly throttle: InvitationThrottle,
  ) {}

  /**
   * Refusing is free to any administrator, and so takes back what one asked for oneself.
   * @throws ApprovalUnknown, AnotherMustApprove, RoleHeld
   */
  async asAdministrator(scope: AccessScope, id: string, decision: Decision): Promise<Approval> {
    mustHold(scope, identityPermissions.approveRoles);
    const read = (): Promise<Approval[]> =>
      this.unitOfWork.inTransaction(scope, (tx) => readApprovals(tx, { id }, scope.operatorId));
    const [approval] = await read();
    if (!approval || approval.decision) throw new ApprovalUnknown();
    if (decision === 'approve' && !approval.mayApprove) throw new AnotherMustApprove();
    await this.decide(scope, approval, decision, { operatorId: scope.operatorId });
    const [decided] = await read();
    if (!decided) throw new ApprovalUnknown();
    return decided;
  }

  /** Once, and for good. Throws ApprovalNotValid, ChallengeRequired, RoleHeld. */
  async byLink(
    scope: SignInScope,
    { token, decision, ...place }: DecideByLink & Place,
  ): Promise<void> {
    await this.throttle.whenLetPass(place, async () => {
      const approval = await this.unitOfWork.inTransaction(scope, (tx) => findByLink(tx, token));
      if (!approval?.responsible) throw new ApprovalNotValid();
      await this.decide(scope, approval, decision, { name: approval.responsible });
    });
  }

  /** In a scope of its own: neither an administrator nor a visitor writes a role that sees people. */
  private async decide(
    { requestId }: AccessScope,
    approval: Approval,
    decision: Decision,
    by: Decider,
  ): Promise<void> {
    const places = new Set([approval.municipality, ...(approval.asked?.municipalities ?? [])]);
    const deciding: ApprovalScope = {
      asker: 'approval',
      municipalities: [...places],
      requestId,
      purpose: 'administration',
    };
    await this.unitOfWork.inTransaction(deciding, async (tx) => {
      const said = decision === 'approve' ? 'approved' : 'refused';
      if (!(await writeDecision(tx, approval.id, said, by))) {
        throw 'name' in by ? new ApprovalNotValid() : new ApprovalUnknown();
      }
      await carryOut(tx, approval, said, by);
    });
  }
}
