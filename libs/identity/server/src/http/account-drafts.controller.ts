import { Body, Controller, Header, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  askDraftKeys,
  draftKeys,
  identityPermissions,
  type AskDraftKeys,
  type DraftKeys,
} from '@one-stop-shop/identity/contracts';
import { Answers, Refuses, Requires } from '@one-stop-shop/shared/server';
import type { FastifyRequest } from 'fastify';
import { GiveDraftKeys } from '../use-cases/give-draft-keys';
import { mustHaveToken } from './session-cookie';
import { signInScope } from './sign-in-scope';

@ApiTags('account')
@Requires(identityPermissions.ownAccount)
@Controller('account/draft-keys')
export class AccountDraftsController {
  constructor(private readonly giveDraftKeys: GiveDraftKeys) {}

  @Post()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The keys with which one’s own browser seals what could not be sent' })
  @Answers(200, draftKeys)
  @Refuses(410)
  give(
    @Req() request: FastifyRequest,
    @Body({ schema: askDraftKeys }) { of }: AskDraftKeys,
  ): Promise<DraftKeys> {
    return this.giveDraftKeys.run(signInScope(request.id), mustHaveToken(request), of);
  }
}
