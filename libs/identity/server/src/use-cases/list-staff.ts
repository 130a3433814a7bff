import { Injectable } from '@nestjs/common';
import {
  identityPermissions,
  type StaffPage,
  type StaffQuery,
} from '@one-stop-shop/identity/contracts';
import { nameInCursor } from '@one-stop-shop/shared/contracts';
import { pageAmong, placeIn } from '@one-stop-shop/shared/domain';
import { mustHold, UnitOfWork, type AccessScope } from '@one-stop-shop/shared/server';
import * as z from 'zod';
import { readStaff } from '../persistence/staff-members';

const place = z.tuple([nameInCursor, z.uuid()]).transform(([name, id]) => ({ name, id }));

/** Everybody with an account, page by page. */
@Injectable()
export class ListStaff {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws RequestInvalid for an `after` that no page gave */
  run(scope: AccessScope, { after, ...query }: StaffQuery): Promise<StaffPage> {
    mustHold(scope, identityPermissions.manageStaff);
    const begins = after === undefined ? {} : { after: placeIn(after, place) };
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      const found = await readStaff(tx, { ...query, ...begins });
      return pageAmong(found, query.limit, ({ name, id }) => [name, id]);
    });
  }
}
