import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  teamNamed,
  type NameTeam,
  type TeamlessRecords,
} from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import { mustHold, publish, UnitOfWork, type OperatorScope } from '@one-stop-shop/shared/server';
import { ColleagueUnknown, NoTeamlessRecord } from '../../domain/team-problems';
import { countTeamless, nameTeam } from '../../persistence/team/teamless-records';
import { StaffNames, type StaffMember } from '../hours/work-facts';

/**
 * Everybody who followed a restricted record has left: who keeps the staff learns that there are
 * some, and names a social worker of the municipality, who then finds them.
 */
@Injectable()
export class NameTeams {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly staff: StaffNames,
  ) {}

  /** How many there are where, and nothing about whom. */
  list(operator: OperatorScope): Promise<TeamlessRecords> {
    mustHold(operator, casePermissions.nameTeams);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const working = await this.staff.working(tx, operator.municipalities);
      return (await countTeamless(tx, working)).map(({ municipality, records }) => ({
        ...{ municipality, records },
        socialWorkers: working
          .filter((one) => one.municipality === municipality && mayBeNamed(one, operator))
          .map(({ id, name }) => ({ id, name })),
      }));
    });
  }

  /** Nobody names themselves. @throws ColleagueUnknown, NoTeamlessRecord when somebody was named meanwhile */
  name(operator: OperatorScope, { municipality, colleague }: NameTeam): Promise<DoneAct> {
    mustHold(operator, casePermissions.nameTeams);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const working = await this.staff.working(tx, operator.municipalities);
      const isKnown = working.some(
        (one) =>
          one.id === colleague && one.municipality === municipality && mayBeNamed(one, operator),
      );
      if (!isKnown) throw new ColleagueUnknown();
      const namingId = await nameTeam(tx, municipality, colleague, working);
      if (!namingId) throw new NoTeamlessRecord();
      await publish(tx, teamNamed, { municipality, namingId });
      return { learns: 'not_told' };
    });
  }
}

function mayBeNamed({ id, roles }: StaffMember, { operatorId }: OperatorScope): boolean {
  return id !== operatorId && roles.includes('social_worker');
}
