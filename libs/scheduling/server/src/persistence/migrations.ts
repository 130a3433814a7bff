import { SchedulingTables1795200200000 } from './scheduling-tables.migration';

/** What this context adds to the one timeline of migrations. */
export const schedulingMigrations = [SchedulingTables1795200200000];
