import { SealedMonths1798000000200 } from './sealed-months.migration';
import { SealsByPermission1798500000040 } from './seals-by-permission.migration';
import { Seals1795300400001 } from './seals.migration';

/** What this context adds to the one timeline of migrations. */
export const oversightMigrations = [
  Seals1795300400001,
  SealedMonths1798000000200,
  SealsByPermission1798500000040,
];
