import { identityEvents } from '@one-stop-shop/identity/contracts';
import { defineContext } from '@one-stop-shop/shared/server';
import { identityProblemStatuses } from './http/problem-statuses';
import { identityEntities } from './persistence/entities';
import { identityMigrations } from './persistence/migrations';
import { seedIdentity } from './seed/seed-identity';

export const identityContext = defineContext({
  name: 'identity',
  entities: identityEntities,
  migrations: identityMigrations,
  problemStatuses: identityProblemStatuses,
  publishes: identityEvents,
  seed: seedIdentity,
});
