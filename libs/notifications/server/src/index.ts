export * from './context';
export { earliestHour, latestHour } from './domain/daytime';
export { longestReturnName } from './domain/return-address';
export * from './jobs/message-queue';
export * from './use-cases/appointment-facts';
export * from './use-cases/closed-days-of-desks';
export * from './use-cases/message-figures-query';
export * from './use-cases/staff-facts';
export * from './use-cases/reminder-states-query';
