import { Controller, Get, Header, HttpCode, Logger, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@one-stop-shop/shared/domain';
import { Answers, networkOf, Public } from '@one-stop-shop/shared/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { deviceInWords } from './device-in-words';
import { ProviderRefused } from '../domain/problems';
import { SignInWithProvider } from '../use-cases/sign-in-with-provider';
import { VisitProvider } from '../use-cases/visit-provider';
import { keepVisit, takeVisit } from './provider-cookie';
import { keepSession, sessionToken } from './session-cookie';
import { signInScope } from './sign-in-scope';

const desk = '/sportello';

/**
 * The way over the body's provider. Browsers come here with the whole page, so every
 * answer leads to a page, refusals too; why somebody was refused only the log says.
 */
@ApiTags('session')
@Public()
@Controller('session/provider')
export class ProviderController {
  private readonly log = new Logger('identity');

  constructor(
    private readonly visit: VisitProvider,
    private readonly signIn: SignInWithProvider,
  ) {}

  @Get()
  @HttpCode(302)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Go to the sign-in of the body’s provider' })
  @Answers(302)
  async begin(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.lead(request, reply, async () => {
      const begun = await this.visit.run(signInScope(request.id), sessionToken(request));
      keepVisit(reply, begun.sealed);
      return begun.url;
    });
  }

  @Get('return')
  @HttpCode(302)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Come back from the body’s provider' })
  @Answers(302)
  async finish(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.lead(request, reply, async () => {
      const { token, factors } = await this.signIn.run(signInScope(request.id), {
        query: new URL(request.url, 'http://localhost').search.slice(1),
        sealed: takeVisit(request, reply),
        network: networkOf(request.ip),
        device: deviceInWords(request.headers['user-agent']),
      });
      keepSession(reply, token);
      return factors.length > 0 ? `${desk}?verifica=${factors.join()}` : desk;
    });
  }

  private async lead(
    request: FastifyRequest,
    reply: FastifyReply,
    find: () => Promise<string>,
  ): Promise<void> {
    try {
      await reply.redirect(await find(), 302);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error instanceof ProviderRefused) {
        this.log.warn(`sign-in over the provider refused: ${error.why}, request ${request.id}`);
      }
      await reply.redirect(`${desk}?problema=${error.code}`, 302);
    }
  }
}
