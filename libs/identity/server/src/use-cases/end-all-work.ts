import { Injectable } from '@nestjs/common';
import { identityPermissions, type StaffDetails } from '@one-stop-shop/identity/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import { mustHold, UnitOfWork, type AccessScope } from '@one-stop-shop/shared/server';
import { AccountUnknown } from '../domain/staff-problems';
import { refuseWaiting } from '../persistence/approvals';
import { closeAccessesOf } from '../persistence/emergency-accesses';
import { withdrawInvitation } from '../persistence/invitations';
import { endSessionsOf } from '../persistence/own-sessions';
import { endWork } from '../persistence/staff-assignments';
import { noteChange } from '../persistence/staff-changes';
import { findMember } from '../persistence/staff-members';
import { publishEndedMediation } from './publish-ended-mediation';
import { asTheSignIn } from './as-the-sign-in';
import { readDetails } from './show-staff';
import { mustStayAdministered } from './withdraw-role';

/** Somebody leaves: all their work ends in this moment, and their sessions with it. */
@Injectable()
export class EndAllWork {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws AccountUnknown, LastAdministrator */
  async run(scope: AccessScope, operatorId: string): Promise<StaffDetails> {
    mustHold(scope, identityPermissions.manageStaff);
    const details = await this.unitOfWork.inTransaction(scope, async (tx) => {
      const member = await findMember(tx, operatorId);
      if (!member) throw new AccountUnknown();
      if (member.assignments.some(({ role }) => role === 'district_administrator')) {
        await mustStayAdministered(tx, operatorId, dayOf(tx.now));
      }
      const ended = await endWork(tx, operatorId);
      await publishEndedMediation(tx, operatorId, ended, null);
      await refuseWaiting(tx, operatorId);
      await withdrawInvitation(tx, operatorId);
      await closeAccessesOf(tx, operatorId, null);
      if (ended.length > 0) await noteChange(tx, operatorId, 'left');
      return readDetails(tx, operatorId);
    });
    // Without work the sessions open nothing any more; now they are gone too.
    await this.unitOfWork.inTransaction(asTheSignIn(scope), (tx) => endSessionsOf(tx, operatorId));
    return details;
  }
}
