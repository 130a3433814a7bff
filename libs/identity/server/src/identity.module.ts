import { Module, type DynamicModule } from '@nestjs/common';
import { WhoIsAsking } from '@one-stop-shop/shared/server';
import { MunicipalitiesController } from './http/municipalities.controller';
import { PlainHttpWarning } from './http/plain-http-warning';
import { SessionController } from './http/session.controller';
import { SessionScopes } from './http/session-scopes';
import { GuessingBrake } from './persistence/guessing-brake';
import { ChooseView } from './use-cases/choose-view';
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
    return {
      module: IdentityModule,
      controllers: [SessionController, MunicipalitiesController],
      providers: [
        SignIn,
        SignOut,
        FindSignedIn,
        ChooseView,
        ListMunicipalities,
        GuessingBrake,
        { provide: PlainHttpWarning, useFactory: () => new PlainHttpWarning(publicUrl) },
        { provide: WhoIsAsking, useClass: SessionScopes },
      ],
      exports: [WhoIsAsking],
    };
  }
}
