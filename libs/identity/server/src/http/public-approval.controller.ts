import { Body, Controller, Header, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  decideByLink,
  openApproval,
  openedApproval,
  type DecideByLink,
  type OpenApproval as Link,
  type OpenedApproval,
} from '@one-stop-shop/identity/contracts';
import { Answers, Public, Refuses } from '@one-stop-shop/shared/server';
import type { FastifyRequest } from 'fastify';
import { DecideApproval } from '../use-cases/decide-approval';
import { OpenApproval } from '../use-cases/open-approval';
import { placeOf } from './place-of';
import { signInScope } from './sign-in-scope';

/** Public: the link's secret, in the body and never in an address, says who comes. */
@ApiTags('session')
@Public()
@Controller('public/approval')
export class PublicApprovalController {
  constructor(
    private readonly openApproval: OpenApproval,
    private readonly decideApproval: DecideApproval,
  ) {}

  @Post('open')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What a responsible person is asked to approve' })
  @Answers(200, openedApproval)
  @Refuses(400, 403, 404, 429)
  open(
    @Req() request: FastifyRequest,
    @Body({ schema: openApproval }) { token }: Link,
  ): Promise<OpenedApproval> {
    const place = placeOf(request);
    return this.openApproval.run(signInScope(request.id), { token, ...place });
  }

  @Post('decide')
  @HttpCode(204)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Approve it or refuse it, once' })
  @Answers(204)
  @Refuses(400, 403, 404, 409, 429)
  decide(
    @Req() request: FastifyRequest,
    @Body({ schema: decideByLink }) decided: DecideByLink,
  ): Promise<void> {
    const place = placeOf(request);
    return this.decideApproval.byLink(signInScope(request.id), { ...decided, ...place });
  }
}
