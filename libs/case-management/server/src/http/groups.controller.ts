import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  casePermissions,
  groupSheet,
  recordGroup,
  recordGroupAct,
  type GroupSheet,
  type RecordedGroup,
  type RecordGroup as Recorded,
} from '@one-stop-shop/case-management/contracts';
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
import { PrintGroupSheet } from '../use-cases/encounters/print-group-sheet';
import { RecordGroup } from '../use-cases/encounters/record-group';
import { saved } from './saved-file';

/** What several persons do together. */
@ApiTags('persons')
@Controller('groups')
export class GroupsController {
  constructor(
    private readonly recordGroup: RecordGroup,
    private readonly printSheet: PrintGroupSheet,
  ) {}

  @Post()
  @Requires(casePermissions.recordEncounter)
  @TakesKey()
  @Performs(recordGroupAct, 201)
  @Refuses(400, 401, 403, 404, 409, 422)
  record(
    @Scope() operator: OperatorScope,
    @IdempotencyKey() key: string,
    @Body({ schema: recordGroup }) said: Recorded,
  ): Promise<RecordedGroup> {
    return this.recordGroup.run(operator, key, said);
  }

  /** In a body: who comes stands in no address. */
  @Post('sheet')
  @HttpCode(200)
  @Requires(casePermissions.recordEncounter)
  @ApiProduces('application/pdf')
  @Answers(200, z.string())
  @Refuses(400, 401, 403, 404, 422, 503)
  async sheet(
    @Scope() operator: OperatorScope,
    @Body({ schema: groupSheet }) asked: GroupSheet,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const paper = await this.printSheet.run(operator, asked);
    saved(reply, 'application/pdf', 'firme.pdf');
    return Buffer.from(paper.buffer, paper.byteOffset, paper.byteLength);
  }
}
