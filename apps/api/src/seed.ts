import { identityEntities, seedIdentity } from '@one-stop-shop/identity/server';
import { schedulingEntities, seedDesks } from '@one-stop-shop/scheduling/server';
import {
  databaseOptions,
  mustBeBoundByPolicies,
  SystemClock,
  UnitOfWork,
} from '@one-stop-shop/shared/server';
import { DataSource } from 'typeorm';
import { readConfig } from './config';

/**
 * Writes the facts that the service starts from; running it again changes nothing.
 * The last line it prints is JSON: the sign-ins of the demonstration.
 */
const config = readConfig();
const database = await new DataSource(
  databaseOptions(config.databaseUrl, [...identityEntities, ...schedulingEntities]),
).initialize();

try {
  await mustBeBoundByPolicies(database);
  const unitOfWork = new UnitOfWork(database, new SystemClock());
  const signIns = await seedIdentity(unitOfWork, config);
  await seedDesks(unitOfWork, config);
  console.log(JSON.stringify({ signIns }));
} finally {
  await database.destroy();
}
