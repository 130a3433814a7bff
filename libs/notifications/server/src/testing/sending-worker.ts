import { getQueueToken } from '@nestjs/bullmq';
import { Global, Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  MessageTypes,
  queueModule,
  SentenceReviews,
  UnitOfWork,
  type QueueSettings,
} from '@one-stop-shop/shared/server';
import { nothingReviewed } from '@one-stop-shop/shared/server/testing';
import type { Queue } from 'bullmq';
import { Channels } from '../domain/channel';
import { channels } from '../domain/channels';
import { messageQueue, type MessageJob } from '../jobs/message-queue';
import { MessageProcessor } from '../jobs/message.processor';
import { SendingModule } from '../sending.module';
import { AppointmentFacts } from '../use-cases/appointment-facts';
import { ClosedDaysOfDesks } from '../use-cases/closed-days-of-desks';
import { ContactRulesInForce } from '../use-cases/contact-rules-in-force';
import { LookAtCalls } from '../use-cases/look-at-calls';
import { ReachKeys } from '../use-cases/reach-keys';
import type { MessageDesk } from './message-desk';

@Global()
@Module({})
class DeskOfTheSpec {}

/** The sending part of a worker, as the app composes it, on the appointments of a spec. */
export class SendingWorker {
  private constructor(private readonly context: INestApplicationContext) {}

  static async start(
    desk: MessageDesk,
    smtpUrl: string,
    queue: Pick<QueueSettings, 'redisUrl'>,
  ): Promise<SendingWorker> {
    const ofTheSpec = {
      module: DeskOfTheSpec,
      providers: [
        { provide: UnitOfWork, useValue: desk.database.workerUnitOfWork },
        { provide: AppointmentFacts, useValue: desk.appointments },
        { provide: Channels, useValue: channels },
        { provide: MessageTypes, useValue: desk.types },
        { provide: ClosedDaysOfDesks, useValue: desk.closedDays },
        { provide: ReachKeys, useValue: desk.keys },
        ContactRulesInForce,
        LookAtCalls,
        { provide: SentenceReviews, useValue: nothingReviewed },
      ],
      exports: [
        UnitOfWork,
        AppointmentFacts,
        Channels,
        MessageTypes,
        ClosedDaysOfDesks,
        ReachKeys,
        ContactRulesInForce,
        LookAtCalls,
        SentenceReviews,
      ],
    };
    const module = {
      module: class Worker {},
      imports: [
        ofTheSpec,
        queueModule({ ...queue, postgresUrl: desk.database.urls.worker, queues: [messageQueue] }),
        SendingModule.forRoot({
          email: { smtpUrl, from: 'desk@example.org' },
          secret: 'a secret for specs, longer than 32',
        }),
      ],
    };
    return new SendingWorker(await NestFactory.createApplicationContext(module, { logger: false }));
  }

  get queue(): Queue<MessageJob> {
    return this.context.get<Queue<MessageJob>>(getQueueToken(messageQueue), { strict: false });
  }

  /** Takes no more jobs until it goes on; the sweeper still makes them. */
  rest(): Promise<void> {
    return this.context.get(MessageProcessor, { strict: false }).worker.pause();
  }

  async goOn(): Promise<void> {
    await this.context.get(MessageProcessor, { strict: false }).worker.resume();
  }

  /** Ends as on SIGTERM: what is under way is finished. */
  stop(): Promise<void> {
    return this.context.close();
  }
}
