export { identityProblemStatuses } from './http/problem-statuses';
export { IdentityModule } from './identity.module';
export { identityEntities } from './persistence/entities';
export { identityMigrations } from './persistence/migrations';
export { seedIdentity } from './seed/seed-identity';
