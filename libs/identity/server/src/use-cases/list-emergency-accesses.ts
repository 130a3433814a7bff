import { Injectable } from '@nestjs/common';
import {
  identityPermissions,
  type EmergencyAccessPage,
  type EmergencyAccessQuery,
} from '@one-stop-shop/identity/contracts';
import { oversightPermissions } from '@one-stop-shop/oversight/contracts';
import { pageAmong, placeIn } from '@one-stop-shop/shared/domain';
import {
  mustHold,
  UnitOfWork,
  type AccessScope,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import * as z from 'zod';
import { readAccesses } from '../persistence/emergency-accesses';

/** Ids are in the order of time. */
const place = z.tuple([z.uuid()]);

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
    const begins = after === undefined ? {} : { after: placeIn(after, place)[0] };
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      const found = await readAccesses(tx, { ...(by && { by }), ...begins, most: limit + 1 });
      return pageAmong(found, limit, ({ id }) => [id]);
    });
  }
}
