import { identityEvents, identityPermissions } from '@one-stop-shop/identity/contracts';
import { defineContext } from '@one-stop-shop/shared/server';
import { identityProblemStatuses } from './http/problem-statuses';
import { identityEntities } from './persistence/entities';
import { identityMigrations } from './persistence/migrations';
import { seedIdentity } from './seed/seed-identity';
import { TellMediators } from './use-cases/tell-mediators';
import { TellMunicipalityNames } from './use-cases/tell-municipality-names';
import { TellNames } from './use-cases/tell-names';
import { TellStaffMessages } from './use-cases/tell-staff-messages';

export const identityContext = defineContext({
  name: 'identity',
  entities: identityEntities,
  migrations: identityMigrations,
  problemStatuses: identityProblemStatuses,
  permissions: identityPermissions,
  publishes: identityEvents,
  subjects: [],
  answers: [TellMediators, TellMunicipalityNames, TellNames, TellStaffMessages],
  seed: seedIdentity,
  http: async () => (await import('./identity.module')).IdentityModule,
  worker: async () => (await import('./identity-worker.module')).IdentityWorkerModule,
});
