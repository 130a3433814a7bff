import { Injectable } from '@nestjs/common';
import {
  identityPermissions,
  rolesToApprove,
  type GiveRole as Given,
  type StaffDetails,
} from '@one-stop-shop/identity/contracts';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import {
  DerivedSecrets,
  mustHold,
  UnitOfWork,
  type AccessScope,
  type OperatorScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { authorisedDays } from '../domain/authorised-role';
import { placesOf } from '../domain/role-places';
import { AccountUnknown, DayOver, NotForOneself, RoleHeld } from '../domain/staff-problems';
import { readDistrict } from '../persistence/district';
import { assign } from '../persistence/staff-assignments';
import { noteChange } from '../persistence/staff-changes';
import { findMember } from '../persistence/staff-members';
import { askForRole } from './ask-for-role';
import { readDetails } from './show-staff';

/**
 * Somebody else gets another role, or one they have in more municipalities. Roles that see
 * people, and administration, wait until they are approved.
 */
@Injectable()
export class GiveRole {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly secrets: DerivedSecrets,
  ) {}

  /**
   * @throws AccountUnknown, NotForOneself, DayOver, RoleNotThere, MunicipalityUnknown, RoleHeld,
   *   AuthorisationMissing, AuthorisationNotValid
   */
  run(scope: AccessScope, operatorId: string, given: Given): Promise<StaffDetails> {
    mustHold(scope, identityPermissions.manageStaff);
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      if (!(await findMember(tx, operatorId))) throw new AccountUnknown();
      await giveRoleTo(tx, this.secrets, operatorId, given);
      return readDetails(tx, operatorId);
    });
  }
}

/** @returns the municipalities in which the role was given or asked for, the deciding one first */
export async function giveRoleTo(
  tx: Transaction<OperatorScope>,
  secrets: DerivedSecrets,
  operatorId: string,
  given: Given,
): Promise<MunicipalityCode[]> {
  if (operatorId === tx.scope.operatorId) throw new NotForOneself();
  const today = dayOf(tx.now);
  if (given.from < today) throw new DayOver();
  const { role } = given;
  const district = await readDistrict(tx);
  const municipalities = placesOf(role, given.municipalities, district);
  const work = { role, municipalities, ...authorisedDays(given, today) };
  if (rolesToApprove.includes(role)) {
    await askForRole(tx, secrets, { operatorId, ...work }, district.lead);
    return role === 'district_administrator' ? [district.lead] : municipalities;
  }
  if (!(await assign(tx, operatorId, work))) throw new RoleHeld();
  const { from, to } = work;
  await noteChange(tx, operatorId, 'role-given', {
    role,
    municipalities,
    from,
    ...(to !== null && { to }),
  });
  return municipalities;
}
