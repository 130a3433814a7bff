import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { WhoIsAsking } from '@one-stop-shop/shared/server';
import { MunicipalitiesController } from './http/municipalities.controller';
import { PlainHttpWarning } from './http/plain-http-warning';
import { SessionScopes } from './http/session-scopes';
import { PasswordAlone } from './domain/password-alone';
import { RelyingParty } from './domain/relying-party';
import { OidcProvider, type ProviderSettings } from './proofs/oidc-provider';
import { SignInThrottle } from './persistence/sign-in-throttle';
import { ListMunicipalities } from './use-cases/list-municipalities';
import { SealAppsAnew } from './use-cases/seal-apps-anew';
import { providerActs, providerControllers, signInActs, signInControllers } from './sign-in-acts';
import { staffActs, staffControllers } from './staff-acts';

export interface IdentitySettings {
  /** Where people reach the service, without a slash at the end. */
  readonly publicUrl: string;
  /** Whether a password alone opens an account that has no second factor. */
  readonly demonstration: boolean;
  /** Through which people may sign in besides. */
  readonly provider?: ProviderSettings | undefined;
}

/** Stands on the platform module; gives {@link WhoIsAsking} to the permission guard. */
@Module({})
export class IdentityModule {
  static forRoot(settings: IdentitySettings): DynamicModule {
    const { publicUrl, demonstration, provider } = settings;
    return {
      module: IdentityModule,
      controllers: [
        ...signInControllers,
        ...(provider ? providerControllers : []),
        MunicipalitiesController,
        ...staffControllers,
      ],
      providers: [
        ...signInActs,
        ...(provider ? overTheProvider(provider, publicUrl) : []),
        ListMunicipalities,
        ...staffActs,
        SignInThrottle,
        { provide: PasswordAlone, useFactory: () => new PasswordAlone(demonstration) },
        { provide: RelyingParty, useFactory: () => new RelyingParty(publicUrl) },
        SealAppsAnew,
        { provide: PlainHttpWarning, useFactory: () => new PlainHttpWarning(publicUrl) },
        { provide: WhoIsAsking, useClass: SessionScopes },
      ],
      exports: [WhoIsAsking],
    };
  }
}

function overTheProvider(settings: ProviderSettings, publicUrl: string): Provider[] {
  const returnUrl = `${publicUrl}/api/session/provider/return`;
  return [
    ...providerActs,
    { provide: OidcProvider, useFactory: () => new OidcProvider(settings, returnUrl) },
  ];
}
