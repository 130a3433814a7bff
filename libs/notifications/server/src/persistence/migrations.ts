import { NotificationTables1795200300000 } from './notification-tables.migration';

/** What this context adds to the one timeline of migrations. */
export const notificationsMigrations = [NotificationTables1795200300000];
