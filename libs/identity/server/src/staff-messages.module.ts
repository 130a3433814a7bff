import { Module, type DynamicModule } from '@nestjs/common';
import { DerivedSecrets, type ServiceSecret } from '@one-stop-shop/shared/server';
import { TellStaffMessages } from './use-cases/tell-staff-messages';

/** What messages to staff need to know of the place the service runs in. */
export interface StaffMessagesSettings extends ServiceSecret {
  readonly publicUrl: string;
}

/** The truth about accounts, as far as messages to staff tell it. */
@Module({})
export class StaffMessagesModule {
  static forRoot({ secret, secretBefore, publicUrl }: StaffMessagesSettings): DynamicModule {
    return {
      module: StaffMessagesModule,
      providers: [
        {
          provide: TellStaffMessages,
          useFactory: () =>
            new TellStaffMessages(new DerivedSecrets(secret, secretBefore), publicUrl),
        },
      ],
      exports: [TellStaffMessages],
    };
  }
}
