import { schedulingEvents } from '@one-stop-shop/scheduling/contracts';
import { defineContext } from '@one-stop-shop/shared/server';
import { schedulingProblemStatuses } from './http/problem-statuses';
import { schedulingEntities } from './persistence/entities';
import { schedulingMigrations } from './persistence/migrations';
import { seedDesks } from './seed/seed-desks';

export const schedulingContext = defineContext({
  name: 'scheduling',
  entities: schedulingEntities,
  migrations: schedulingMigrations,
  problemStatuses: schedulingProblemStatuses,
  publishes: schedulingEvents,
  seed: seedDesks,
});
