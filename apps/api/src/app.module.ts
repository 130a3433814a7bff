import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TerminusModule } from '@nestjs/terminus';
import { TypeOrmModule } from '@nestjs/typeorm';
import {
  AnswersModule,
  databaseOptions,
  DocumentsModule,
  httpRooms,
  LiveModule,
  PapersModule,
  PermissionGuard,
  PlatformModule,
  SameOriginGuard,
  type Clock,
} from '@one-stop-shop/shared/server';
import { LoggerModule } from 'nestjs-pino';
import { answers, contexts, entities } from '../../contexts';
import type { Config } from './config';
import { HealthController } from './health.controller';
import { logOptions } from './log';
import { version } from './version';

@Module({})
export class AppModule {
  static async of(config: Config, clock: Clock): Promise<DynamicModule> {
    return {
      module: AppModule,
      imports: [
        LoggerModule.forRoot(logOptions(config.logLevel)),
        TypeOrmModule.forRoot(databaseOptions(config.databaseUrl, entities)),
        TerminusModule.forRoot({ logger: false }),
        PlatformModule.forRoot({ ...config, clock }),
        PapersModule,
        DocumentsModule,
        AnswersModule.of(contexts, answers),
        LiveModule.of(contexts, config),
        ...(await httpRooms(contexts, { ...config, version })),
      ],
      controllers: [HealthController],
      providers: [
        { provide: APP_GUARD, useFactory: () => new SameOriginGuard(config.publicUrl) },
        { provide: APP_GUARD, useClass: PermissionGuard },
      ],
    };
  }
}
