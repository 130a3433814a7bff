import { PlatformTables1795200000000 } from './platform-tables.migration';

/** The ground that the timeline of migrations begins with. */
export const platformMigrations = [PlatformTables1795200000000];
