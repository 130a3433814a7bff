import { Module, type DynamicModule } from '@nestjs/common';
import { WhoIsAsking } from '@one-stop-shop/shared/server';
import { MunicipalitiesController } from './http/municipalities.controller';
import { PlainHttpWarning } from './http/plain-http-warning';
import { SessionController } from './http/session.controller';
import { SessionScopes } from './http/session-scopes';
import { RelyingParty } from './domain/relying-party';
import { GuessingBrake } from './persistence/guessing-brake';
import { SealedSecrets } from './persistence/sealed-secrets';
import { ChooseView } from './use-cases/choose-view';
import { EnrolAuthenticatorApp } from './use-cases/enrol-authenticator-app';
import { EnrolPasskey } from './use-cases/enrol-passkey';
import { FindSignedIn } from './use-cases/find-signed-in';
import { ListMunicipalities } from './use-cases/list-municipalities';
import { SignIn } from './use-cases/sign-in';
import { SignOut } from './use-cases/sign-out';

export interface IdentitySettings {
  /** Where people reach the service, without a slash at the end. */
  readonly publicUrl: string;
  /** At least 32 characters, of the whole service. */
  readonly secret: string;
  /** Whether a password alone opens an account that has no second factor. */
  readonly demonstration: boolean;
}

/** Stands on the ground module; gives {@link WhoIsAsking} to the permission guard. */
@Module({})
export class IdentityModule {
  static forRoot({ publicUrl, secret }: IdentitySettings): DynamicModule {
    return {
      module: IdentityModule,
      controllers: [SessionController, MunicipalitiesController],
      providers: [
        SignIn,
        SignOut,
        FindSignedIn,
        ChooseView,
        ListMunicipalities,
        EnrolPasskey,
        EnrolAuthenticatorApp,
        GuessingBrake,
        { provide: RelyingParty, useFactory: () => new RelyingParty(publicUrl) },
        { provide: SealedSecrets, useFactory: () => new SealedSecrets(secret) },
        { provide: PlainHttpWarning, useFactory: () => new PlainHttpWarning(publicUrl) },
        { provide: WhoIsAsking, useClass: SessionScopes },
      ],
      exports: [WhoIsAsking],
    };
  }
}
