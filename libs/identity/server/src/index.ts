export { identityProblemStatuses } from './http/problem-statuses';
export { IdentityModule, type IdentitySettings } from './identity.module';
export { identityEntities } from './persistence/entities';
export { identityMigrations } from './persistence/migrations';
export { seedIdentity, type DemonstrationSignIn } from './seed/seed-identity';
