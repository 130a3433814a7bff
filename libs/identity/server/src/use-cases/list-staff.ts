import { Injectable } from '@nestjs/common';
import {
  identityPermissions,
  type StaffPage,
  type StaffQuery,
} from '@one-stop-shop/identity/contracts';
import { mustHold, UnitOfWork, type AccessScope } from '@one-stop-shop/shared/server';
import { cursorAfter, placeAfter } from '../domain/staff-cursor';
import { readStaff } from '../persistence/staff-members';

/** Everybody with an account, page by page. */
@Injectable()
export class ListStaff {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws RequestInvalid for an `after` that no page gave */
  run(scope: AccessScope, { after, ...query }: StaffQuery): Promise<StaffPage> {
    mustHold(scope, identityPermissions.manageStaff);
    const place = after === undefined ? {} : { after: placeAfter(after) };
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      const found = await readStaff(tx, { ...query, ...place });
      const staff = found.slice(0, query.limit);
      const last = staff.at(-1);
      return { staff, next: found.length > staff.length && last ? cursorAfter(last) : null };
    });
  }
}
