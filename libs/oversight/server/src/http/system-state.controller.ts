import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  oversightPermissions,
  systemState,
  type SystemState,
} from '@one-stop-shop/oversight/contracts';
import {
  Answers,
  Refuses,
  Requires,
  Scope,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { ShowSystemState } from '../use-cases/show-system-state';

@ApiTags('oversight')
@Controller('oversight/state')
export class SystemStateController {
  constructor(private readonly showSystemState: ShowSystemState) {}

  @Get()
  @Requires(oversightPermissions.seeSystemState)
  @Answers(200, systemState)
  @Refuses(401, 403)
  show(@Scope() operator: OperatorScope): Promise<SystemState> {
    return this.showSystemState.run(operator);
  }
}
