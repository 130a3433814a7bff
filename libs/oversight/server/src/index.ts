export { oversightProblemStatuses } from './http/problem-statuses';
export { oversightMigrations } from './persistence/migrations';
export { SealingModule } from './sealing.module';
export { CheckSeals } from './use-cases/check-seals';
