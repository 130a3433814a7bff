import { parseArgs } from 'node:util';
import {
  identityEntities,
  InviteAdministrator,
  invitationUrl,
} from '@one-stop-shop/identity/server';
import { dayOf } from '@one-stop-shop/shared/domain';
import {
  databaseOptions,
  DerivedSecrets,
  SystemClock,
  UnitOfWork,
} from '@one-stop-shop/shared/server';
import { DataSource } from 'typeorm';
import { writtenName } from '@one-stop-shop/shared/contracts';
import { z } from 'zod';
import { readConfig } from './config';

/**
 * Invites an administrator of the district, the first of all or when none can sign in:
 * `node invite-administrator.js --name Anna --email anna@comune.example`.
 * It prints the link with which they choose a password and a second factor.
 */
const wanted = z
  .object({ name: writtenName, email: z.email() })
  .parse(parseArgs({ options: { name: { type: 'string' }, email: { type: 'string' } } }).values);
const { databaseUrl, secret, publicUrl } = readConfig();
const clock = new SystemClock();
const database = await new DataSource(databaseOptions(databaseUrl, identityEntities)).initialize();

try {
  const invite = new InviteAdministrator(
    new UnitOfWork(database, clock),
    new DerivedSecrets(secret),
  );
  const { token } = await invite.run({ ...wanted, from: dayOf(clock.now()) });
  console.log('Hand this link over yourself. It works once, within three days:');
  console.log(invitationUrl(publicUrl, token));
} finally {
  await database.destroy();
}
