import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { identityPermissions } from '@one-stop-shop/identity/contracts';
import {
  Answers,
  keyHash,
  LiveChannels,
  Refuses,
  Requires,
  Scope,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { LookAtSession } from '../use-cases/look-at-session';
import { mustHaveToken } from './session-cookie';
import { signInScope } from './sign-in-scope';

const eventStream = 'text/event-stream';

/** What an open page hears while its session lasts. */
@ApiTags('session')
@Requires(identityPermissions.ownAccount)
@Controller('session/live')
export class LiveController {
  constructor(
    private readonly channels: LiveChannels,
    private readonly lookAt: LookAtSession,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Hear of changes: which kind, which id, what; never data' })
  @ApiProduces(eventStream)
  @Answers(200, z.string())
  @Refuses(429)
  async listen(
    @Scope() { operatorId }: OperatorScope,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    // Fastify asks this for HEAD too, and would keep a channel that nobody reads.
    if (request.method === 'HEAD') return void reply.type(eventStream).send();
    const token = mustHaveToken(request);
    const stream = await this.channels.listen(keyHash(token), operatorId, () =>
      this.lookAt.run(signInScope(request.id), token),
    );
    // Who left while we looked: nobody would read it to its end.
    if (reply.raw.destroyed) stream.destroy();
    void reply
      .header('content-type', `${eventStream}; charset=utf-8`)
      // Proxies hold answers back to pack them; this one never ends.
      .header('x-accel-buffering', 'no')
      .send(stream);
  }
}
