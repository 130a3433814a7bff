import { Injectable } from '@nestjs/common';
import { casePermissions, type Colleague } from '@one-stop-shop/case-management/contracts';
import {
  mustHold,
  UnitOfWork,
  type OperatorScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { MunicipalityUnknown } from '../../domain/problems';
import { ColleagueUnknown } from '../../domain/team-problems';
import { StaffNames } from '../hours/work-facts';

/** Whoever names a team chooses among those who see people in the municipality today. */
@Injectable()
export class ListColleagues {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly staff: StaffNames,
  ) {}

  /** By name, without who asks. @throws MunicipalityUnknown */
  async run(operator: OperatorScope, municipality: string): Promise<Colleague[]> {
    mustHold(operator, casePermissions.registerPerson);
    if (!operator.municipalities.includes(municipality)) throw new MunicipalityUnknown();
    return this.unitOfWork.inTransaction(operator, async (tx) =>
      (await this.staff.working(tx, [municipality]))
        .filter(({ id }) => id !== operator.operatorId)
        .map(({ id, name, receives }) => ({ id, name, receives })),
    );
  }
}

/** @throws ColleagueUnknown when one of them sees nobody in the municipality today */
export async function mustWorkThere(
  tx: Transaction,
  staff: StaffNames,
  municipality: string,
  chosen: readonly string[],
): Promise<void> {
  if (chosen.length === 0) return;
  const there = new Set((await staff.working(tx, [municipality])).map(({ id }) => id));
  if (!chosen.every((id) => there.has(id))) throw new ColleagueUnknown();
}
