import { Body, Controller, Get, Header, HttpCode, Put, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  account,
  changePassword,
  identityPermissions,
  type Account,
  type ChangePassword as PasswordChange,
} from '@one-stop-shop/identity/contracts';
import { Answers, Refuses, Requires } from '@one-stop-shop/shared/server';
import type { FastifyRequest } from 'fastify';
import { ChangePassword } from '../use-cases/change-password';
import { ShowAccount } from '../use-cases/show-account';
import { mustHaveToken } from './session-cookie';
import { placeOf } from './place-of';
import { signInScope } from './sign-in-scope';

@ApiTags('account')
@Requires(identityPermissions.ownAccount)
@Controller('account')
export class AccountController {
  constructor(
    private readonly showAccount: ShowAccount,
    private readonly change: ChangePassword,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'How one’s own account is opened' })
  @Answers(200, account)
  show(@Req() request: FastifyRequest): Promise<Account> {
    return this.showAccount.run(signInScope(request.id), mustHaveToken(request));
  }

  @Put('password')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take another password; all other sessions end' })
  @Answers(204)
  @Refuses(422, 429)
  async changePassword(
    @Req() request: FastifyRequest,
    @Body({ schema: changePassword }) asked: PasswordChange,
  ): Promise<void> {
    const place = placeOf(request);
    await this.change.run(signInScope(request.id), mustHaveToken(request), { ...asked, ...place });
  }
}
