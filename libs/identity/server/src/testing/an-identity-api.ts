import fastifyCookie from '@fastify/cookie';
import { Controller, Get, Global, Module } from '@nestjs/common';
import { APP_GUARD, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { schedulingPermissions } from '@one-stop-shop/scheduling/contracts';
import {
  contractPipe,
  LiveModule,
  PlatformModule,
  PermissionGuard,
  ProblemFilter,
  requestProblemStatuses,
  Requires,
  Scope,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { defineSubjectKind } from '@one-stop-shop/shared/contracts';
import type { TestDatabase } from '@one-stop-shop/shared/server/testing';
import { DataSource } from 'typeorm';
import { identityProblemStatuses } from '../http/problem-statuses';
import { IdentityModule, type IdentitySettings } from '../identity.module';
import { EmergencySubjects } from '../use-cases/emergency-subjects';
import { SoughtInEmergency } from '../use-cases/sought-in-emergency';
import { publicUrl, secret } from './settings';

/** Some work of the desks, as other contexts offer it. */
@Controller('work')
class WorkController {
  @Get()
  @Requires(schedulingPermissions.seeAgenda)
  show(@Scope() scope: OperatorScope): object {
    return { ...scope, permissions: [...scope.permissions] };
  }

  @Get('beyond')
  @Requires('nobody.may')
  beyond(): void {
    throw new Error('the guard let somebody in');
  }

  @Get('undeclared')
  undeclared(): void {
    throw new Error('the guard let somebody in');
  }
}

/** No other context is there: nobody is known. */
class NobodyServed extends EmergencySubjects {
  readonly kind = defineSubjectKind('nobody');

  isKnown(): Promise<boolean> {
    return Promise.resolve(false);
  }
}

class NobodySought extends SoughtInEmergency {
  mustBeEnough(): void {
    // Whatever was said: nobody is found by it.
  }

  find(): Promise<undefined> {
    return Promise.resolve(undefined);
  }
}

/** The routes of identity, and one of the desks, as the api app composes them. */
export async function anIdentityApi(
  database: TestDatabase,
  settings: Partial<IdentitySettings> = {},
): Promise<NestFastifyApplication> {
  const providers = [
    { provide: DataSource, useValue: database.app },
    { provide: EmergencySubjects, useClass: NobodyServed },
    { provide: SoughtInEmergency, useClass: NobodySought },
  ];
  @Global()
  @Module({
    providers,
    exports: providers,
  })
  class DatabaseModule {}

  @Module({
    imports: [
      DatabaseModule,
      PlatformModule.forRoot({
        ...{ clock: database.clock, secret, publicUrl },
        keyStore: database.keyStore.settings,
      }),
      LiveModule.of([], { databaseUrl: database.urls.app }),
      IdentityModule.forRoot({ publicUrl, demonstration: true, ...settings }),
    ],
    controllers: [WorkController],
    providers: [{ provide: APP_GUARD, useClass: PermissionGuard }],
  })
  class Api {}

  const api = await NestFactory.create<NestFastifyApplication>(Api, new FastifyAdapter(), {
    logger: ['error', 'warn'],
  });
  await api.register(fastifyCookie);
  api.useGlobalPipes(contractPipe());
  api.useGlobalFilters(
    new ProblemFilter({ ...requestProblemStatuses, ...identityProblemStatuses }),
  );
  await api.init();
  await api.getHttpAdapter().getInstance().ready();
  return api;
}
