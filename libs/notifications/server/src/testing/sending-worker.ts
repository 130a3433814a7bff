import { getQueueToken } from '@nestjs/bullmq';
import { Global, Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { queueModule, UnitOfWork, type QueueSettings } from '@one-stop-shop/shared/server';
import type { Queue } from 'bullmq';
import { messageQueue, type MessageJob } from '../jobs/message-queue';
import { MessageProcessor } from '../jobs/message.processor';
import { SendingModule } from '../sending.module';
import { SaidAppointments } from './an-appointment';
import type { MessageDesk } from './message-desk';
import { SaidClosedDays } from './said-closed-days';
import { SaidStaff } from './said-staff';

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
        { provide: SaidAppointments, useValue: desk.appointments },
        { provide: SaidStaff, useValue: desk.staff },
        { provide: SaidClosedDays, useValue: desk.closedDays },
      ],
      exports: [UnitOfWork, SaidAppointments, SaidStaff, SaidClosedDays],
    };
    const module = {
      module: class Worker {},
      imports: [
        ofTheSpec,
        queueModule({ ...queue, postgresUrl: desk.database.urls.worker, queues: [messageQueue] }),
        SendingModule.forRoot({
          imports: [],
          appointmentFacts: SaidAppointments,
          staffFacts: SaidStaff,
          closedDays: SaidClosedDays,
          email: { smtpUrl, from: 'desk@example.org' },
          reminderHour: 10,
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
