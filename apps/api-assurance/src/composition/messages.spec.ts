import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  AnswersModule,
  DerivedSecrets,
  MessageTypes,
  PublicUrl,
  RecordKeys,
  SealedSecrets,
  type Context,
  type MessageType,
} from '@one-stop-shop/shared/server';
import { answers, contexts } from '../../../contexts';

const libs = join(import.meta.dirname, '../../../../libs');

const here = [
  { provide: DerivedSecrets, useValue: new DerivedSecrets('a secret for specs, longer than 32') },
  { provide: SealedSecrets, useValue: new SealedSecrets('a secret for specs, longer than 32') },
  // No message holds what is sealed about somebody.
  { provide: RecordKeys, useValue: {} },
  { provide: PublicUrl, useValue: new PublicUrl('https://desk.example') },
];

@Global()
@Module({ providers: here, exports: here })
class PlaceModule {}

/** What the page of calls says itself of visits, whose news it shows. */
const saidOfVisits = ['confirmation', 'moved', 'cancelled', 'reminder', 'desk_change'];

/** A sentence for each kind to people whose call nobody would know how to make. */
function unsaid(context: string, types: readonly MessageType[]): string[] {
  return types
    .filter(({ audience }) => audience === 'person')
    .flatMap(({ kinds }) => kinds.filter((kind) => !saidOfVisits.includes(kind)))
    .flatMap((kind) =>
      ['it', 'en']
        .map((language) => `${context}/front-office/i18n/staff/${language}.json`)
        .filter((file) => !wordsOf(file)[kind])
        .map((file) => `libs/${file} lacks calls.about.${kind}, which operators say`),
    );
}

function wordsOf(file: string): Record<string, string> {
  const words = JSON.parse(readFileSync(join(libs, file), 'utf8')) as {
    calls?: { about?: Record<string, string> };
  };
  return words.calls?.about ?? {};
}

/** Every type of message in the source, by the name of its class. */
function written(): string[] {
  return globSync('*/server/src/{use-cases,messages}/*.ts', { cwd: libs })
    .filter((file) => !file.endsWith('.spec.ts'))
    .flatMap((file) => [
      ...readFileSync(join(libs, file), 'utf8').matchAll(
        /^export class (\w+)\s+(?:extends StaffMessage<|implements MessageTo)/gm,
      ),
    ])
    .map(([, name = '']) => name);
}

/** A sentence for each type of message that no descriptor names: nobody would hear of it. */
const forgotten = (told: readonly string[]): string[] =>
  written()
    .filter((name) => !told.includes(name))
    .map((name) => `${name} stands in the messages of no context`);

describe('what the contexts have told', () => {
  it('is all that is written', () => {
    const told = contexts.flatMap(({ messages = [] }: Context) => messages.map(({ name }) => name));
    expect(forgotten(told)).toEqual([]);
    const [first = '', ...others] = told;
    expect(forgotten(others)).toEqual([`${first} stands in the messages of no context`]);
  });

  it('is a kind of one context each, and of visits at least', async () => {
    const program = await NestFactory.createApplicationContext(
      { module: class Program {}, imports: [PlaceModule, AnswersModule.of(contexts, answers)] },
      { logger: false },
    );
    const types = program.get(MessageTypes);
    expect(types.kinds).toEqual(expect.arrayContaining(saidOfVisits));
    const unknown = contexts.flatMap(({ name, messages = [] }: Context) =>
      unsaid(
        name,
        messages.map((message) => program.get<MessageType>(message)),
      ),
    );
    expect(unknown).toEqual([]);
    await program.close();
  });

  it('would be noticed without the words of its call', () => {
    const silent = { audience: 'person', kinds: ['of_nobody'] } as unknown as MessageType;
    expect(unsaid('oversight', [silent])).toEqual([
      'libs/oversight/front-office/i18n/staff/it.json lacks calls.about.of_nobody, which operators say',
      'libs/oversight/front-office/i18n/staff/en.json lacks calls.about.of_nobody, which operators say',
    ]);
  });
});
