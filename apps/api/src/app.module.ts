import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TerminusModule } from '@nestjs/terminus';
import { TypeOrmModule } from '@nestjs/typeorm';
import { identityEntities, IdentityModule } from '@one-stop-shop/identity/server';
import { schedulingEntities, SchedulingModule } from '@one-stop-shop/scheduling/server';
import {
  databaseOptions,
  GroundModule,
  MovedClock,
  PermissionGuard,
  SameOriginGuard,
  SystemClock,
} from '@one-stop-shop/shared/server';
import { LoggerModule } from 'nestjs-pino';
import type { Config } from './config';
import { RemindersOfMessages } from './bindings';
import { HealthController } from './health.controller';
import { logOptions } from './log';

@Module({})
export class AppModule {
  static of(config: Config): DynamicModule {
    const clock = config.clockStartsAt ? new MovedClock(config.clockStartsAt) : new SystemClock();
    return {
      module: AppModule,
      imports: [
        LoggerModule.forRoot(logOptions(config.logLevel)),
        TypeOrmModule.forRoot(
          databaseOptions(config.databaseUrl, [...identityEntities, ...schedulingEntities]),
        ),
        TerminusModule.forRoot({ logger: false }),
        GroundModule.forRoot({ clock, secret: config.secret }),
        IdentityModule.forRoot(config),
        SchedulingModule.forDesks({ ...config, reminderStates: RemindersOfMessages }),
      ],
      controllers: [HealthController],
      providers: [
        { provide: APP_GUARD, useFactory: () => new SameOriginGuard(config.publicUrl) },
        { provide: APP_GUARD, useClass: PermissionGuard },
      ],
    };
  }
}
