import type { EventDefinition, MunicipalityCode } from '@one-stop-shop/shared/contracts';
import type { MigrationInterface } from 'typeorm';
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
  settings: { readonly demonstration: boolean },
) => Promise<readonly SignIn[] | void>;

/** What a context is to the programs that are composed of it: facts, no behaviour. */
export interface Context {
  /** Also of its schema in the database. */
  readonly name: string;
  /** What a connection must know to work with it. */
  readonly entities: readonly (new () => object)[];
  /** What it adds to the one timeline, which is ordered by the number in each name. */
  readonly migrations: readonly (new () => MigrationInterface)[];
  /** Code → HTTP status of its refusals. */
  readonly problemStatuses: Readonly<Record<string, number>>;
  /** Everything that happens in it and that others may follow. */
  readonly publishes: readonly EventDefinition[];
  readonly seed?: Seed;
}

/** Keeps the types of the facts, so that closed lists stay closed. */
export function defineContext<const Facts extends Context>(facts: Facts): Facts {
  return facts;
}
