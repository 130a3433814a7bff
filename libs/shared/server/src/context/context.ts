import type { DynamicModule, Provider, Type } from '@nestjs/common';
import type {
  AnnouncementDefinition,
  EventDefinition,
  MunicipalityCode,
  NeedyPage,
  SubjectKind,
} from '@one-stop-shop/shared/contracts';
import type { MigrationInterface } from 'typeorm';
import type { RecordKeys } from '../keys/record-keys';
import type { MessageType } from '../messages/message-type';
import type { EventSubscriber } from '../outbox/subscriber';
import type { FieldClassWords } from '../read-audit/field-class-words';
import type { RecurringWork } from '../recurring/recurring-work';
import type { UnitOfWork } from '../tenancy/unit-of-work';

/** What somebody needs to try a role of a demonstration. */
export interface SignIn {
  readonly name: string;
  readonly role: string;
  readonly municipality: MunicipalityCode;
  readonly email: string;
  readonly password: string;
}

/** Writes the facts that a context starts from; running it again changes nothing. */
export type Seed = (
  unitOfWork: UnitOfWork,
  settings: {
    readonly demonstration: boolean;
    /** Whether a demonstration has invented persons served; suites bring their own. */
    readonly people: boolean;
    readonly keys: RecordKeys;
  },
) => Promise<readonly SignIn[] | void>;

/** A part of a context that one program loads, made of what the program is told at its start. */
export interface Room<Settings> {
  readonly forRoot: (settings: Settings) => DynamicModule;
}

/** The room of the work in the background; its module exports the work that comes again. */
export interface WorkerRoom<Settings> extends Room<Settings> {
  readonly recurring?: (settings: Settings) => readonly Type<RecurringWork>[];
}

/** The room of those who follow events; its module exports them. */
export interface SubscribersRoom<Settings> extends Room<Settings> {
  readonly subscribers: readonly Type<EventSubscriber>[];
}

/**
 * What a context is to the programs that are composed of it. Facts are data; rooms are loaded
 * by the program that lives in them, so that api and worker don't hold each other's code.
 */
export interface Context<HttpSettings = never, WorkerSettings = never> {
  /** Of its folder and, without dashes, of its schema: see `schemaOf`. */
  readonly name: string;
  /** What a connection must know to work with it. */
  readonly entities: readonly (new () => object)[];
  /** What it adds to the one timeline, which is ordered by the number in each name. */
  readonly migrations: readonly (new () => MigrationInterface)[];
  /** Code → HTTP status of its refusals. */
  readonly problemStatuses: Readonly<Record<string, number>>;
  /** What its acts ask for, by the word in its contracts; roles are granted them elsewhere. */
  readonly permissions: Readonly<Record<string, string>>;
  /** Everything that happens in it and that others may follow. */
  readonly publishes: readonly EventDefinition[];
  /** Of which changes open pages hear at once, and who does; its migrations ring for them. */
  readonly announces?: readonly AnnouncementDefinition[];
  /** Its pages that need more of the browser than others; the api sends their headers. */
  readonly needyPages?: readonly NeedyPage[];
  /** What it knows people by; readings are recorded under these kinds. */
  readonly subjects: readonly SubjectKind[];
  /** Kinds of data about people that it adds, as they are told of them. */
  readonly fieldClasses?: readonly FieldClassWords[];
  /** Who answers what other contexts ask of it, in every program; see `answeredBy`. */
  readonly answers?: readonly Provider[];
  /** Every kind of message that it has told: to whom, with which words, as long as what holds. */
  readonly messages?: readonly Type<MessageType>[];
  readonly seed?: Seed;
  /** Names of the queues that its work in the background takes jobs from. */
  readonly queues?: readonly string[];
  /** What is asked of it over HTTP. */
  readonly http?: () => Promise<Room<HttpSettings>>;
  /** Its work in the background. */
  readonly worker?: () => Promise<WorkerRoom<WorkerSettings>>;
  /** Who follows events, its own and others', in the background. */
  readonly subscribers?: () => Promise<SubscribersRoom<WorkerSettings>>;
}

/** The schema of a context in the database. */
export function schemaOf({ name }: Pick<Context, 'name'>): string {
  return name.replaceAll('-', '_');
}

/** Keeps the types of the facts, so that closed lists stay closed. */
export function defineContext<const Facts extends Context>(facts: Facts): Facts {
  return facts;
}
