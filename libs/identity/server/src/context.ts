import { identityEvents, identityPermissions } from '@one-stop-shop/identity/contracts';
import { defineContext } from '@one-stop-shop/shared/server';
import { identityProblemStatuses } from './http/problem-statuses';
import { identityEntities } from './persistence/entities';
import { identityMigrations } from './persistence/migrations';
import { seedIdentity } from './seed/seed-identity';
import { ApprovalMessage } from './use-cases/approval-message';
import { EmergencyAccessMessage } from './use-cases/emergency-access-message';
import { InvitationMessage } from './use-cases/invitation-message';
import { MediatorAccountsQuery } from './use-cases/mediator-accounts-query';
import { MunicipalityNamesQuery } from './use-cases/municipality-names-query';
import { ReaderNamesQuery } from './use-cases/reader-names-query';
import { ReadingMessage } from './use-cases/reading-message';
import { TeamNamingMessage } from './use-cases/team-naming-message';

export const identityContext = defineContext({
  name: 'identity',
  entities: identityEntities,
  migrations: identityMigrations,
  problemStatuses: identityProblemStatuses,
  permissions: identityPermissions,
  publishes: identityEvents,
  subjects: [],
  answers: [MediatorAccountsQuery, MunicipalityNamesQuery, ReaderNamesQuery],
  messages: [
    ApprovalMessage,
    EmergencyAccessMessage,
    InvitationMessage,
    ReadingMessage,
    TeamNamingMessage,
  ],
  seed: seedIdentity,
  http: async () => (await import('./identity.module')).IdentityModule,
  worker: async () => (await import('./identity-worker.module')).IdentityWorkerModule,
  subscribers: async () =>
    (await import('./identity-subscribers.module')).IdentitySubscribersModule,
});
