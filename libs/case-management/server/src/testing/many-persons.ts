import { randomUUID } from 'node:crypto';
import { databaseOptions, KeyStore, type KeyStoreSettings } from '@one-stop-shop/shared/server';
import { DataSource } from 'typeorm';
import { AccessEntity } from '../persistence/encounters/access.entity';
import { CaseRecordEntity } from '../persistence/cases/case-record.entity';
import { CaseTaskEntity } from '../persistence/cases/case-task.entity';
import { EncounterEntity } from '../persistence/encounters/encounter.entity';
import { caseEntities } from '../persistence/entities';
import { NextStepEntity } from '../persistence/encounters/next-step.entity';
import { PersonContactEntity } from '../persistence/persons/person-contact.entity';
import { PersonFactEntity } from '../persistence/persons/person-fact.entity';
import { PersonEntity } from '../persistence/persons/person.entity';
import { PrivatePartEntity } from '../persistence/persons/private-part.entity';
import { ResidenceDetailEntity } from '../persistence/residence/residence-detail.entity';
import { ResidenceTitleEntity } from '../persistence/residence/residence-title.entity';
import { rowsOfPerson, type PersonRows } from './rows-of-a-person';

/** Where the persons go, as a superuser, and where their keys do. */
export interface ManyPersonsSettings {
  readonly url: string;
  readonly keyStore: KeyStoreSettings;
  readonly now: Date;
  /** Writings of invented names, of which each person gets parts. */
  readonly names: readonly string[];
  /** Whose promises some are. */
  readonly mediator: string;
}

const atOnce = 500;

/**
 * As many persons as a bench asks for, which registering one by one would take hours to write: rows
 * of the product's entities, found by its own tokens, sealed under keys of its own store.
 */
export class ManyPersons {
  private constructor(
    private readonly database: DataSource,
    private readonly keys: KeyStore,
    private readonly settings: ManyPersonsSettings,
  ) {}

  static async open(settings: ManyPersonsSettings): Promise<ManyPersons> {
    const database = new DataSource({
      ...databaseOptions(settings.url, caseEntities),
      // Neither keys nor triggers are asked: what they look after is right by itself here.
      extra: { options: '-c session_replication_role=replica -c synchronous_commit=off' },
    });
    await database.initialize();
    return new ManyPersons(database, await KeyStore.open(settings.keyStore), settings);
  }

  /** Those from one number on and below another. */
  async add(from: number, below: number): Promise<void> {
    for (let first = from; first < below; first += atOnce)
      await this.write(
        await Promise.all(
          Array.from({ length: Math.min(atOnce, below - first) }, (_, at) => this.rows(first + at)),
        ),
      );
  }

  async close(): Promise<void> {
    await this.keys.onApplicationShutdown();
    await this.database.destroy();
  }

  private async rows(n: number): Promise<PersonRows> {
    return rowsOfPerson(n, { ...this.settings, id: randomUUID(), keys: this.keys });
  }

  private write(all: readonly PersonRows[]): Promise<void> {
    return this.database.transaction(async (manager) => {
      await manager.insert(
        PersonEntity,
        all.map(({ person }) => person),
      );
      await manager.insert(
        PersonFactEntity,
        all.flatMap(({ facts }) => facts),
      );
      await manager.insert(
        PersonContactEntity,
        all.map(({ contact }) => contact),
      );
      await manager.insert(
        AccessEntity,
        all.map(({ access }) => access),
      );
      await manager.insert(
        EncounterEntity,
        all.flatMap(({ encounters }) => encounters),
      );
      await manager.insert(
        PrivatePartEntity,
        all.flatMap(({ parts }) => parts),
      );
      await manager.insert(
        NextStepEntity,
        all.flatMap(({ step }) => step ?? []),
      );
      const papers = all.flatMap((one) => one.papers ?? []);
      await manager.insert(
        ResidenceTitleEntity,
        papers.map(({ title }) => title),
      );
      await manager.insert(
        ResidenceDetailEntity,
        papers.map(({ detail }) => detail),
      );
      await manager.insert(
        CaseRecordEntity,
        all.flatMap((one) => one.case ?? []),
      );
      await manager.insert(
        CaseTaskEntity,
        all.flatMap(({ task }) => task ?? []),
      );
      const tokens = all.flatMap(({ person, tokens: own }) =>
        own.map((token) => ({ ...person, token })),
      );
      await manager.query(
        `INSERT INTO case_management.search_token (person_id, municipality, restricted, token)
         SELECT * FROM unnest($1::uuid[], $2::text[], $3::boolean[], $4::text[])`,
        [
          tokens.map(({ id }) => id),
          tokens.map(({ municipality }) => municipality),
          tokens.map(({ restricted }) => restricted),
          tokens.map(({ token }) => token),
        ],
      );
    });
  }
}
