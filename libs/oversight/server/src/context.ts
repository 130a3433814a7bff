import { oversightPermissions } from '@one-stop-shop/oversight/contracts';
import { defineContext } from '@one-stop-shop/shared/server';
import { oversightProblemStatuses } from './http/problem-statuses';
import { oversightMigrations } from './persistence/migrations';

export const oversightContext = defineContext({
  name: 'oversight',
  entities: [],
  migrations: oversightMigrations,
  problemStatuses: oversightProblemStatuses,
  permissions: oversightPermissions,
  publishes: [],
  subjects: [],
  http: async () => (await import('./oversight.module')).OversightModule,
  worker: async () => (await import('./oversight-worker.module')).OversightWorkerModule,
});
