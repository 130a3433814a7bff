import { Body, Controller, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  managedMediator,
  mediatorId,
  sayReceivedAs,
  schedulingPermissions,
  type ManagedMediator,
  type SayReceivedAs as Said,
} from '@one-stop-shop/scheduling/contracts';
import {
  Answers,
  Refuses,
  Requires,
  Scope,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { SayReceivedAs } from '../use-cases/management/say-received-as';
import { ListMediators } from '../use-cases/management/list-mediators';

/** Who comes to the desks in view, and when. */
@ApiTags('management')
@Controller('management/mediators')
@Requires(schedulingPermissions.manageShifts)
export class ManagedMediatorsController {
  constructor(
    private readonly listMediators: ListMediators,
    private readonly sayReceivedAs: SayReceivedAs,
  ) {}

  @Get()
  @Answers(200, managedMediator.array())
  @Refuses(401, 403)
  list(@Scope() operator: OperatorScope): Promise<ManagedMediator[]> {
    return this.listMediators.run(operator);
  }

  @Put(':mediator/received-as')
  @HttpCode(204)
  @Answers(204)
  @Refuses(400, 401, 403, 404)
  say(
    @Scope() operator: OperatorScope,
    @Param('mediator', { schema: mediatorId }) mediator: string,
    @Body({ schema: sayReceivedAs }) said: Said,
  ): Promise<void> {
    return this.sayReceivedAs.run(operator, mediator, said);
  }
}
