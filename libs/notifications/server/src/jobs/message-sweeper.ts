import { randomUUID } from 'node:crypto';
import { InjectQueue } from '@nestjs/bullmq';
import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { errorCodeOf, PollingLoop } from '@one-stop-shop/shared/server';
import type { Queue } from 'bullmq';
import { SweepMessages } from '../use-cases/sweep-messages';
import { messageQueue, type MessageJob } from './message-queue';
import { QueueTrouble } from './queue-trouble';

const mostAtOnce = 500;

/**
 * Makes a job for every message that is due, second by second. Each job has a new id,
 * so no old one ever hides it (BullMQ's own ids need rights to create sequences, which
 * the worker does not have). While the queue is full nothing is added: the rows wait
 * where nothing can be lost.
 */
@Injectable()
export class MessageSweeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('sweeper');
  private readonly loop = new PollingLoop(() => this.sweep(), {
    pauseMs: 1_000,
    onFailure: (error) => this.log.warn(`sweep interrupted: ${errorCodeOf(error)}`),
  });

  constructor(
    private readonly sweepMessages: SweepMessages,
    @InjectQueue(messageQueue) private readonly queue: Queue<MessageJob>,
  ) {
    const trouble = new QueueTrouble();
    queue.on('error', (error) => trouble.say(error));
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  /** True when more may be due. */
  async sweep(): Promise<boolean> {
    if ((await this.queue.getWaitingCount()) >= mostAtOnce) return false;
    const due = await this.sweepMessages.run(mostAtOnce);
    await Promise.all(due.map((data) => this.queue.add('send', data, { jobId: randomUUID() })));
    return due.length === mostAtOnce;
  }
}
