import { Global, Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { RunningApi } from '@one-stop-shop/api/testing';
import { callsLookedAt } from '@one-stop-shop/notifications/server/testing';
import {
  AnswersModule,
  DerivedSecrets,
  OutboxRelay,
  PublicUrl,
  RecordKeys,
  SealedSecrets,
  Subscribers,
  subscribersModule,
} from '@one-stop-shop/shared/server';
import { answers, contexts, published } from '../../../contexts';

const here = [
  { provide: DerivedSecrets, useValue: new DerivedSecrets('a secret for specs, longer than 32') },
  { provide: SealedSecrets, useValue: new SealedSecrets('a secret for specs, longer than 32') },
  { provide: PublicUrl, useValue: new PublicUrl('https://desk.example') },
];

@Global()
@Module({})
class PlaceModule {
  static with(keys: RecordKeys): DynamicModule {
    const all = [...here, { provide: RecordKeys, useValue: keys }];
    return { module: PlaceModule, providers: all, exports: all };
  }
}

/** What the worker does with the events that wait and the calls that come of them, as its own role. */
export async function relayAll({ database }: RunningApi): Promise<void> {
  const worker = await NestFactory.createApplicationContext(
    {
      module: class Worker {},
      imports: [
        PlaceModule.with(database.keyStore.keys),
        AnswersModule.of(contexts, answers),
        await subscribersModule(contexts, { reminderHour: 10 }),
      ],
    },
    { logger: false },
  );
  const relay = new OutboxRelay(database.workerUnitOfWork, published, worker.get(Subscribers));
  while (await relay.relayNext());
  await callsLookedAt(database.workerUnitOfWork, (question) => worker.get(question));
  await worker.close();
}
