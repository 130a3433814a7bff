import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { readConfig } from './config';
import { WorkerModule } from './worker.module';

const worker = await NestFactory.createApplicationContext(await WorkerModule.of(readConfig()), {
  bufferLogs: true,
});
worker.useLogger(worker.get(Logger));
worker.enableShutdownHooks(['SIGTERM', 'SIGINT'], { useProcessExit: true });
process.send?.('ready');
