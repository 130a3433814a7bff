import { parseArgs } from 'node:util';
import { copyKeys } from '@one-stop-shop/shared/server';
import { z } from 'zod';
import { keyCommand } from './key-command';

/**
 * Copies the keys of all records, while services go on: `node copy-keys.js --to /media/stick/keys`. The
 * copy before it goes, and opens nothing without the recovery sheet. The folder lies on no disk with
 * backups of the database.
 */
const text = { type: 'string' } as const;
const { to } = z
  .object({ to: z.string().min(1) })
  .parse(parseArgs({ options: { to: text } }).values);

await keyCommand(async (place, municipalities) => {
  for (const municipality of municipalities) {
    await copyKeys(place, municipality, to);
    console.log(`Copied the keys of municipality ${municipality} to ${to}.`);
  }
});
