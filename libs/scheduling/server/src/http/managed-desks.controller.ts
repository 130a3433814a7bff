import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  closedDays,
  correctReach,
  deskId,
  managedDesk,
  newDeskId,
  openDesk,
  schedulingPermissions,
  type ClosedDays,
  type CorrectReach as Reach,
  type ManagedDesk,
  type OpenDesk as Opening,
} from '@one-stop-shop/scheduling/contracts';
import {
  Answers,
  IdempotencyKey,
  Refuses,
  Requires,
  Scope,
  TakesKey,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { z } from 'zod';
import { CorrectReach } from '../use-cases/management/correct-reach';
import { ListClosedDays } from '../use-cases/management/list-closed-days';
import { ListManagedDesks } from '../use-cases/management/list-managed-desks';
import { OpenDesk } from '../use-cases/management/open-desk';

/** Hours and closed days of the desks in view. */
@ApiTags('management')
@Controller('management')
@Requires(schedulingPermissions.manageDesk)
export class ManagedDesksController {
  constructor(
    private readonly listManagedDesks: ListManagedDesks,
    private readonly openDesk: OpenDesk,
    private readonly correctReach: CorrectReach,
    private readonly listClosedDays: ListClosedDays,
  ) {}

  @Get('desks')
  @Answers(200, managedDesk.array())
  @Refuses(401, 403)
  desks(@Scope() operator: OperatorScope): Promise<ManagedDesk[]> {
    return this.listManagedDesks.run(operator);
  }

  @Post('desks')
  @TakesKey()
  @Answers(201, newDeskId)
  @Refuses(400, 401, 403, 404, 422)
  open(
    @Scope() operator: OperatorScope,
    @IdempotencyKey() key: string,
    @Body({ schema: openDesk }) opening: Opening,
  ): Promise<{ id: string }> {
    return this.openDesk.run(operator, key, opening);
  }

  @Post('desks/:deskId/versions/:versionId/reach')
  @HttpCode(204)
  @Answers(204)
  @Refuses(400, 401, 403, 404, 422)
  reach(
    @Scope() operator: OperatorScope,
    @Param('deskId', { schema: deskId }) desk: string,
    @Param('versionId', { schema: z.uuid() }) version: string,
    @Body({ schema: correctReach }) reach: Reach,
  ): Promise<void> {
    return this.correctReach.run(operator, desk, version, reach);
  }

  @Get('closed-days')
  @Answers(200, closedDays)
  @Refuses(401, 403)
  closedDays(@Scope() operator: OperatorScope): Promise<ClosedDays> {
    return this.listClosedDays.run(operator);
  }
}
