export * from './context';
export { KnownPersons } from './use-cases/persons/known-persons';
export { VisitWishesQuery } from './use-cases/persons/visit-wishes-query';
export { CallsToMake } from './use-cases/today/calls-to-make';
export { PlaceNames, ReviewMinutes, StaffNames, WorkedVisits } from './use-cases/hours/work-facts';
export { RebuildSearchIndex } from './use-cases/search/rebuild-search-index';
export { SoughtPersons } from './use-cases/persons/sought-persons';
export { VisitFacts, type VisitFact, type VisitToday } from './use-cases/recognition/visit-facts';
export { TeamNamingsQuery } from './use-cases/team/team-namings-query';
