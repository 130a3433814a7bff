import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  managedMediator,
  schedulingPermissions,
  type ManagedMediator,
} from '@one-stop-shop/scheduling/contracts';
import {
  Answers,
  Refuses,
  Requires,
  Scope,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { ListMediators } from '../use-cases/management/list-mediators';

/** Who comes to the desks in view, and when. */
@ApiTags('management')
@Controller('management/mediators')
@Requires(schedulingPermissions.manageShifts)
export class ManagedMediatorsController {
  constructor(private readonly listMediators: ListMediators) {}

  @Get()
  @Answers(200, managedMediator.array())
  @Refuses(401, 403)
  list(@Scope() operator: OperatorScope): Promise<ManagedMediator[]> {
    return this.listMediators.run(operator);
  }
}
