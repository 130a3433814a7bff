import { Body, Controller, Delete, Get, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  chooseView,
  openSession,
  signIn,
  signInAnswer,
  type ChooseView as View,
  type OpenSession,
  type SignInAnswer,
  type SignIn as Credentials,
} from '@one-stop-shop/identity/contracts';
import { Answers, Public, Refuses, SignedOut } from '@one-stop-shop/shared/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { deviceInWords } from './device-in-words';
import { openSessionOf } from '../domain/signed-in';
import { ChooseView } from '../use-cases/choose-view';
import { FindSignedIn } from '../use-cases/find-signed-in';
import { SignIn } from '../use-cases/sign-in';
import { SignOut } from '../use-cases/sign-out';
import { forgetSession, keepSession, mustHaveToken, sessionToken } from './session-cookie';
import { placeOf } from './place-of';
import { signInScope } from './sign-in-scope';

/** Public, because it answers about nothing but the caller's own cookie. */
@ApiTags('session')
@Public()
@Controller('session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    private readonly findSignedIn: FindSignedIn,
    private readonly choose: ChooseView,
  ) {}

  @Post()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Sign in; the session comes in a cookie' })
  @Answers(200, signInAnswer)
  @Refuses(400, 401, 403, 429)
  async open(
    @Body({ schema: signIn }) credentials: Credentials,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInAnswer> {
    const { token, answer } = await this.signIn.run(signInScope(request.id), {
      ...credentials,
      ...placeOf(request),
      device: deviceInWords(request.headers['user-agent']),
      replaces: sessionToken(request),
    });
    keepSession(reply, token);
    return answer;
  }

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Who is signed in' })
  @Answers(200, openSession)
  @Refuses(401)
  async show(@Req() request: FastifyRequest): Promise<OpenSession> {
    const token = sessionToken(request);
    const signedIn = token && (await this.findSignedIn.run(signInScope(request.id), token));
    if (!signedIn) throw new SignedOut();
    return openSessionOf(signedIn);
  }

  @Post('view')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Work from now on in another of one’s roles' })
  @Answers(200, openSession)
  @Refuses(400, 401, 403)
  chooseView(
    @Req() request: FastifyRequest,
    @Body({ schema: chooseView }) { role }: View,
  ): Promise<OpenSession> {
    return this.choose.run(signInScope(request.id), mustHaveToken(request), role);
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out' })
  @Answers(204)
  async close(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = sessionToken(request);
    if (token) await this.signOut.run(signInScope(request.id), token);
    forgetSession(reply);
  }
}
