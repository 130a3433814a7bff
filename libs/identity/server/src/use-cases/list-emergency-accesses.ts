import { Injectable } from '@nestjs/common';
import {
  identityPermissions,
  type EmergencyAccessPage,
  type EmergencyAccessQuery,
} from '@one-stop-shop/identity/contracts';
import { oversightPermissions } from '@one-stop-shop/oversight/contracts';
import {
  mustHold,
  UnitOfWork,
  type AccessScope,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { readAccesses } from '../persistence/emergency-accesses';

/** Who opened what and why: both municipalities concerned see it, and the administrators. */
@Injectable()
export class ListEmergencyAccesses {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Into the municipalities in view, or by their staff. */
  async ofOwnMunicipality(
    scope: AccessScope,
    query: EmergencyAccessQuery,
  ): Promise<EmergencyAccessPage> {
    mustHold(scope, oversightPermissions.seeWhoLooked);
    return this.page(scope, query);
  }

  async ofTheDistrict(
    scope: AccessScope,
    query: EmergencyAccessQuery,
  ): Promise<EmergencyAccessPage> {
    mustHold(scope, identityPermissions.manageStaff);
    return this.page(scope, query);
  }

  async own(scope: AccessScope, query: EmergencyAccessQuery): Promise<EmergencyAccessPage> {
    mustHold(scope, identityPermissions.openEmergencyAccess);
    return this.page(scope, query, scope.operatorId);
  }

  private page(
    scope: OperatorScope,
    { after, limit }: EmergencyAccessQuery,
    by?: string,
  ): Promise<EmergencyAccessPage> {
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      const found = await readAccesses(tx, { ...(by && { by }), after, most: limit + 1 });
      const accesses = found.slice(0, limit);
      return { accesses, next: found.length > limit ? (accesses.at(-1)?.id ?? null) : null };
    });
  }
}
