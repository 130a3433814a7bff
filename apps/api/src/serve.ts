import 'reflect-metadata';
import { MovedClock, SystemClock } from '@one-stop-shop/shared/server';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module';
import { readConfig } from './config';
import { describeApi } from './openapi';
import { servePages } from './pages';
import { appOptions, prepare } from './prepare';
import { httpAdapter } from './server';

const config = readConfig();
const clock = config.clockStartsAt ? new MovedClock(config.clockStartsAt) : new SystemClock();
const app = await NestFactory.create<NestFastifyApplication>(
  await AppModule.of(config, clock),
  httpAdapter(config),
  { ...appOptions, bufferLogs: true },
);
app.useLogger(app.get(Logger));
await prepare(app, config);
if (config.demonstration) describeApi(app);
await servePages(app, config);
app.enableShutdownHooks();
await app.listen(config.port, config.host);
process.send?.('ready');
