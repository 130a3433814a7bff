import { Body, Controller, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  acceptedInvitation,
  acceptInvitation,
  openedInvitation,
  openInvitation,
  preparedJoining,
  prepareJoining,
  type AcceptedInvitation,
  type AcceptInvitation as Accepted,
  type OpenedInvitation,
  type OpenInvitation as Link,
  type PreparedJoining,
  type PrepareJoining as Preparation,
} from '@one-stop-shop/identity/contracts';
import { Answers, Public, Refuses } from '@one-stop-shop/shared/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { deviceInWords } from './device-in-words';
import { AcceptInvitation } from '../use-cases/accept-invitation';
import { OpenInvitation } from '../use-cases/open-invitation';
import { PrepareJoining } from '../use-cases/prepare-joining';
import { keepSession } from './session-cookie';
import { placeOf } from './place-of';
import { signInScope } from './sign-in-scope';

/** Public: the link's secret, in the body and never in an address, says who comes. */
@ApiTags('session')
@Public()
@Controller('public/invitation')
export class InvitationsController {
  constructor(
    private readonly openInvitation: OpenInvitation,
    private readonly prepareJoining: PrepareJoining,
    private readonly acceptInvitation: AcceptInvitation,
  ) {}

  @Post('open')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What an invitation invites to' })
  @Answers(200, openedInvitation)
  @Refuses(400, 403, 404, 429)
  open(
    @Req() request: FastifyRequest,
    @Body({ schema: openInvitation }) { token }: Link,
  ): Promise<OpenedInvitation> {
    const place = placeOf(request);
    return this.openInvitation.run(signInScope(request.id), { token, ...place });
  }

  @Post('prepare')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Check the new password and begin a second factor' })
  @Answers(200, preparedJoining)
  @Refuses(400, 403, 404, 409, 422, 429)
  prepare(
    @Req() request: FastifyRequest,
    @Body({ schema: prepareJoining }) preparation: Preparation,
  ): Promise<PreparedJoining> {
    const place = placeOf(request);
    return this.prepareJoining.run(signInScope(request.id), { ...preparation, ...place });
  }

  @Post('accept')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Join with password and second factor; the session comes in a cookie' })
  @Answers(200, acceptedInvitation)
  @Refuses(400, 401, 403, 404, 409, 422, 429)
  async accept(
    @Req() request: FastifyRequest,
    @Body({ schema: acceptInvitation }) accepted: Accepted,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AcceptedInvitation> {
    const { answer, sessionToken } = await this.acceptInvitation.run(signInScope(request.id), {
      ...accepted,
      ...placeOf(request),
      device: deviceInWords(request.headers['user-agent']),
    });
    if (sessionToken) keepSession(reply, sessionToken);
    return answer;
  }
}
