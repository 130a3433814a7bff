import { anEmptyDatabase } from './database';
import { keysIn, type SpecKeys } from './keys-for-specs';

/** In a database of its own, on the server that all specs share. */
export async function keysInDatabase(): Promise<
  SpecKeys & {
    readonly url: string;
    /** Rows of a statement as a superuser sees them. */
    everything<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  }
> {
  const database = await anEmptyDatabase();
  const url = database.urls.owner;
  const kept = await keysIn({ databaseUrl: url, apartFrom: undefined }, { DATABASE_KEYS_URL: url });
  return {
    ...kept,
    url,
    everything: (sql, values) => database.everything(sql, values),
    end: async () => {
      await kept.end();
      await database.close();
    },
  };
}
