import { Module, type DynamicModule } from '@nestjs/common';
import { DerivedSecrets } from '@one-stop-shop/shared/server';
import { TellStaffMessages } from './use-cases/tell-staff-messages';

/** What messages to staff need to know of the place the service runs in. */
export interface StaffMessagesSettings {
  /** Links are derived from it; the same for every process. */
  readonly secret: string;
  readonly publicUrl: string;
}

/** The truth about accounts, as far as messages to staff tell it. */
@Module({})
export class StaffMessagesModule {
  static forRoot({ secret, publicUrl }: StaffMessagesSettings): DynamicModule {
    return {
      module: StaffMessagesModule,
      providers: [
        {
          provide: TellStaffMessages,
          useFactory: () => new TellStaffMessages(new DerivedSecrets(secret), publicUrl),
        },
      ],
      exports: [TellStaffMessages],
    };
  }
}
