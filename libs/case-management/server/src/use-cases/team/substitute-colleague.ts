import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  longestSubstitution,
  type Substitute,
  type Substitutions,
} from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import { dayOf, plusDays } from '@one-stop-shop/shared/domain';
import {
  mustHold,
  NotPermitted,
  UnitOfWork,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { MunicipalityUnknown } from '../../domain/problems';
import { SubstitutionOver, SubstitutionTooLong } from '../../domain/team-problems';
import { readSubstitutions, writeSubstitution } from '../../persistence/team/substitutions';
import { mustWorkThere } from './colleagues';
import { StaffNames } from '../hours/work-facts';

/** Whom somebody follows, a colleague follows too while they are away. */
@Injectable()
export class SubstituteColleague {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly staff: StaffNames,
  ) {}

  /**
   * By who is away, or who signs for the municipality; several at once are fine.
   * @throws NotPermitted, MunicipalityUnknown, ColleagueUnknown, SubstitutionTooLong,
   *         also where it begins that far off, SubstitutionOver when its last day has passed
   */
  run(operator: OperatorScope, said: Substitute): Promise<DoneAct> {
    mustHold(operator, casePermissions.seeGivenPersons);
    const { municipality, absent, colleague, from, to } = said;
    const signs = operator.permissions.has(casePermissions.signHours);
    if (absent !== operator.operatorId && !signs) {
      throw new NotPermitted(casePermissions.signHours);
    }
    if (!operator.municipalities.includes(municipality)) throw new MunicipalityUnknown();
    if (plusDays(from, longestSubstitution - 1) < to) throw new SubstitutionTooLong();
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const today = dayOf(tx.now);
      if (to < today) throw new SubstitutionOver();
      if (plusDays(today, longestSubstitution) < from) throw new SubstitutionTooLong();
      await mustWorkThere(tx, this.staff, municipality, [absent, colleague]);
      await writeSubstitution(tx, {
        ...{ id: randomUUID(), municipality, operatorId: absent, substituteId: colleague },
        ...{ firstDay: from, lastDay: to, namedBy: operator.operatorId, namedAt: tx.now },
      });
      return { learns: 'not_told' };
    });
  }

  /** Of today and to come. @throws MunicipalityUnknown */
  list(operator: OperatorScope, municipality: string): Promise<Substitutions> {
    mustHold(operator, casePermissions.seeGivenPersons);
    if (!operator.municipalities.includes(municipality)) throw new MunicipalityUnknown();
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const rows = await readSubstitutions(tx, municipality, dayOf(tx.now));
      const working = await this.staff.working(tx, [municipality]);
      const names = new Map(working.map(({ id, name }) => [id, name]));
      const named = (id: string) => ({ id, ...(names.has(id) && { name: names.get(id) }) });
      return rows.map(({ id, operatorId, substituteId, firstDay: from, lastDay: to }) => ({
        ...{ id, absent: named(operatorId), colleague: named(substituteId), from, to },
      }));
    });
  }
}
