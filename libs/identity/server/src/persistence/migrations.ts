import { IdentityTables1795200100000 } from './identity-tables.migration';
import { RolesAndViews1795300100001 } from './roles-and-views.migration';

/** What this context adds to the one timeline of migrations. */
export const identityMigrations = [IdentityTables1795200100000, RolesAndViews1795300100001];
