import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  type RestrictPerson as Restricted,
} from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import {
  mustHold,
  UnitOfWork,
  type OperatorScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { PersonUnknown } from '../../domain/problems';
import {
  ColleagueUnwanted,
  RestrictedAlready,
  SocialWorkerMissing,
} from '../../domain/team-problems';
import type { PersonEntity } from '../../persistence/persons/person.entity';
import { findPerson, takeTurn } from '../../persistence/persons/persons';
import { restrict } from '../../persistence/team/teams';
import { readUnwanted } from '../../persistence/persons/unwanted-mediators';
import { mustWorkThere } from './colleagues';
import { StaffNames } from '../hours/work-facts';

/** A record becomes its team's alone, after it was registered as everybody's. */
@Injectable()
export class RestrictPerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly staff: StaffNames,
  ) {}

  /**
   * @throws PersonUnknown, RestrictedAlready, RecordChangedSince, ColleagueUnknown, ColleagueUnwanted,
   *         SocialWorkerMissing
   */
  async run(operator: OperatorScope, id: string, { team, shown }: Restricted): Promise<DoneAct> {
    mustHold(operator, casePermissions.registerPerson);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const person = await findPerson(tx, id);
      if (!person) throw new PersonUnknown();
      if (person.restricted) throw new RestrictedAlready();
      await takeTurn(tx, person, shown);
      await this.mustBeFollowed(tx, operator, person, team);
      if (!(await restrict(tx, id, team))) throw new RestrictedAlready();
      return { learns: 'present' };
    });
  }

  /** By whom they want to be seen; and not by a mediator alone, for five years. */
  private async mustBeFollowed(
    tx: Transaction,
    operator: OperatorScope,
    person: PersonEntity,
    team: readonly string[],
  ): Promise<void> {
    await mustWorkThere(tx, this.staff, person.municipality, team);
    const unwanted = await readUnwanted(tx, person);
    if ([...team, operator.operatorId].some((one) => unwanted.includes(one)))
      throw new ColleagueUnwanted();
    if (operator.permissions.has(casePermissions.seePersons)) return;
    const working = await this.staff.working(tx, [person.municipality]);
    const isFollowed = working.some(
      ({ id, roles }) => team.includes(id) && roles.includes('social_worker'),
    );
    if (!isFollowed) throw new SocialWorkerMissing();
  }
}
