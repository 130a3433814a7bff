import { setTimeout as pause } from 'node:timers/promises';
import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { errorCodeOf, quickRecovery, workerScope } from '@one-stop-shop/shared/server';
import type { Job } from 'bullmq';
import { SendMessage } from '../use-cases/send-message';
import { messageJobs, messageQueue, type MessageJob } from './message-queue';
import { QueueTrouble } from './queue-trouble';

/** Sends what the queue says is due, a few at a time. */
@Processor(messageQueue, { ...quickRecovery, concurrency: 5 })
export class MessageProcessor extends WorkerHost implements BeforeApplicationShutdown {
  private readonly log = new Logger('messages');
  private readonly trouble = new QueueTrouble();
  private readonly inHand = new Set<Promise<void>>();

  constructor(private readonly sendMessage: SendMessage) {
    super();
  }

  async process({ data }: Job<MessageJob>): Promise<void> {
    const { municipality, messageId } = messageJobs.send.parse(data);
    const scope = workerScope('messages', messageId, municipality);
    const sending = this.sendMessage.run(scope, messageId);
    this.inHand.add(sending);
    await sending.finally(() => this.inHand.delete(sending));
  }

  /**
   * Lets the letters in hand arrive before the connections to the database close. The
   * queue is told too, but not waited for: when it is away it never answers.
   */
  async beforeApplicationShutdown(): Promise<void> {
    const closing = this.worker.close();
    await Promise.race([closing, pause(1_000)]);
    await Promise.allSettled(this.inHand);
  }

  @OnWorkerEvent('failed')
  protected jobFailed(job: Job<MessageJob> | undefined, error: Error): void {
    // A job that was refused may carry anything.
    const { data: keys } = messageJobs.send.safeParse(job?.data);
    this.log.warn(`message ${keys?.messageId}: job failed, ${errorCodeOf(error)}`);
  }

  @OnWorkerEvent('error')
  protected queueFailed(error: Error): void {
    this.trouble.say(error);
  }
}
