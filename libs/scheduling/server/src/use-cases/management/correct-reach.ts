import { Injectable } from '@nestjs/common';
import {
  schedulingPermissions,
  type CorrectReach as Reach,
} from '@one-stop-shop/scheduling/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import { mustHold, UnitOfWork, type OperatorScope } from '@one-stop-shop/shared/server';
import { dialable } from '../../domain/phone';
import { TimetableUnknown } from '../../domain/problems';
import { rewriteReach } from '../../persistence/desks';

/**
 * Address, phone or email of a version were wrong or have been confirmed. The hours are
 * another matter: they change by a new version only.
 */
@Injectable()
export class CorrectReach {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws TimetableUnknown, also for a version that is over; PhoneNotValid, PhoneNotOne, PhoneUnclear */
  async run(
    operator: OperatorScope,
    deskId: string,
    versionId: string,
    reach: Reach,
  ): Promise<void> {
    mustHold(operator, schedulingPermissions.manageDesk);
    const phone = reach.phone === null ? null : dialable(reach.phone);
    await this.unitOfWork.inTransaction(operator, async (tx) => {
      const done = await rewriteReach(tx, deskId, versionId, { ...reach, phone }, dayOf(tx.now));
      if (!done) throw new TimetableUnknown();
    });
  }
}
