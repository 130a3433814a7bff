import { parseArgs } from 'node:util';
import { caseManagementContext, RebuildSearchIndex } from '@one-stop-shop/case-management/server';
import { databaseOptions, SystemClock, UnitOfWork } from '@one-stop-shop/shared/server';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { readDatabaseUrls } from './config';

/**
 * Makes the index anew by which persons are found, as the owner of the tables, while services go on:
 * `node rebuild-search-index.js`, after a version that compares names otherwise. Stopped in the middle
 * it is run again, or goes on with `--after <id>` of the last line.
 */
const { after } = z
  .object({ after: z.uuid().optional() })
  .parse(parseArgs({ options: { after: { type: 'string' } } }).values);
const { DATABASE_OWNER_URL: url } = readDatabaseUrls();
const { entities } = caseManagementContext;
const owner = await new DataSource(databaseOptions(url, [...entities])).initialize();

try {
  const rebuild = new RebuildSearchIndex(new UnitOfWork(owner, new SystemClock()));
  for await (const { looked, mended, last } of rebuild.run(after))
    console.log(`${looked} persons looked at, ${mended} put right, as far as ${last}.`);
  console.log('The index is whole.');
} finally {
  await owner.destroy();
}
