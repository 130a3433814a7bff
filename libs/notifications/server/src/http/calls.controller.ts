import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  notificationsPermissions,
  personToCall,
  recordCall,
  type PersonToCall,
  type RecordCall as Call,
} from '@one-stop-shop/notifications/contracts';
import {
  Answers,
  Refuses,
  Requires,
  Scope,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { z } from 'zod';
import { ListCalls } from '../use-cases/list-calls';
import { RecordCall } from '../use-cases/record-call';

@ApiTags('desk')
@Controller('desk/calls')
export class CallsController {
  constructor(
    private readonly listCalls: ListCalls,
    private readonly recordCall: RecordCall,
  ) {}

  @Get()
  @Requires(notificationsPermissions.seeCallList)
  @Answers(200, personToCall.array())
  @Refuses(401, 403)
  list(@Scope() operator: OperatorScope): Promise<PersonToCall[]> {
    return this.listCalls.run(operator);
  }

  @Post(':messageId')
  @HttpCode(204)
  @Requires(notificationsPermissions.recordCall)
  @Answers(204)
  @Refuses(400, 401, 403, 404)
  record(
    @Scope() operator: OperatorScope,
    @Param('messageId', { schema: z.uuid() }) messageId: string,
    @Body({ schema: recordCall }) call: Call,
  ): Promise<void> {
    return this.recordCall.run(operator, messageId, call);
  }
}
