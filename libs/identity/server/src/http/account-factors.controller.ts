import {
  Body,
  Controller,
  Delete,
  Header,
  HttpCode,
  Param,
  Patch,
  Post,
  Req,
} from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  addPasskey,
  identityPermissions,
  passkey,
  passkeyCreation,
  passkeyId,
  renamePasskey,
  totpCode,
  totpSetup,
  type AddPasskey as NewPasskey,
  type Passkey,
  type PasskeyCreation,
  type RenamePasskey as NewName,
  type TotpCode,
  type TotpSetup,
} from '@one-stop-shop/identity/contracts';
import { Answers, Refuses, Requires } from '@one-stop-shop/shared/server';
import type { FastifyRequest } from 'fastify';
import { AddPasskey } from '../use-cases/add-passkey';
import { RemoveAuthenticatorApp } from '../use-cases/remove-authenticator-app';
import { RemovePasskey } from '../use-cases/remove-passkey';
import { RenamePasskey } from '../use-cases/rename-passkey';
import { SetUpAuthenticatorApp } from '../use-cases/set-up-authenticator-app';
import { mustHaveToken } from './session-cookie';
import { signInScope } from './sign-in-scope';

/** Every change asks for a fresh proof: `identity.prove-again` when the last is too old. */
@ApiTags('account')
@Requires(identityPermissions.ownAccount)
@Controller('account')
export class AccountFactorsController {
  constructor(
    private readonly adding: AddPasskey,
    private readonly renaming: RenamePasskey,
    private readonly removing: RemovePasskey,
    private readonly settingUp: SetUpAuthenticatorApp,
    private readonly removingApp: RemoveAuthenticatorApp,
  ) {}

  @Post('passkeys/options')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What a browser makes a passkey from' })
  @Answers(200, passkeyCreation)
  @Refuses(409)
  askForPasskey(@Req() request: FastifyRequest): Promise<PasskeyCreation> {
    return this.adding.ask(signInScope(request.id), mustHaveToken(request));
  }

  @Post('passkeys')
  @HttpCode(201)
  @ApiOperation({ summary: 'Add the passkey that the browser made' })
  @Answers(201, passkey)
  @Refuses(422)
  addPasskey(
    @Req() request: FastifyRequest,
    @Body({ schema: addPasskey }) asked: NewPasskey,
  ): Promise<Passkey> {
    return this.adding.run(signInScope(request.id), mustHaveToken(request), asked);
  }

  @Patch('passkeys/:id')
  @ApiOperation({ summary: 'Call a passkey something else' })
  @Answers(200, passkey)
  @Refuses(404)
  renamePasskey(
    @Req() request: FastifyRequest,
    @Param('id', { schema: passkeyId }) id: string,
    @Body({ schema: renamePasskey }) { name }: NewName,
  ): Promise<Passkey> {
    return this.renaming.run(signInScope(request.id), mustHaveToken(request), id, name);
  }

  @Delete('passkeys/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Give up a passkey' })
  @Answers(204)
  @Refuses(404, 409)
  removePasskey(
    @Req() request: FastifyRequest,
    @Param('id', { schema: passkeyId }) id: string,
  ): Promise<void> {
    return this.removing.run(signInScope(request.id), mustHaveToken(request), id);
  }

  @Post('authenticator-app')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Begin to set up an authenticator app' })
  @Answers(200, totpSetup)
  setUpApp(@Req() request: FastifyRequest): Promise<TotpSetup> {
    return this.settingUp.begin(signInScope(request.id), mustHaveToken(request));
  }

  @Post('authenticator-app/confirm')
  @HttpCode(204)
  @ApiOperation({ summary: 'Confirm the app with its first code; an earlier app no longer counts' })
  @Answers(204)
  confirmApp(
    @Req() request: FastifyRequest,
    @Body({ schema: totpCode }) { code }: TotpCode,
  ): Promise<void> {
    return this.settingUp.confirm(signInScope(request.id), mustHaveToken(request), code);
  }

  @Delete('authenticator-app')
  @HttpCode(204)
  @ApiOperation({ summary: 'Give up the authenticator app' })
  @Answers(204)
  @Refuses(409)
  removeApp(@Req() request: FastifyRequest): Promise<void> {
    return this.removingApp.run(signInScope(request.id), mustHaveToken(request));
  }
}
