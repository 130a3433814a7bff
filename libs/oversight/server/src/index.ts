export { oversightProblemStatuses } from './http/problem-statuses';
export { OversightModule } from './oversight.module';
export { oversightMigrations } from './persistence/migrations';
export { SealingModule } from './sealing.module';
export { CheckSeals } from './use-cases/check-seals';
export { MunicipalityNames, ReaderNames } from './use-cases/directory';
export { MessageFigures } from './use-cases/message-figures';
