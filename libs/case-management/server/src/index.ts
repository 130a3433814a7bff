export * from './context';
export { CallsToMake } from './use-cases/calls-to-make';
export { VisitFacts, type VisitFact, type VisitToday } from './use-cases/visit-facts';
