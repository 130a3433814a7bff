import { defineContext } from '@one-stop-shop/shared/server';
import { oversightProblemStatuses } from './http/problem-statuses';
import { oversightMigrations } from './persistence/migrations';

export const oversightContext = defineContext({
  name: 'oversight',
  entities: [],
  migrations: oversightMigrations,
  problemStatuses: oversightProblemStatuses,
  publishes: [],
});
