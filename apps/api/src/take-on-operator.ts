import { parseArgs } from 'node:util';
import { text } from 'node:stream/consumers';
import { identityEntities, TakeOnOperator } from '@one-stop-shop/identity/server';
import { dayOf, databaseOptions, SystemClock, UnitOfWork } from '@one-stop-shop/shared/server';
import { municipalityCode } from '@one-stop-shop/shared/contracts';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { readConfig } from './config';

/**
 * Gives somebody an account at a municipality's desk:
 * `node take-on-operator.js --municipality 059006 --name 'Anna' --email anna@comune.example`.
 * The password comes from standard input, where no list of processes shows it.
 */
const wanted = z
  .object({ municipality: municipalityCode, name: z.string().min(1), email: z.email() })
  .parse(
    parseArgs({
      options: {
        municipality: { type: 'string' },
        name: { type: 'string' },
        email: { type: 'string' },
      },
    }).values,
  );
const password = (await text(process.stdin)).trimEnd();
const clock = new SystemClock();
const database = await new DataSource(
  databaseOptions(readConfig().databaseUrl, identityEntities),
).initialize();

try {
  await new TakeOnOperator(new UnitOfWork(database, clock)).run({
    name: wanted.name,
    email: wanted.email,
    municipalities: [wanted.municipality],
    role: 'desk_operator',
    password,
    from: dayOf(clock.now()),
  });
  console.log('Done: they can sign in now.');
} finally {
  await database.destroy();
}
