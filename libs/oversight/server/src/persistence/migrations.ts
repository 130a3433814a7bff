import { SealedMonths1798000000200 } from './sealed-months.migration';
import { Seals1795300400001 } from './seals.migration';

/** What this context adds to the one timeline of migrations. */
export const oversightMigrations = [Seals1795300400001, SealedMonths1798000000200];
