import { Global, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  openTellingSecrets,
  provesSafeContact,
  type TellingSecrets,
} from '@one-stop-shop/notifications/server/testing';
import {
  AnswersModule,
  DerivedSecrets,
  MessageTypes,
  PublicUrl,
  RecordKeys,
  SealedSecrets,
  type MessageToPerson,
} from '@one-stop-shop/shared/server';
import { answers, contexts } from '../../../contexts';

const secret = 'a secret for specs, longer than 32';
const here = [
  { provide: DerivedSecrets, useValue: new DerivedSecrets(secret) },
  { provide: SealedSecrets, useValue: new SealedSecrets(secret) },
  // No message holds what is sealed about somebody.
  { provide: RecordKeys, useValue: {} },
  { provide: PublicUrl, useValue: new PublicUrl('https://desk.example') },
];

@Global()
@Module({ providers: here, exports: here })
class PlaceModule {}

const program = await NestFactory.createApplicationContext(
  { module: class Program {}, imports: [PlaceModule, AnswersModule.of(contexts, answers)] },
  { logger: false },
);
const registry = program.get(MessageTypes);
/** Every type to people that a context brings, the next one too. */
const types = new Set(
  registry.kinds
    .map((kind) => registry.of(kind))
    .filter((type): type is MessageToPerson => type.audience === 'person'),
);
const kinds = [...types].flatMap((type) => type.kinds);
await program.close();

describe('what was said of a phone or an address, whatever a context would tell', () => {
  let telling: TellingSecrets;
  beforeAll(async () => {
    telling = await openTellingSecrets([...types]);
  });
  afterAll(() => telling.desk.close());

  it('is tried of every kind of the service', () => {
    expect(kinds).toEqual(expect.arrayContaining(['reminder', 'desk_change']));
  });

  provesSafeContact(kinds, () => telling);
});
