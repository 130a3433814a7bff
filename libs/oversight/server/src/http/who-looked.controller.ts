import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  oversightPermissions,
  readingsExportQuery,
  whoLooked,
  whoLookedAddress,
  whoLookedQuery,
  type ReadingsExportQuery,
  type WhoLooked,
  type WhoLookedQuery,
} from '@one-stop-shop/oversight/contracts';
import {
  Answers,
  Refuses,
  Requires,
  Scope,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import { sheetPolicy } from '../templates/sheet-style';
import { ExportWhoLooked } from '../use-cases/export-who-looked';
import { ListWhoLooked } from '../use-cases/list-who-looked';

/** Who looked at the data about one person, for the desk to tell them. */
@ApiTags('oversight')
@Requires(oversightPermissions.seeWhoLooked)
@Controller('oversight/readings/:subject')
export class WhoLookedController {
  constructor(
    private readonly listWhoLooked: ListWhoLooked,
    private readonly exportWhoLooked: ExportWhoLooked,
  ) {}

  @Get()
  @Answers(200, whoLooked)
  @Refuses(400, 401, 403, 404)
  list(
    @Scope() operator: OperatorScope,
    @Param('subject', { schema: whoLookedAddress.shape.subject }) subject: string,
    @Query({ schema: whoLookedQuery }) query: WhoLookedQuery,
  ): Promise<WhoLooked> {
    return this.listWhoLooked.run(operator, subject, query);
  }

  @Get('export')
  @ApiProduces('text/html', 'text/csv')
  @Answers(200, z.string())
  @Refuses(400, 401, 403, 404)
  async export(
    @Scope() operator: OperatorScope,
    @Param('subject', { schema: whoLookedAddress.shape.subject }) subject: string,
    @Query({ schema: readingsExportQuery }) query: ReadingsExportQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const file = await this.exportWhoLooked.run(operator, subject, query);
    void reply
      .header('content-type', `text/${query.format}; charset=utf-8`)
      .header('cache-control', 'no-store')
      .header('content-security-policy', sheetPolicy);
    if (query.format === 'csv') {
      void reply.header('content-disposition', 'attachment; filename="who-looked.csv"');
    }
    return file;
  }
}
