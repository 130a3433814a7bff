import {
  databaseOptions,
  KeyStore,
  mustBeBoundByPolicies,
  SystemClock,
  UnitOfWork,
} from '@one-stop-shop/shared/server';
import { DataSource } from 'typeorm';
import { entities } from '../../contexts';
import { readConfig } from './config';
import { seedContexts } from './seed-contexts';

/**
 * Writes the facts that the service starts from; running it again changes nothing.
 * The last line it prints is JSON: the sign-ins of the demonstration.
 */
const config = readConfig();
const keys = await KeyStore.open(config.keyStore);
const database = await new DataSource(databaseOptions(config.databaseUrl, entities)).initialize();

try {
  await mustBeBoundByPolicies(database);
  const unitOfWork = new UnitOfWork(database, new SystemClock());
  const signIns = await seedContexts(unitOfWork, {
    ...config,
    people: config.demonstration,
    keys,
  });
  console.log(JSON.stringify({ signIns }));
} finally {
  await keys.onApplicationShutdown();
  await database.destroy();
}
