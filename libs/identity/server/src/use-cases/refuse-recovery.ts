import { Injectable } from '@nestjs/common';
import { identityPermissions, type StaffDetails } from '@one-stop-shop/identity/contracts';
import { mustHold, UnitOfWork, type AccessScope } from '@one-stop-shop/shared/server';
import { AccountUnknown, RecoveryUnknown } from '../domain/staff-problems';
import { decide, findProposal } from '../persistence/recoveries';
import { noteChange } from '../persistence/staff-changes';
import { findMember } from '../persistence/staff-members';
import { readDetails } from './show-staff';

/** An administrator finds the proposal wrong, or takes back their own. */
@Injectable()
export class RefuseRecovery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws AccountUnknown, RecoveryUnknown */
  run(scope: AccessScope, operatorId: string): Promise<StaffDetails> {
    mustHold(scope, identityPermissions.manageStaff);
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      if (!(await findMember(tx, operatorId))) throw new AccountUnknown();
      const proposal = await findProposal(tx, operatorId);
      if (!proposal || !(await decide(tx, proposal.id, 'refused'))) throw new RecoveryUnknown();
      await noteChange(tx, operatorId, 'recovery-refused');
      return readDetails(tx, operatorId);
    });
  }
}
