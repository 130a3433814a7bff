export * from './context';
export { VisitFacts, type VisitFact } from './use-cases/visit-facts';
