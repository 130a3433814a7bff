import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import {
  agenda,
  agendaQuery,
  schedulingPermissions,
  slot,
  deskSlotsQuery,
  type Agenda,
  type AgendaQuery,
  type Slot,
  type DeskSlotsQuery,
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
import { FindFreeSlots } from '../use-cases/find-free-slots';
import { ReadAgenda } from '../use-cases/read-agenda';

@ApiTags('desk')
@Controller('desk')
export class DeskAgendaController {
  constructor(
    private readonly readAgenda: ReadAgenda,
    private readonly findFreeSlots: FindFreeSlots,
  ) {}

  @Get('agenda')
  @Requires(schedulingPermissions.seeAgenda)
  @ApiHeader(ifNoneMatch)
  @Answers(200, agenda)
  @Answers(304)
  @Refuses(400, 401, 403, 422)
  async agenda(
    @Scope() operator: OperatorScope,
    @Query({ schema: agendaQuery }) query: AgendaQuery,
    @KnownVersion() known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Agenda | undefined> {
    const { version, agenda } = await this.readAgenda.run(operator, query, known);
    return answerUnlessKnown(reply, version, agenda);
  }

  @Get('slots')
  @Requires(schedulingPermissions.bookForSomeone)
  @Answers(200, slot.array())
  @Refuses(400, 401, 403)
  slots(
    @Scope() operator: OperatorScope,
    @Query({ schema: deskSlotsQuery }) query: DeskSlotsQuery,
  ): Promise<Slot[]> {
    return this.findFreeSlots.forTheDesk(operator, query);
  }
}
