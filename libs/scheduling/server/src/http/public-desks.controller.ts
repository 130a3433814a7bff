import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  publicDesk,
  slot,
  slotsQuery,
  type PublicDesk,
  type Slot,
  type SlotsQuery,
} from '@one-stop-shop/scheduling/contracts';
import { Answers, Public, Refuses, RequestId, visitorScope } from '@one-stop-shop/shared/server';
import { FindFreeSlots } from '../use-cases/find-free-slots';
import { ListDesks } from '../use-cases/list-desks';

@ApiTags('public')
@Public()
@Controller('public')
export class PublicDesksController {
  constructor(
    private readonly listDesks: ListDesks,
    private readonly findFreeSlots: FindFreeSlots,
  ) {}

  @Get('desks')
  @Answers(200, publicDesk.array())
  desks(@RequestId() requestId: string): Promise<PublicDesk[]> {
    return this.listDesks.run(visitorScope(requestId, 'public-information'));
  }

  @Get('slots')
  @Answers(200, slot.array())
  @Refuses(400)
  slots(
    @Query({ schema: slotsQuery }) query: SlotsQuery,
    @RequestId() requestId: string,
  ): Promise<Slot[]> {
    return this.findFreeSlots.forThePublic(visitorScope(requestId, 'public-information'), query);
  }
}
