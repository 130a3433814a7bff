import { parseArgs } from 'node:util';
import { identityEntities, NameResponsible } from '@one-stop-shop/identity/server';
import { municipalityCode } from '@one-stop-shop/shared/contracts';
import { databaseOptions, SystemClock, UnitOfWork } from '@one-stop-shop/shared/server';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { readConfig } from './config';

/**
 * Names who approves, for a municipality, the roles that see its people:
 * `node name-responsible.js --municipality 059006 --name Anna --email anna@comune.example`.
 * They need no account. The first is named so, and one whose mailbox is lost; every other
 * change is wished for by an administrator and decided by the one named before.
 */
const text = { type: 'string' } as const;
const { municipality, ...responsible } = z
  .object({ municipality: municipalityCode, name: z.string().min(1).max(80), email: z.email() })
  .parse(parseArgs({ options: { municipality: text, name: text, email: text } }).values);
const { databaseUrl } = readConfig();
const database = await new DataSource(databaseOptions(databaseUrl, identityEntities)).initialize();

try {
  await new NameResponsible(new UnitOfWork(database, new SystemClock())).run(
    municipality,
    responsible,
  );
  console.log(`${responsible.name} now approves for ${municipality}.`);
} finally {
  await database.destroy();
}
