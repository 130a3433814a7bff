import { Injectable } from '@nestjs/common';
import {
  districtRoles,
  identityPermissions,
  type StaffDetails,
  type WithdrawRole as Withdrawn,
} from '@one-stop-shop/identity/contracts';
import { dayOf, plusDays, type LocalDay } from '@one-stop-shop/shared/domain';
import {
  mustHold,
  UnitOfWork,
  type AccessScope,
  type OperatorScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import {
  AccountUnknown,
  DayOver,
  LastAdministrator,
  RoleNotHeld,
  RoleNotThere,
} from '../domain/staff-problems';
import { closeAccessesOf } from '../persistence/emergency-accesses';
import { endWork, endWorkAfter, isAdministeredWithout } from '../persistence/staff-assignments';
import { noteChange } from '../persistence/staff-changes';
import { findMember } from '../persistence/staff-members';
import { publishEndedMediation } from './publish-ended-mediation';
import { readDetails } from './show-staff';

/** Somebody loses a role, at once or after a day; at once counts in sessions that are open. */
@Injectable()
export class WithdrawRole {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws AccountUnknown, DayOver, RoleNotThere, RoleNotHeld, LastAdministrator */
  run(scope: AccessScope, operatorId: string, withdrawn: Withdrawn): Promise<StaffDetails> {
    mustHold(scope, identityPermissions.manageStaff);
    const { role, municipalities, lastDay } = withdrawn;
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      if (!(await findMember(tx, operatorId))) throw new AccountUnknown();
      if (lastDay !== null && lastDay < dayOf(tx.now)) throw new DayOver();
      // A role of the district is held everywhere or nowhere.
      if (districtRoles.includes(role) && municipalities.length > 0) throw new RoleNotThere();
      if (role === 'district_administrator') {
        const from = lastDay === null ? dayOf(tx.now) : plusDays(lastDay, 1);
        await mustStayAdministered(tx, operatorId, from);
      }
      const work = { role, ...(municipalities.length > 0 && { municipalities }) };
      const ended = lastDay
        ? await endWorkAfter(tx, operatorId, lastDay, work)
        : await endWork(tx, operatorId, work);
      if (ended.length === 0) throw new RoleNotHeld();
      await publishEndedMediation(tx, operatorId, ended, lastDay);
      if (!lastDay) await closeAccessesOf(tx, operatorId, role);
      await noteChange(tx, operatorId, lastDay ? 'role-limited' : 'role-withdrawn', {
        role,
        municipalities: ended.map(({ municipality }) => municipality),
        ...(lastDay !== null && { to: lastDay }),
      });
      return readDetails(tx, operatorId);
    });
  }
}

/** Throws {@link LastAdministrator}: nobody removes themselves, nor the only one who is left. */
export async function mustStayAdministered(
  tx: Transaction<OperatorScope>,
  operatorId: string,
  from: LocalDay,
): Promise<void> {
  if (tx.scope.operatorId === operatorId || !(await isAdministeredWithout(tx, operatorId, from))) {
    throw new LastAdministrator();
  }
}
