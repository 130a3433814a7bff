export * from './context';
export * from './use-cases/closed-days-query';
export * from './use-cases/known-appointments';
export * from './use-cases/list-desks';
export * from './use-cases/management/mediator-accounts';
export * from './use-cases/reminder-states';
export * from './use-cases/appointment-facts-query';
export * from './use-cases/visit-facts-query';
