import { BullModule } from '@nestjs/bullmq';
import { Module, type DynamicModule } from '@nestjs/common';
import { createPostgresBackend, Queue, withBackend, Worker, type ConnectionOptions } from 'bullmq';
import { outliveLostConnections } from '../database/lost-connections';
import { queueSchema } from './queue-schema';

export interface QueueSettings {
  /** Database of the worker role; its schema `queue` holds the jobs unless there is a Redis. */
  readonly postgresUrl: string;
  /** Redis or Valkey, where one PostgreSQL is not enough. */
  readonly redisUrl?: string | undefined;
  /** First part of every key in Redis: one per district that shares it. */
  readonly redisPrefix?: string | undefined;
  /** Names of the queues that this process adds to or works on. */
  readonly queues: readonly string[];
}

@Module({})
class QueueModule {}

/**
 * The queues of a process. The database's own rows are the truth, so jobs carry
 * ids only, run once, and leave nothing behind: what failed is found again there.
 *
 * `BullModule` keeps its classes for the whole process: one backend per process.
 */
export function queueModule(settings: QueueSettings): DynamicModule {
  const classes = settings.redisUrl ? { Queue, Worker } : withBackend(createPostgresBackend);
  BullModule.queueClass = classes.Queue;
  BullModule.workerClass = classes.Worker;
  return {
    module: QueueModule,
    global: true,
    imports: [
      BullModule.forRoot({
        connection: settings.redisUrl ? redis(settings.redisUrl) : postgres(settings.postgresUrl),
        ...(settings.redisPrefix && { prefix: settings.redisPrefix }),
        defaultJobOptions: { attempts: 1, removeOnComplete: true, removeOnFail: true },
      }),
      BullModule.registerQueue(...settings.queues.map((name) => ({ name }))),
    ],
    exports: [BullModule],
  };
}

function postgres(connectionString: string): ConnectionOptions {
  return {
    connectionString,
    schema: queueSchema,
    max: 4,
    connectionTimeoutMillis: 5_000,
    application_name: 'one-stop-shop queue',
    ...outliveLostConnections,
  };
}

function redis(url: string): ConnectionOptions {
  return {
    url,
    // BullMQ's own pause grows to 20 s; a queue that returns must be seen sooner.
    retryStrategy: (times: number) => Math.min(times * 200, 2_000),
  };
}
