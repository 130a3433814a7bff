import { Injectable } from '@nestjs/common';
import {
  identityPermissions,
  type GiveRole as Given,
  type StaffDetails,
} from '@one-stop-shop/identity/contracts';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import {
  dayOf,
  mustHold,
  UnitOfWork,
  type AccessScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { placesOf } from '../domain/role-places';
import { AccountUnknown, DayOver, RoleHeld } from '../domain/staff-problems';
import { readDistrict } from '../persistence/district';
import { assign } from '../persistence/staff-assignments';
import { noteChange } from '../persistence/staff-changes';
import { findMember } from '../persistence/staff-members';
import { readDetails } from './show-staff';

/** Somebody gets another role, or one they have in more municipalities. */
@Injectable()
export class GiveRole {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws AccountUnknown, DayOver, RoleNotThere, MunicipalityUnknown, RoleHeld */
  run(scope: AccessScope, operatorId: string, given: Given): Promise<StaffDetails> {
    mustHold(scope, identityPermissions.manageStaff);
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      if (!(await findMember(tx, operatorId))) throw new AccountUnknown();
      await giveRoleTo(tx, operatorId, given);
      return readDetails(tx, operatorId);
    });
  }
}

/** @returns the municipalities in which the role was given */
export async function giveRoleTo(
  tx: Transaction,
  operatorId: string,
  { role, municipalities, from, to }: Given,
): Promise<MunicipalityCode[]> {
  if (from < dayOf(tx.now)) throw new DayOver();
  const places = placesOf(role, municipalities, await readDistrict(tx));
  if (!(await assign(tx, operatorId, { role, municipalities: places, from, to }))) {
    throw new RoleHeld();
  }
  await noteChange(tx, operatorId, 'role-given', {
    role,
    municipalities: places,
    from,
    ...(to !== null && { to }),
  });
  return places;
}
