import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Attempts } from './attempts/attempts';
import { Clock } from './clock/clock';
import { UnitOfWork } from './tenancy/unit-of-work';

/** What every context stands on; each app gives it the clock and the secret. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot({ clock, secret }: { clock: Clock; secret: string }): DynamicModule {
    return {
      module: PlatformModule,
      providers: [
        { provide: Clock, useValue: clock },
        UnitOfWork,
        {
          provide: Attempts,
          inject: [DataSource],
          useFactory: (database: DataSource) => new Attempts(database, secret),
        },
      ],
      exports: [Clock, UnitOfWork, Attempts],
    };
  }
}
