import { Global, Module, type DynamicModule, type Type } from '@nestjs/common';
import type { MessageType } from '../messages/message-type';
import { MessageTypes } from '../messages/message-types';
import { AddedFieldClasses } from '../read-audit/field-class-words';
import type { Context } from './context';

/** A question of one context: an abstract class that it injects. */
export type Question<Told> = abstract new (...parts: never[]) => Told;

/** A question with who answers it; neither of the two contexts knows the other. */
export interface Answer {
  readonly question: Question<unknown>;
  readonly answer: Type;
}

/** Binds a question to an answer that fits it, which the compiler sees. */
export function answeredBy<Told>(question: Question<Told>, answer: Type<Told>): Answer {
  return { question, answer };
}

/** What contexts ask each other and what they have told, wherever in a program they stand. */
@Global()
@Module({})
export class AnswersModule {
  static of(contexts: readonly Context[], answers: readonly Answer[]): DynamicModule {
    const messages = contexts.flatMap((context) => context.messages ?? []);
    const providers = [
      ...contexts.flatMap((context) => context.answers ?? []),
      ...answers.map(({ question, answer }) => ({ provide: question, useExisting: answer })),
      ...messages,
      {
        provide: MessageTypes,
        inject: [...messages],
        useFactory: (...types: MessageType[]) => new MessageTypes(...types),
      },
      {
        provide: AddedFieldClasses,
        useValue: new AddedFieldClasses(contexts.flatMap((one) => one.fieldClasses ?? [])),
      },
    ];
    return { module: AnswersModule, providers, exports: providers };
  }
}
