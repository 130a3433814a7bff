import { randomUUID } from 'node:crypto';
import { oversightPermissions } from '@one-stop-shop/oversight/contracts';
import { defineSubjectKind, type FieldClass } from '@one-stop-shop/shared/contracts';
import { recordReading, type OperatorScope, type UnitOfWork } from '@one-stop-shop/shared/server';

export const aprilia = '059001';
export const cori = '059006';

/** A kind of some context. */
export const visit = defineSubjectKind('visit');

/** An operator of some municipalities, Cori unless said. */
export function anOperator(
  municipalities: readonly string[] = [cori],
  operatorId: string = randomUUID(),
): OperatorScope {
  return {
    asker: 'operator',
    operatorId,
    role: 'desk_operator',
    municipalities,
    permissions: new Set([oversightPermissions.seeWhoLooked]),
    requestId: randomUUID(),
    purpose: 'desk-work',
  };
}

export function anAdministrator(operatorId: string = randomUUID()): OperatorScope {
  return {
    asker: 'office',
    operatorId,
    role: 'district_administrator',
    municipalities: [aprilia, cori],
    permissions: new Set([
      oversightPermissions.searchReadings,
      oversightPermissions.seeSystemState,
    ]),
    requestId: randomUUID(),
    purpose: 'administration',
  };
}

/** Lets an operator read about some people, in one transaction. */
export function read(
  unitOfWork: UnitOfWork,
  operator: OperatorScope,
  subjects: readonly string[],
  fieldClasses: readonly FieldClass[] = ['contact', 'visit'],
): Promise<void> {
  const [municipality = cori] = operator.municipalities;
  return unitOfWork.inTransaction(operator, (tx) =>
    recordReading(tx, { municipality, kind: visit, subjects, fieldClasses }),
  );
}
