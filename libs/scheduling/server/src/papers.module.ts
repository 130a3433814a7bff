import { Module, type DynamicModule } from '@nestjs/common';
import { DerivedSecrets, type ServiceSecret } from '@one-stop-shop/shared/server';
import { AppointmentPapers } from './use-cases/appointment-papers';
import { FindClosedDays } from './use-cases/find-closed-days';
import { TellAppointment } from './use-cases/tell-appointment';

/** What papers need to know of the place the service runs in. */
export interface PapersSettings extends ServiceSecret {
  readonly publicUrl: string;
}

/** The papers of an appointment, the truth about it, closed days: all that messages need of the desks. */
@Module({})
export class PapersModule {
  static forRoot({ secret, secretBefore, publicUrl }: PapersSettings): DynamicModule {
    return {
      module: PapersModule,
      providers: [
        {
          provide: AppointmentPapers,
          useFactory: () =>
            new AppointmentPapers(new DerivedSecrets(secret, secretBefore), publicUrl),
        },
        TellAppointment,
        FindClosedDays,
      ],
      exports: [AppointmentPapers, TellAppointment, FindClosedDays],
    };
  }
}
