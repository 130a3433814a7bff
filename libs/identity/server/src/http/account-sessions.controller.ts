import { Controller, Delete, Get, Header, HttpCode, Param, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  identityPermissions,
  ownSession,
  sessionId,
  type OwnSession,
} from '@one-stop-shop/identity/contracts';
import { Answers, Refuses, Requires } from '@one-stop-shop/shared/server';
import type { FastifyRequest } from 'fastify';
import { EndOwnSession } from '../use-cases/end-own-session';
import { ListOwnSessions } from '../use-cases/list-own-sessions';
import { mustHaveToken } from './session-cookie';
import { signInScope } from './sign-in-scope';

@ApiTags('account')
@Requires(identityPermissions.ownAccount)
@Controller('account/sessions')
export class AccountSessionsController {
  constructor(
    private readonly listOwn: ListOwnSessions,
    private readonly endOwn: EndOwnSession,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Where one is signed in' })
  @Answers(200, ownSession.array())
  list(@Req() request: FastifyRequest): Promise<OwnSession[]> {
    return this.listOwn.run(signInScope(request.id), mustHaveToken(request));
  }

  @Delete('others')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out everywhere else' })
  @Answers(204)
  endOthers(@Req() request: FastifyRequest): Promise<void> {
    return this.endOwn.others(signInScope(request.id), mustHaveToken(request));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out at one place' })
  @Answers(204)
  @Refuses(404)
  end(
    @Req() request: FastifyRequest,
    @Param('id', { schema: sessionId }) id: string,
  ): Promise<void> {
    return this.endOwn.run(signInScope(request.id), mustHaveToken(request), id);
  }
}
