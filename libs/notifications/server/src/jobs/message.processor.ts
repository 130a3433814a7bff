import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { errorCodeOf, quickRecovery, workerScope } from '@one-stop-shop/shared/server';
import type { Job } from 'bullmq';
import { SendMessage } from '../use-cases/send-message';
import { messageQueue, type MessageJob } from './message-queue';

/** Sends what the queue says is due, a few at a time. */
@Processor(messageQueue, { ...quickRecovery, concurrency: 5 })
export class MessageProcessor extends WorkerHost implements BeforeApplicationShutdown {
  private readonly log = new Logger('messages');

  constructor(private readonly sendMessage: SendMessage) {
    super();
  }

  async process({ data: { municipality, messageId } }: Job<MessageJob>): Promise<void> {
    const scope = workerScope('send-message', messageId, municipality);
    await this.sendMessage.run(scope, messageId);
  }

  /** Lets the letters under way arrive before the connections to the database close. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.worker.close();
  }

  @OnWorkerEvent('failed')
  protected jobFailed(job: Job<MessageJob> | undefined, error: Error): void {
    this.log.warn(`message ${job?.data.messageId}: job failed, ${errorCodeOf(error)}`);
  }

  @OnWorkerEvent('error')
  protected queueFailed(error: Error): void {
    this.log.warn(`queue: ${errorCodeOf(error)}`);
  }
}
