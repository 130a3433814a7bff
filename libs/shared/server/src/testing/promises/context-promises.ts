import type * as z from 'zod';
import type { Access } from './access';
import type { Act, Plants } from './act';
import type { ActorName, SignedInActor } from './actor-names';
import type { ActAboutPeople } from './peopled-district';

/** Something and why it is so, in a sentence that a reviewer can weigh. */
export type Reasons = Readonly<Record<string, string>>;

/** By the table, as `schema.table`: what of it row-level security by municipality does not cover. */
interface ExceptionsOfTables {
  readonly withoutMunicipality?: Reasons;
  /** Read across municipalities, and still written within one. */
  readonly readAcrossMunicipalities?: Reasons;
  /** `table policy role`: policies beside those of a municipality, for one role. */
  readonly rolePolicies?: Reasons;
  /** `table policy`: policies by which it narrows a table of the platform in its own words. */
  readonly hungOnThePlatform?: Reasons;
  /** Functions that run with the rights of their owner, whoever asks. */
  readonly securityDefiners?: Reasons;
}

/**
 * What a context promises about itself, for the authorities of `apps/api-assurance` to judge. It
 * stands in `libs/<context>/server/src/testing/promises.ts`; what it leaves out it has none of.
 */
export interface ContextPromises {
  /** Which actors of the proof of policies hold which of its permissions; each is held by one. */
  readonly heldBy: Readonly<Partial<Record<SignedInActor, readonly string[]>>>;
  /** By the table: which rows who reaches. */
  readonly access: Readonly<Record<string, Access>>;
  /** Policy mutants that let nobody further, because another policy holds the same. */
  readonly heldTwice?: readonly string[];
  /** By the table: in which ways a purge of old rows is bounded, as mutants are called. */
  readonly purges?: Readonly<Record<string, readonly string[]>>;
  readonly tables?: ExceptionsOfTables;
  /** By the program and table: what it may write, with the columns where it is not the whole row. */
  readonly grants: {
    readonly desk_app: Readonly<Record<string, string>>;
    readonly desk_worker: Readonly<Record<string, string>>;
  };
  /** One of its events that an actor may publish; whoever is not named tells of a booking. */
  readonly mayPublish?: Readonly<Partial<Record<ActorName, string>>>;
  /** By the event: some who may publish others, and not this one. */
  readonly mayNotPublish?: Readonly<Record<string, readonly ActorName[]>>;

  /** What may be tried over HTTP, and which roles are let on; every permission decides one. */
  readonly acts: readonly Act[];
  /** Permissions that decide none yet: a use case asks for them, inside what other contexts do. */
  readonly decidesNoAct?: Reasons;
  /**
   * Permissions that open no door of their own: they widen what another one shows, which policies
   * hold. Who lacks the other one has nothing that they could widen.
   */
  readonly widens?: Reasons;
  /** By the kind of subject: makes objects for acts that are about one. */
  readonly plants?: Readonly<Record<string, Plants>>;
  /** Classes of controllers that answer without a session. */
  readonly publicControllers?: readonly string[];

  /** Where its operations know nothing of the people served, by how their paths begin. */
  readonly aboutNobodyServed?: Reasons;
  /** How every other operation is asked, in this order; the other contexts' stand between. */
  readonly actsAboutPeople?: Readonly<Record<string, ActAboutPeople>>;
  /** Of these the ones that end or move visits: asked after all others. */
  readonly endingActs?: Readonly<Record<string, ActAboutPeople>>;
  /** Those that show people, as `GET /api/desk/calls/:id`: each alone, and in this district. */
  readonly showsPeople?: readonly string[];
  /** Further acts that make its events happen, so that the outbox holds one of each. */
  readonly actsThatPublish?: Readonly<Record<string, ActAboutPeople>>;
  /** Gives `subject` (as the audit knows a person) and `text`: all that it knows about people. */
  readonly personalData?: string;
  /** `schema.table.column`: sounds like a person, and is about nobody who is served. */
  readonly columnsAboutOthers?: Reasons;
  /**
   * By the operation of the staff that writes: why it is no act on one person that would have to say
   * how they learn of it, see `defineAct`.
   */
  readonly noActs?: Reasons;
  /** Answers that hold the id of somebody and nothing that was read. */
  readonly nothingRead?: Reasons;

  /** Tables with words that people wrote, which those who serve nobody may not read. */
  readonly writtenByPeople?: readonly string[];
  /** Operations that the fuzzer alone may not bring to their end. */
  readonly fuzzerMayMiss?: Reasons;
  /** `identity: persistence/file, function`: statements whose text is made at run time. */
  readonly unreadableStatements?: Reasons;
  /** By their names in code: the queues that its work takes jobs from. */
  readonly queues?: Readonly<Record<string, string>>;
  /** Shapes of the jobs that it puts there, by name. */
  readonly jobs?: Readonly<Record<string, z.ZodType>>;
}

/** Keeps the keys of what a context promises. */
export function definePromises<const Promises extends ContextPromises>(
  promises: Promises,
): Promises {
  return promises;
}

/** The same reason for several. */
export function because(reason: string, all: readonly string[]): Record<string, string> {
  return Object.fromEntries(all.map((one) => [one, reason]));
}
