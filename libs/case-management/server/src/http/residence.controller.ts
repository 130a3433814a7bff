import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  casePermissions,
  personId,
  residence,
  residenceHistory,
  sayResidence,
  sayResidenceAct,
  type Residence,
  type ResidenceHistory,
  type SayResidence as Said,
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
import { ReadResidence } from '../use-cases/residence/read-residence';
import { SayResidence } from '../use-cases/residence/say-residence';

/** What lets somebody stay; its clock alone stands on their page, for whoever sees them. */
@ApiTags('persons')
@Controller('persons/:id/residence')
export class ResidenceController {
  constructor(
    private readonly readResidence: ReadResidence,
    private readonly sayResidence: SayResidence,
  ) {}

  @Get()
  @Requires(casePermissions.readNotes)
  @Answers(200, residence)
  @Refuses(400, 401, 403, 404)
  read(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: personId }) id: string,
  ): Promise<Residence> {
    return this.readResidence.now(operator, id);
  }

  @Get('history')
  @Requires(casePermissions.readNotes)
  @Answers(200, residenceHistory)
  @Refuses(400, 401, 403, 404)
  history(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: personId }) id: string,
  ): Promise<ResidenceHistory> {
    return this.readResidence.history(operator, id);
  }

  @Put()
  @Requires(casePermissions.readNotes)
  @Performs(sayResidenceAct, 200)
  @Refuses(400, 401, 403, 404, 409)
  say(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: personId }) id: string,
    @Body({ schema: sayResidence }) said: Said,
  ): Promise<DoneAct> {
    return this.sayResidence.run(operator, id, said);
  }
}
