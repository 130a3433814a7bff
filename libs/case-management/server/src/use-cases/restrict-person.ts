import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  type RestrictPerson as Restricted,
} from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import { mustHold, UnitOfWork, type OperatorScope } from '@one-stop-shop/shared/server';
import { PersonUnknown } from '../domain/problems';
import { RestrictedAlready } from '../domain/team-problems';
import { findPerson, takeTurn } from '../persistence/persons';
import { restrict } from '../persistence/teams';
import { mustWorkThere } from './colleagues';
import { StaffNames } from './work-facts';

/** A record becomes its team's alone, after it was registered as everybody's. */
@Injectable()
export class RestrictPerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly staff: StaffNames,
  ) {}

  /** @throws PersonUnknown, RestrictedAlready, RecordChangedSince, ColleagueUnknown */
  async run(operator: OperatorScope, id: string, { team, shown }: Restricted): Promise<DoneAct> {
    mustHold(operator, casePermissions.registerPerson);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const person = await findPerson(tx, id);
      if (!person) throw new PersonUnknown();
      if (person.restricted) throw new RestrictedAlready();
      await takeTurn(tx, person, shown);
      await mustWorkThere(tx, this.staff, person.municipality, team);
      if (!(await restrict(tx, id, team))) throw new RestrictedAlready();
      return { learns: 'present' };
    });
  }
}
