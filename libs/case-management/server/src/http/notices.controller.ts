import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  casePermissions,
  giveNotice,
  giveNoticeAct,
  noticeQuery,
  personId,
  privacyNotice,
  type GiveNotice as Given,
  type NoticeQuery,
  type PrivacyNotice,
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
import { GiveNotice } from '../use-cases/notice/give-notice';
import { ReadNotice } from '../use-cases/notice/read-notice';

/** What people are told of their data, and that they were told. */
@ApiTags('persons')
@Controller()
export class NoticesController {
  constructor(
    private readonly readNotice: ReadNotice,
    private readonly giveNotice: GiveNotice,
  ) {}

  @Get('privacy-notices')
  @Requires(casePermissions.seeGivenPersons)
  @Answers(200, privacyNotice)
  @Refuses(400, 401, 403, 404)
  read(
    @Scope() operator: OperatorScope,
    @Query({ schema: noticeQuery }) query: NoticeQuery,
  ): Promise<PrivacyNotice> {
    return this.readNotice.run(operator, query);
  }

  @Post('persons/:id/notices')
  @Requires(casePermissions.registerPerson)
  @TakesKey()
  @Performs(giveNoticeAct, 201)
  @Refuses(400, 401, 403, 404, 409, 422)
  give(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: personId }) id: string,
    @IdempotencyKey() key: string,
    @Body({ schema: giveNotice }) given: Given,
  ): Promise<DoneAct> {
    return this.giveNotice.run(operator, id, key, given);
  }
}
