import { Injectable } from '@nestjs/common';
import { identityPermissions, type StaffDetails } from '@one-stop-shop/identity/contracts';
import { mustHold, UnitOfWork, type AccessScope } from '@one-stop-shop/shared/server';
import { AccountUnknown, NobodyInvited } from '../domain/staff-problems';
import { withdrawInvitation } from '../persistence/invitations';
import { noteChange } from '../persistence/staff-changes';
import { findMember } from '../persistence/staff-members';
import { readDetails } from './show-staff';

/** The link that was mailed opens nothing any more; the account and its roles stay. */
@Injectable()
export class WithdrawInvitation {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws AccountUnknown, NobodyInvited */
  run(scope: AccessScope, operatorId: string): Promise<StaffDetails> {
    mustHold(scope, identityPermissions.manageStaff);
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      if (!(await findMember(tx, operatorId))) throw new AccountUnknown();
      if (!(await withdrawInvitation(tx, operatorId))) throw new NobodyInvited();
      await noteChange(tx, operatorId, 'invitation-withdrawn');
      return readDetails(tx, operatorId);
    });
  }
}
