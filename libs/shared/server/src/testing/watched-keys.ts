import { copyFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { keysForSpecs, type SpecKeys } from './keys-for-specs';
import { keysInDatabase } from './keys-in-database';

/** A key store into which a spec looks, and which it harms. */
export interface WatchedKeys extends SpecKeys {
  /** All bytes of a municipality that lie on the disk. */
  bytes(municipality: string): Promise<readonly Buffer[]>;
  /** Loses its own key, or those of its records. */
  lose(part: 'key' | 'records', municipality: string): Promise<void>;
  /** Puts the own key of one in the place of that of another. */
  mistake(municipality: string, other: string): Promise<void>;
}

/** Each kind of store that the product knows: what holds for one holds for all. */
export const keyStores: readonly (readonly [string, () => Promise<WatchedKeys>])[] = [
  ['a folder', watchedFolder],
  ['a database', watchedDatabase],
];

async function watchedFolder(): Promise<WatchedKeys> {
  const kept = await keysForSpecs();
  const file = (name: string): string => join(kept.folder, name);
  return {
    ...kept,
    bytes: async (municipality) =>
      readdirSync(kept.folder)
        .filter((name) => name.startsWith(municipality))
        .map((name) => readFileSync(file(name))),
    lose: async (part, municipality) => {
      const ends = part === 'key' ? ['key'] : ['records', 'records-wal', 'records-shm'];
      for (const end of ends) rmSync(file(`${municipality}.${end}`), { force: true });
    },
    mistake: async (municipality, other) =>
      copyFileSync(file(`${other}.key`), file(`${municipality}.key`)),
  };
}

async function watchedDatabase(): Promise<WatchedKeys> {
  const kept = await keysInDatabase();
  return {
    ...kept,
    bytes: async () => {
      await kept.everything('CHECKPOINT');
      const rows = await kept.everything<{ bytes: Buffer }>(
        `SELECT pg_read_binary_file(pg_relation_filepath(c.oid)) AS bytes FROM pg_class c
          WHERE relnamespace = 'keys'::regnamespace AND relkind IN ('r', 'i')`,
      );
      return rows.map(({ bytes }) => bytes);
    },
    lose: async (part, municipality) => {
      const table = part === 'key' ? 'wrapping_key' : 'record';
      await kept.everything(`DELETE FROM keys.${table} WHERE municipality = $1`, [municipality]);
    },
    mistake: async (municipality, other) => {
      await kept.everything(
        `UPDATE keys.wrapping_key SET key = (SELECT key FROM keys.wrapping_key WHERE municipality = $2)
          WHERE municipality = $1`,
        [municipality, other],
      );
    },
  };
}
