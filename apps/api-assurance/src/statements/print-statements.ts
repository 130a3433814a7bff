import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aDatabase } from '@one-stop-shop/shared/server/testing';
import { workspace } from './source-program';
import { checkAndPrint, readStatements } from './statements-of-the-product';

/** `npm run statements`: run as a spec, for it needs the migrated database of the specs. */
it('prints the hand-written statements of every context', async () => {
  const database = await aDatabase();
  try {
    const { faults, files } = await checkAndPrint(database, readStatements().served);
    for (const [file, text] of files) writeFileSync(join(workspace, file), text);
    expect(faults).toEqual([]);
  } finally {
    await database.close();
  }
});
