import { Injectable } from '@nestjs/common';
import { identityPermissions, type StaffDetails } from '@one-stop-shop/identity/contracts';
import {
  DerivedSecrets,
  mustHold,
  UnitOfWork,
  type AccessScope,
} from '@one-stop-shop/shared/server';
import { AccountUnknown, NobodyInvited } from '../domain/staff-problems';
import { municipalityOfWaiting } from '../persistence/found-approvals';
import { noteChange } from '../persistence/staff-changes';
import { findMember } from '../persistence/staff-members';
import { sendInvitation } from './invite-staff';
import { readDetails } from './show-staff';

/** Whoever has not joined yet gets a new link; the one before opens nothing any more. */
@Injectable()
export class InviteAgain {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly secrets: DerivedSecrets,
  ) {}

  /** @throws AccountUnknown, NobodyInvited */
  run(scope: AccessScope, operatorId: string): Promise<StaffDetails> {
    mustHold(scope, identityPermissions.manageStaff);
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      const member = await findMember(tx, operatorId);
      if (!member) throw new AccountUnknown();
      const { state, assignments } = member;
      const place = assignments[0]?.municipality ?? (await municipalityOfWaiting(tx, operatorId));
      if (!place || (state !== 'invited' && state !== 'factor-lost')) throw new NobodyInvited();
      await noteChange(tx, operatorId, 'invited-again');
      await sendInvitation(tx, this.secrets, {
        operatorId,
        kind: state === 'invited' ? 'welcome' : 'recovery',
        municipality: place,
      });
      return readDetails(tx, operatorId);
    });
  }
}
