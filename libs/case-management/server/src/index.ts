export * from './context';
export { KnownPersons } from './use-cases/known-persons';
export { VisitWishesQuery } from './use-cases/visit-wishes-query';
export { CallsToMake } from './use-cases/calls-to-make';
export { PlaceNames, ReviewMinutes, StaffNames, WorkedVisits } from './use-cases/work-facts';
export { RebuildSearchIndex } from './use-cases/rebuild-search-index';
export { SoughtPersons } from './use-cases/sought-persons';
export { VisitFacts, type VisitFact, type VisitToday } from './use-cases/visit-facts';
export { TeamNamingsQuery } from './use-cases/team-namings-query';
