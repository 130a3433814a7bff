import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  casePermissions,
  nameTeam,
  nameTeamAct,
  teamlessRecords,
  type NameTeam,
  type TeamlessRecords,
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
import { NameTeams } from '../use-cases/team/name-teams';

/** Restricted records that nobody follows any more. */
@ApiTags('teams')
@Controller('teamless-records')
export class TeamlessController {
  constructor(private readonly nameTeams: NameTeams) {}

  @Get()
  @Requires(casePermissions.nameTeams)
  @Answers(200, teamlessRecords)
  @Refuses(401, 403)
  list(@Scope() operator: OperatorScope): Promise<TeamlessRecords> {
    return this.nameTeams.list(operator);
  }

  @Post()
  @Requires(casePermissions.nameTeams)
  @Performs(nameTeamAct, 200)
  @Refuses(400, 401, 403, 409, 422)
  name(
    @Scope() operator: OperatorScope,
    @Body({ schema: nameTeam }) said: NameTeam,
  ): Promise<DoneAct> {
    return this.nameTeams.name(operator, said);
  }
}
