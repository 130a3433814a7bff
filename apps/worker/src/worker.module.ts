import { Module, type DynamicModule } from '@nestjs/common';
import {
  ReadingMeasureModule,
  StaffMessagesModule,
  TellMediators,
  TellStaffMessages,
} from '@one-stop-shop/identity/server';
import {
  messageQueue,
  PlanMessages,
  PlanStaffMessages,
  SendingModule,
} from '@one-stop-shop/notifications/server';
import { SealingModule } from '@one-stop-shop/oversight/server';
import {
  DescribeMediator,
  EndMediatorsShifts,
  FindClosedDays,
  HashKeepingModule,
  MediatorAccounts,
  PapersModule,
  TellAppointment,
} from '@one-stop-shop/scheduling/server';
import {
  PlatformModule,
  MovedClock,
  outboxProviders,
  queueModule,
  SystemClock,
} from '@one-stop-shop/shared/server';
import { LoggerModule } from 'nestjs-pino';
import { published } from '../../contexts';
import type { Config } from './config';
import { workerDatabase } from './database';
import { ExitAtLast } from './exit-at-last';
import { logOptions } from './log';

@Module({})
export class WorkerModule {
  static of(config: Config): DynamicModule {
    const { databaseUrl, redisUrl, redisPrefix, clockStartsAt, secret } = config;
    const clock = clockStartsAt ? new MovedClock(clockStartsAt) : new SystemClock();
    return {
      module: WorkerModule,
      imports: [
        LoggerModule.forRoot(logOptions(config.logLevel)),
        workerDatabase(databaseUrl),
        PlatformModule.forRoot({ clock, secret }),
        queueModule({ postgresUrl: databaseUrl, redisUrl, redisPrefix, queues: [messageQueue] }),
        SealingModule,
        ReadingMeasureModule,
        HashKeepingModule.forRoot(config),
        SendingModule.forRoot({
          ...config,
          imports: [PapersModule.forRoot(config), StaffMessagesModule.forRoot(config)],
          appointmentFacts: TellAppointment,
          staffFacts: TellStaffMessages,
          closedDays: FindClosedDays,
        }),
      ],
      providers: [
        { provide: MediatorAccounts, useClass: TellMediators },
        DescribeMediator,
        EndMediatorsShifts,
        ...outboxProviders({
          published,
          followers: [PlanMessages, PlanStaffMessages, EndMediatorsShifts, DescribeMediator],
        }),
        ExitAtLast,
      ],
    };
  }
}
