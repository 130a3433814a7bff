import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  casePermissions,
  noticeTexts,
  noticeVersions,
  noticeVersionsQuery,
  publishedNotice,
  publishNotice,
  type NoticeTexts,
  type NoticeVersions,
  type NoticeVersionsQuery,
  type PublishNotice as Said,
} from '@one-stop-shop/case-management/contracts';
import {
  Answers,
  Refuses,
  Requires,
  Scope,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import * as z from 'zod';
import { PublishNotice } from '../use-cases/notice/publish-notice';
import { ReadNoticeVersions } from '../use-cases/notice/read-notice-versions';

const version = z.coerce.number().int().min(1).max(10_000);

/** What a municipality says of data: its versions, and the next one. */
@ApiTags('persons')
@Controller('privacy-notices/versions')
@Requires(casePermissions.publishNotice)
export class NoticeVersionsController {
  constructor(
    private readonly versions: ReadNoticeVersions,
    private readonly publishing: PublishNotice,
  ) {}

  @Get()
  @Answers(200, noticeVersions)
  @Refuses(400, 401, 403, 404)
  list(
    @Scope() operator: OperatorScope,
    @Query({ schema: noticeVersionsQuery }) { municipality }: NoticeVersionsQuery,
  ): Promise<NoticeVersions> {
    return this.versions.list(operator, municipality);
  }

  @Get(':version')
  @Answers(200, noticeTexts)
  @Refuses(400, 401, 403, 404)
  texts(
    @Scope() operator: OperatorScope,
    @Param('version', { schema: version }) which: number,
    @Query({ schema: noticeVersionsQuery }) { municipality }: NoticeVersionsQuery,
  ): Promise<NoticeTexts> {
    return this.versions.texts(operator, municipality, which);
  }

  @Post()
  @Answers(201, publishedNotice)
  @Refuses(400, 401, 403, 404, 409, 422)
  publish(
    @Scope() operator: OperatorScope,
    @Body({ schema: publishNotice }) said: Said,
  ): Promise<{ version: number }> {
    return this.publishing.run(operator, said);
  }
}
