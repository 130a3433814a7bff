import { Injectable } from '@nestjs/common';
import { identityPermissions } from '@one-stop-shop/identity/contracts';
import { mustHold, UnitOfWork, type AccessScope } from '@one-stop-shop/shared/server';
import { EmergencyAccessUnknown } from '../domain/staff-problems';
import { closeAccess } from '../persistence/emergency-accesses';

/** Whoever opened an emergency access needs it no more. */
@Injectable()
export class CloseEmergencyAccess {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws EmergencyAccessUnknown, also for one that has ended or is somebody else's */
  run(scope: AccessScope, accessId: string): Promise<void> {
    mustHold(scope, identityPermissions.openEmergencyAccess);
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      if (!(await closeAccess(tx, accessId))) throw new EmergencyAccessUnknown();
    });
  }
}
