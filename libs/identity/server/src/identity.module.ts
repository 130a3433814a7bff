import { Logger, Module, type DynamicModule } from '@nestjs/common';
import { WhoIsAsking } from '@one-stop-shop/shared/server';
import { MunicipalitiesController } from './http/municipalities.controller';
import { isDroppedByBrowsers } from './http/session-cookie';
import { SessionController } from './http/session.controller';
import { SessionScopes } from './http/session-scopes';
import { GuessingBrake } from './persistence/guessing-brake';
import { FindSignedIn } from './use-cases/find-signed-in';
import { ListMunicipalities } from './use-cases/list-municipalities';
import { SignIn } from './use-cases/sign-in';
import { SignOut } from './use-cases/sign-out';

export interface IdentitySettings {
  /** Where people reach the service, without a slash at the end. */
  readonly publicUrl: string;
}

/** Stands on the ground module; gives {@link WhoIsAsking} to the permission guard. */
@Module({})
export class IdentityModule {
  static forRoot({ publicUrl }: IdentitySettings): DynamicModule {
    if (isDroppedByBrowsers(publicUrl)) {
      new Logger('identity').warn(
        `Nobody can sign in at ${publicUrl}: browsers drop the session's cookie on plain http. Put TLS in front and set PUBLIC_URL to the https address.`,
      );
    }
    return {
      module: IdentityModule,
      controllers: [SessionController, MunicipalitiesController],
      providers: [
        SignIn,
        SignOut,
        FindSignedIn,
        ListMunicipalities,
        GuessingBrake,
        { provide: WhoIsAsking, useClass: SessionScopes },
      ],
      exports: [WhoIsAsking],
    };
  }
}
