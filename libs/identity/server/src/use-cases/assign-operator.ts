import { UnitOfWork, type SetUpScope } from '@one-stop-shop/shared/server';
import { writeAssignment, type NewAssignment } from '../persistence/assignments';

/** An operator starts to work for a municipality of the scope. */
export class AssignOperator {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(scope: SetUpScope, assignment: NewAssignment): Promise<void> {
    return this.unitOfWork.inTransaction(scope, (tx) => writeAssignment(tx, assignment));
  }
}
