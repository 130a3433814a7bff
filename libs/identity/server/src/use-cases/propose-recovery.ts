import { Injectable } from '@nestjs/common';
import { identityPermissions, type StaffDetails } from '@one-stop-shop/identity/contracts';
import { mustHold, UnitOfWork, type AccessScope } from '@one-stop-shop/shared/server';
import {
  AccountUnknown,
  AnotherMustApprove,
  NothingToRecover,
  RecoveryUnderWay,
} from '../domain/staff-problems';
import { writeProposal } from '../persistence/recoveries';
import { noteChange } from '../persistence/staff-changes';
import { findMember } from '../persistence/staff-members';
import { readDetails } from './show-staff';

/**
 * Somebody lost the second factor, or the password. The first of two administrators
 * says so and why; nothing changes until another approves it within a day.
 */
@Injectable()
export class ProposeRecovery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws AccountUnknown, AnotherMustApprove, NothingToRecover, RecoveryUnderWay */
  run(scope: AccessScope, operatorId: string, reason: string): Promise<StaffDetails> {
    mustHold(scope, identityPermissions.manageStaff);
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      const member = await findMember(tx, operatorId);
      if (!member) throw new AccountUnknown();
      if (operatorId === scope.operatorId) throw new AnotherMustApprove();
      if (member.state !== 'active') throw new NothingToRecover();
      if (!(await writeProposal(tx, operatorId, scope.operatorId, reason))) {
        throw new RecoveryUnderWay();
      }
      await noteChange(tx, operatorId, 'recovery-proposed', { reason });
      return readDetails(tx, operatorId);
    });
  }
}
