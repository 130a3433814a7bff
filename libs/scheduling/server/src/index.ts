export * from './http/problem-statuses';
export * from './persistence/entities';
export * from './persistence/scheduling-tables.migration';
export * from './scheduling.module';
export * from './use-cases/list-desks';
export * from './use-cases/reminder-states';
export * from './use-cases/tell-appointment';
export * from './seed/seed-desks';
