export { identityProblemStatuses } from './http/problem-statuses';
export { IdentityModule } from './identity.module';
export { identityEntities } from './persistence/entities';
export { identityMigrations } from './persistence/migrations';
export { seedIdentity } from './seed/seed-identity';
export { TakeOnOperator } from './use-cases/take-on-operator';
export * from './use-cases/tell-mediators';
export * from './use-cases/tell-municipality-names';
export * from './use-cases/tell-names';
