import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  agenda,
  agendaQuery,
  schedulingPermissions,
  slot,
  slotsQuery,
  type Agenda,
  type AgendaQuery,
  type Slot,
  type SlotsQuery,
} from '@one-stop-shop/scheduling/contracts';
import {
  Answers,
  Refuses,
  Requires,
  Scope,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
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
  @Answers(200, agenda)
  @Refuses(400, 401, 403)
  agenda(
    @Scope() operator: OperatorScope,
    @Query({ schema: agendaQuery }) query: AgendaQuery,
  ): Promise<Agenda> {
    return this.readAgenda.run(operator, query);
  }

  @Get('slots')
  @Requires(schedulingPermissions.bookForSomeone)
  @Answers(200, slot.array())
  @Refuses(400, 401, 403)
  slots(
    @Scope() operator: OperatorScope,
    @Query({ schema: slotsQuery }) query: SlotsQuery,
  ): Promise<Slot[]> {
    return this.findFreeSlots.forTheDesk(operator, query);
  }
}
