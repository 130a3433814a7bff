import { Global, Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { MailServer } from '@one-stop-shop/notifications/server/testing';
import {
  AnswersModule,
  PlatformModule,
  queueModule,
  workerRooms,
} from '@one-stop-shop/shared/server';
import type { TestDatabase } from '@one-stop-shop/shared/server/testing';
import { DataSource } from 'typeorm';
import { answers, contexts, queues } from '../../../contexts';

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
      providers: [{ provide: DataSource, useValue: database.worker }],
      exports: [DataSource],
    })
    class DatabaseModule {}

    const settings = {
      email: { smtpUrl: mail.url, from: 'desk@example.org' },
      reminderHour: 10,
      ...place,
    };
    const worker = {
      module: class Worker {},
      imports: [
        DatabaseModule,
        PlatformModule.forRoot({
          ...place,
          clock: database.clock,
          keyStore: database.keyStore.settings,
        }),
        AnswersModule.of(contexts, answers),
        queueModule({ postgresUrl: database.urls.worker, queues }),
        ...(await workerRooms(contexts, settings)),
      ],
    };
    return new SendingWorker(
      await NestFactory.createApplicationContext(worker, { logger: false }),
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
