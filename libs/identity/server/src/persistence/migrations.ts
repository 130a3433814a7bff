import { IdentityTables1795200100000 } from './identity-tables.migration';

/** What this context adds to the one timeline of migrations. */
export const identityMigrations = [IdentityTables1795200100000];
