import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  casePermissions,
  correctHours,
  correctHoursAct,
  hoursOfMonth,
  hoursQuery,
  type CorrectHours as Corrected,
  type HoursOfMonth,
  type HoursQuery,
} from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import {
  Answers,
  IdempotencyKey,
  Performs,
  Refuses,
  Requires,
  Scope,
  TakesKey,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import { CorrectHours } from '../use-cases/hours/correct-hours';
import { PrintHours } from '../use-cases/hours/print-hours';
import { ReadHours } from '../use-cases/hours/read-hours';
import { saved } from './saved-file';

/** How long somebody has worked. */
@ApiTags('hours')
@Controller('hours')
export class HoursController {
  constructor(
    private readonly readHours: ReadHours,
    private readonly printHours: PrintHours,
    private readonly correctHours: CorrectHours,
  ) {}

  @Get()
  @Requires(casePermissions.seeOwnHours)
  @Answers(200, hoursOfMonth)
  @Refuses(400, 401, 403)
  read(
    @Scope() operator: OperatorScope,
    @Query({ schema: hoursQuery }) query: HoursQuery,
  ): Promise<HoursOfMonth> {
    return this.readHours.run(operator, query);
  }

  @Get('paper')
  @Requires(casePermissions.seeOwnHours)
  @ApiProduces('application/pdf')
  @Answers(200, z.string())
  @Refuses(400, 401, 403, 503)
  async paper(
    @Scope() operator: OperatorScope,
    @Query({ schema: hoursQuery }) query: HoursQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const paper = await this.printHours.paper(operator, query);
    saved(reply, 'application/pdf', `ore-${query.month}.pdf`);
    return Buffer.from(paper.buffer, paper.byteOffset, paper.byteLength);
  }

  @Get('table')
  @Requires(casePermissions.seeOwnHours)
  @ApiProduces('text/csv')
  @Answers(200, z.string())
  @Refuses(400, 401, 403)
  async table(
    @Scope() operator: OperatorScope,
    @Query({ schema: hoursQuery }) query: HoursQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const table = await this.printHours.table(operator, query);
    saved(reply, 'text/csv; charset=utf-8', `ore-${query.month}.csv`);
    return table;
  }

  @Post('corrections')
  @Requires(casePermissions.seeOwnHours)
  @TakesKey()
  @Performs(correctHoursAct, 201)
  @Refuses(400, 401, 403, 404, 409, 422)
  correct(
    @Scope() operator: OperatorScope,
    @IdempotencyKey() key: string,
    @Body({ schema: correctHours }) said: Corrected,
  ): Promise<DoneAct> {
    return this.correctHours.run(operator, key, said);
  }
}
