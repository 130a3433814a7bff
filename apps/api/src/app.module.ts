import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TerminusModule } from '@nestjs/terminus';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule, TellMediators, TellNames } from '@one-stop-shop/identity/server';
import { NotificationsModule } from '@one-stop-shop/notifications/server';
import { OversightModule } from '@one-stop-shop/oversight/server';
import {
  FindClosedDays,
  SchedulingModule,
  TellAppointment,
} from '@one-stop-shop/scheduling/server';
import {
  type Clock,
  databaseOptions,
  PlatformModule,
  PermissionGuard,
  SameOriginGuard,
} from '@one-stop-shop/shared/server';
import { LoggerModule } from 'nestjs-pino';
import { entities } from '../../contexts';
import { FiguresOfMessages, NamesOfMunicipalities } from './answers-to-oversight';
import { AppointmentsInEmergency } from './appointments-in-emergency';
import type { Config } from './config';
import { RemindersOfMessages } from './reminders-of-messages';
import { HealthController } from './health.controller';
import { logOptions } from './log';
import { version } from './version';

@Module({})
export class AppModule {
  static of(config: Config, clock: Clock): DynamicModule {
    const identity = IdentityModule.forRoot({
      ...config,
      emergencySubjects: AppointmentsInEmergency,
    });
    const scheduling = SchedulingModule.forDesks({
      ...config,
      reminderStates: RemindersOfMessages,
      imports: [identity],
      mediatorAccounts: TellMediators,
    });
    return {
      module: AppModule,
      imports: [
        LoggerModule.forRoot(logOptions(config.logLevel)),
        TypeOrmModule.forRoot(databaseOptions(config.databaseUrl, entities)),
        TerminusModule.forRoot({ logger: false }),
        PlatformModule.forRoot({ clock, secret: config.secret }),
        identity,
        scheduling,
        NotificationsModule.forDesks({
          imports: [scheduling],
          appointmentFacts: TellAppointment,
          closedDays: FindClosedDays,
        }),
        OversightModule.forRoot({
          version,
          imports: [identity],
          readerNames: TellNames,
          municipalityNames: NamesOfMunicipalities,
          messageFigures: FiguresOfMessages,
        }),
      ],
      controllers: [HealthController],
      providers: [
        { provide: APP_GUARD, useFactory: () => new SameOriginGuard(config.publicUrl) },
        { provide: APP_GUARD, useClass: PermissionGuard },
      ],
    };
  }
}
