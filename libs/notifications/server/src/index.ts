export * from './context';
export { earliestHour, latestHour } from './domain/daytime';
export { longestReturnName } from './domain/return-address';
export * from './jobs/message-queue';
export * from './use-cases/appointment-facts';
export * from './use-cases/closed-days-of-desks';
export * from './use-cases/message-figures-query';
export { PlanMessage } from './use-cases/plan-message';
export * from './use-cases/reminder-states-query';
