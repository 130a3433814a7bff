import { Module, type DynamicModule } from '@nestjs/common';
import {
  AnswersModule,
  MovedClock,
  PlatformModule,
  queueModule,
  SystemClock,
  workerRooms,
} from '@one-stop-shop/shared/server';
import { LoggerModule } from 'nestjs-pino';
import { answers, contexts, queues } from '../../contexts';
import type { Config } from './config';
import { workerDatabase } from './database';
import { ExitAtLast } from './exit-at-last';
import { logOptions } from './log';

@Module({})
export class WorkerModule {
  static async of(config: Config): Promise<DynamicModule> {
    const { databaseUrl, redisUrl, redisPrefix, clockStartsAt } = config;
    const clock = clockStartsAt ? new MovedClock(clockStartsAt) : new SystemClock();
    return {
      module: WorkerModule,
      imports: [
        LoggerModule.forRoot(logOptions(config.logLevel)),
        workerDatabase(databaseUrl),
        PlatformModule.forRoot({ ...config, clock }),
        AnswersModule.of(contexts, answers),
        queueModule({ postgresUrl: databaseUrl, redisUrl, redisPrefix, queues }),
        ...(await workerRooms(contexts, config)),
      ],
      providers: [ExitAtLast],
    };
  }
}
