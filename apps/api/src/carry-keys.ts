import { parseArgs } from 'node:util';
import { carryKeys, openKeyPlace } from '@one-stop-shop/shared/server';
import { z } from 'zod';
import { readBothKeyStores } from './config';
import { sayingWhatIsWrong } from './key-command';

/**
 * Carries the keys of all municipalities from the folder to the database or back, while api and worker
 * are stopped: `node carry-keys.js --to database`, or `--to folder`, with `KEY_STORE` and
 * `DATABASE_KEYS_URL` both set. Nothing is left where they were.
 */
const { to } = z
  .object({ to: z.enum(['database', 'folder']) })
  .parse(parseArgs({ options: { to: { type: 'string' } } }).values);

await sayingWhatIsWrong(async () => {
  const stores = readBothKeyStores();
  const [source, target] =
    to === 'database' ? [stores.folder, stores.database] : [stores.database, stores.folder];
  const from = await openKeyPlace(source);
  const there = await openKeyPlace(target);
  try {
    for (const municipality of source.municipalities) {
      const carried = await carryKeys(from, there, municipality);
      console.log(
        `The keys of municipality ${municipality} ${carried ? 'are now' : 'were already'} in ${there.name}.`,
      );
    }
  } finally {
    await Promise.all([from.close(), there.close()]);
  }
});
