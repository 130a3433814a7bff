import { Injectable } from '@nestjs/common';
import { identityPermissions, type Approval } from '@one-stop-shop/identity/contracts';
import { mustHold, UnitOfWork, type AccessScope } from '@one-stop-shop/shared/server';
import { readApprovals } from '../persistence/found-approvals';

/** What waits for an administrator who didn't ask for it, or for somebody responsible. */
@Injectable()
export class ListApprovals {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(scope: AccessScope): Promise<Approval[]> {
    mustHold(scope, identityPermissions.manageStaff);
    return this.unitOfWork.inTransaction(scope, (tx) =>
      readApprovals(tx, { waiting: true }, scope.operatorId),
    );
  }
}
