import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import {
  agendaQuery,
  mediatorAgenda,
  schedulingPermissions,
  type AgendaQuery,
  type MediatorAgenda,
} from '@one-stop-shop/scheduling/contracts';
import {
  Answers,
  answerUnlessKnown,
  ifNoneMatch,
  KnownVersion,
  Refuses,
  Requires,
  Scope,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import type { FastifyReply } from 'fastify';
import { ReadMediatorAgenda } from '../use-cases/read-mediator-agenda';

/** What mediators see of their own work, across municipalities. */
@ApiTags('mediation')
@Controller('mediation')
export class MediationController {
  constructor(private readonly readMediatorAgenda: ReadMediatorAgenda) {}

  @Get('agenda')
  @Requires(schedulingPermissions.seeOwnAgenda)
  @ApiHeader(ifNoneMatch)
  @Answers(200, mediatorAgenda)
  @Answers(304)
  @Refuses(400, 401, 403, 422)
  async agenda(
    @Scope() mediator: OperatorScope,
    @Query({ schema: agendaQuery }) query: AgendaQuery,
    @KnownVersion() known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MediatorAgenda | undefined> {
    const { version, agenda } = await this.readMediatorAgenda.run(mediator, query, known);
    return answerUnlessKnown(reply, version, agenda);
  }
}
