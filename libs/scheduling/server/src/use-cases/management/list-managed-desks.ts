import { Injectable } from '@nestjs/common';
import { schedulingPermissions, type ManagedDesk } from '@one-stop-shop/scheduling/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import { mustHold, UnitOfWork, type OperatorScope } from '@one-stop-shop/shared/server';
import { readManagedDesks } from '../../persistence/timetable-versions';

/** The desks in view with all their versions: what was, what is, what is planned. */
@Injectable()
export class ListManagedDesks {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(operator: OperatorScope): Promise<ManagedDesk[]> {
    mustHold(operator, schedulingPermissions.manageDesk);
    return this.unitOfWork.inTransaction(operator, (tx) => readManagedDesks(tx, dayOf(tx.now)));
  }
}
