import { Global, Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  StaffMessagesModule,
  TellMediators,
  TellStaffMessages,
} from '@one-stop-shop/identity/server';
import {
  messageQueue,
  PlanMessages,
  PlanStaffMessages,
  SendingModule,
} from '@one-stop-shop/notifications/server';
import { MailServer } from '@one-stop-shop/notifications/server/testing';
import {
  DescribeMediator,
  EndMediatorsShifts,
  FindClosedDays,
  MediatorAccounts,
  PapersModule,
  TellAppointment,
} from '@one-stop-shop/scheduling/server';
import { outboxProviders, queueModule, UnitOfWork } from '@one-stop-shop/shared/server';
import type { TestDatabase } from '@one-stop-shop/shared/server/testing';
import { published } from '../../../contexts';

const longestMs = 10_000;
const place = { secret: 'a secret for specs, longer than 32', publicUrl: 'https://desk.example' };

/** What the worker does beside a running api, by the same clock, and the mails it sends. */
export class SendingWorker {
  private constructor(
    private readonly context: INestApplicationContext,
    readonly mail: MailServer,
  ) {}

  static async beside(database: TestDatabase): Promise<SendingWorker> {
    const mail = await MailServer.start();
    @Global()
    @Module({
      providers: [{ provide: UnitOfWork, useValue: database.workerUnitOfWork }],
      exports: [UnitOfWork],
    })
    class DatabaseModule {}

    @Module({
      imports: [
        DatabaseModule,
        queueModule({ postgresUrl: database.urls.worker, queues: [messageQueue] }),
        SendingModule.forRoot({
          email: { smtpUrl: mail.url, from: 'desk@example.org' },
          reminderHour: 10,
          secret: place.secret,
          imports: [PapersModule.forRoot(place), StaffMessagesModule.forRoot(place)],
          appointmentFacts: TellAppointment,
          staffFacts: TellStaffMessages,
          closedDays: FindClosedDays,
        }),
      ],
      providers: [
        { provide: MediatorAccounts, useClass: TellMediators },
        DescribeMediator,
        EndMediatorsShifts,
        ...outboxProviders({
          published,
          followers: [PlanMessages, PlanStaffMessages, EndMediatorsShifts, DescribeMediator],
        }),
      ],
    })
    class Worker {}
    return new SendingWorker(
      await NestFactory.createApplicationContext(Worker, { logger: false }),
      mail,
    );
  }

  /** The text of the last mail to somebody that says something, as soon as there is one. */
  async mailTo(address: string, saying = ''): Promise<string> {
    const until = performance.now() + longestMs;
    while (performance.now() < until) {
      const texts = this.mail.takenBy(address).map(({ text }) => text ?? '');
      const text = texts.findLast((one) => one.includes(saying));
      if (text !== undefined) return text;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`no mail to ${address}`);
  }

  async stop(): Promise<void> {
    await this.context.close();
    await this.mail.stop();
  }
}
