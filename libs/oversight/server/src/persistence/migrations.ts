import { Seals1795300400001 } from './seals.migration';

/** What this context adds to the one timeline of migrations. */
export const oversightMigrations = [Seals1795300400001];
