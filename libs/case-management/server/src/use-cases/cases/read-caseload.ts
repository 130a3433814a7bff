import { Injectable } from '@nestjs/common';
import {
  caseClass,
  casePermissions,
  identityClass,
  personSubject,
  type Caseload,
} from '@one-stop-shop/case-management/contracts';
import {
  mustHold,
  recordReading,
  UnitOfWork,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { MunicipalityUnknown } from '../../domain/problems';
import { readCaseload } from '../../persistence/cases/caseload';
import { StaffNames } from '../hours/work-facts';

/** Whom a social worker has in charge. */
@Injectable()
export class ReadCaseload {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly staff: StaffNames,
  ) {}

  /** Everybody shown is recorded as read. @throws MunicipalityUnknown */
  run(operator: OperatorScope, municipality: string): Promise<Caseload> {
    mustHold(operator, casePermissions.takeCharge);
    if (!operator.municipalities.includes(municipality)) throw new MunicipalityUnknown();
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const [led, working] = await Promise.all([
        readCaseload(tx, municipality, operator.operatorId),
        this.staff.working(tx, [municipality]),
      ]);
      if (led.length > 0) {
        const subjects = led.map(({ personId }) => personId);
        const fieldClasses = [identityClass, caseClass];
        await recordReading(tx, { municipality, kind: personSubject, subjects, fieldClasses });
      }
      return {
        cases: led.map(({ personId: id, name, latin, status, since, version }) => ({
          person: { id, name, ...(latin && { latin }) },
          ...{ status, since: since.toISOString(), version },
        })),
        colleagues: working
          .filter(({ id, roles }) => id !== operator.operatorId && roles.includes('social_worker'))
          .map(({ id, name }) => ({ id, name })),
      };
    });
  }
}
