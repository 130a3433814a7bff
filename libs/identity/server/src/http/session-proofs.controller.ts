import { Body, Controller, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  openSession,
  passkeyProof,
  passkeyRequest,
  passwordProof,
  totpCode,
  type OpenSession,
  type PasskeyProof,
  type PasskeyRequest,
  type PasswordProof,
  type TotpCode,
} from '@one-stop-shop/identity/contracts';
import { Answers, Public, Refuses } from '@one-stop-shop/shared/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ProvenSession } from '../domain/proven-session';
import { AskForPasskey } from '../use-cases/ask-for-passkey';
import { ProveWithPasskey } from '../use-cases/prove-with-passkey';
import { ProveWithPassword } from '../use-cases/prove-with-password';
import { ProveWithTotp } from '../use-cases/prove-with-totp';
import { keepSession, mustHaveToken } from './session-cookie';
import { placeOf } from './place-of';
import { signInScope } from './sign-in-scope';

/**
 * Second factors, after the password or, in an open session, anew. Public, because
 * whoever shows one has no open session yet: the cookie of a half-open one lets them.
 */
@ApiTags('session')
@Public()
@Controller('session')
export class SessionProofsController {
  constructor(
    private readonly withTotp: ProveWithTotp,
    private readonly askForPasskey: AskForPasskey,
    private readonly withPasskey: ProveWithPasskey,
    private readonly withPassword: ProveWithPassword,
  ) {}

  @Post('totp')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Show the code of an authenticator app; it counts once' })
  @Answers(200, openSession)
  @Refuses(400, 401, 403, 429)
  async totp(
    @Body({ schema: totpCode }) { code }: TotpCode,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OpenSession> {
    const shown = { code, ...placeOf(request) };
    const token = mustHaveToken(request);
    return kept(reply, await this.withTotp.run(signInScope(request.id), token, shown));
  }

  @Post('passkey/options')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What a passkey is to sign' })
  @Answers(200, passkeyRequest)
  @Refuses(401)
  options(@Req() request: FastifyRequest): Promise<PasskeyRequest> {
    return this.askForPasskey.run(signInScope(request.id), mustHaveToken(request));
  }

  @Post('passkey')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Show what a passkey signed' })
  @Answers(200, openSession)
  @Refuses(400, 401, 403)
  async passkey(
    @Body({ schema: passkeyProof }) { response }: PasskeyProof,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OpenSession> {
    const token = mustHaveToken(request);
    return kept(reply, await this.withPasskey.run(signInScope(request.id), token, response));
  }

  @Post('password')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Show the password anew, where a demonstration has nothing else' })
  @Answers(200, openSession)
  @Refuses(400, 401, 403, 429)
  async password(
    @Body({ schema: passwordProof }) { password }: PasswordProof,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OpenSession> {
    const shown = { password, ...placeOf(request) };
    const token = mustHaveToken(request);
    return kept(reply, await this.withPassword.run(signInScope(request.id), token, shown));
  }
}

function kept(reply: FastifyReply, { token, session }: ProvenSession): OpenSession {
  keepSession(reply, token);
  return session;
}
