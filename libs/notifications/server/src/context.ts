import { defineContext } from '@one-stop-shop/shared/server';
import { notificationsProblemStatuses } from './http/problem-statuses';
import { notificationsEntities } from './persistence/entities';
import { notificationsMigrations } from './persistence/migrations';

export const notificationsContext = defineContext({
  name: 'notifications',
  entities: notificationsEntities,
  migrations: notificationsMigrations,
  problemStatuses: notificationsProblemStatuses,
  publishes: [],
});
