import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  casePermissions,
  colleagues,
  colleaguesQuery,
  confirmLiftingAct,
  joinTeam,
  joinTeamAct,
  leaveTeamAct,
  personId,
  proposeLiftingAct,
  restrictPerson,
  restrictPersonAct,
  withdrawLiftingAct,
  type Colleague,
  type ColleaguesQuery,
  type JoinTeam,
  type RestrictPerson as Restricted,
} from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import {
  Answers,
  Performs,
  Refuses,
  Requires,
  Scope,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { ListColleagues } from '../use-cases/team/colleagues';
import { LiftRestriction } from '../use-cases/team/lift-restriction';
import { RestrictPerson } from '../use-cases/team/restrict-person';
import { TeamMembers } from '../use-cases/team/team-members';

/** Who follows a restricted record, and when it is one. */
@ApiTags('teams')
@Controller()
export class TeamsController {
  constructor(
    private readonly listColleagues: ListColleagues,
    private readonly restrictPerson: RestrictPerson,
    private readonly teamMembers: TeamMembers,
    private readonly liftRestriction: LiftRestriction,
  ) {}

  @Get('colleagues')
  @Requires(casePermissions.registerPerson)
  @Answers(200, colleagues)
  @Refuses(400, 401, 403, 404)
  colleagues(
    @Scope() operator: OperatorScope,
    @Query({ schema: colleaguesQuery }) { municipality }: ColleaguesQuery,
  ): Promise<Colleague[]> {
    return this.listColleagues.run(operator, municipality);
  }

  @Post('persons/:id/restriction')
  @Requires(casePermissions.registerPerson)
  @Performs(restrictPersonAct, 200)
  @Refuses(400, 401, 403, 404, 409, 422)
  restrict(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: personId }) id: string,
    @Body({ schema: restrictPerson }) said: Restricted,
  ): Promise<DoneAct> {
    return this.restrictPerson.run(operator, id, said);
  }

  @Post('persons/:id/team')
  @Requires(casePermissions.registerPerson)
  @Performs(joinTeamAct, 200)
  @Refuses(400, 401, 403, 404, 409, 422)
  join(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: personId }) id: string,
    @Body({ schema: joinTeam }) { colleague }: JoinTeam,
  ): Promise<DoneAct> {
    return this.teamMembers.add(operator, id, colleague);
  }

  @Post('persons/:id/team/leave')
  @Requires(casePermissions.registerPerson)
  @Performs(leaveTeamAct, 200)
  @Refuses(400, 401, 403, 404, 409)
  leave(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: personId }) id: string,
  ): Promise<DoneAct> {
    return this.teamMembers.leave(operator, id);
  }

  @Post('persons/:id/lifting')
  @Requires(casePermissions.registerPerson)
  @Performs(proposeLiftingAct, 200)
  @Refuses(400, 401, 403, 404, 409)
  propose(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: personId }) id: string,
  ): Promise<DoneAct> {
    return this.liftRestriction.propose(operator, id);
  }

  @Post('persons/:id/lifting/withdraw')
  @Requires(casePermissions.registerPerson)
  @Performs(withdrawLiftingAct, 200)
  @Refuses(400, 401, 403, 404, 409)
  withdraw(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: personId }) id: string,
  ): Promise<DoneAct> {
    return this.liftRestriction.withdraw(operator, id);
  }

  @Post('persons/:id/lifting/confirm')
  @Requires(casePermissions.registerPerson)
  @Performs(confirmLiftingAct, 200)
  @Refuses(400, 401, 403, 404, 409)
  confirm(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: personId }) id: string,
  ): Promise<DoneAct> {
    return this.liftRestriction.confirm(operator, id);
  }
}
