import {
  caseAnnouncements,
  caseClass,
  caseEvents,
  casePermissions,
  documentClass,
  encounterClass,
  identityClass,
  notesClass,
  personSubject,
  planClass,
  residenceClass,
} from '@one-stop-shop/case-management/contracts';
import { defineContext } from '@one-stop-shop/shared/server';
import { caseProblemStatuses } from './http/problem-statuses';
import { caseEntities } from './persistence/entities';
import { caseMigrations } from './persistence/migrations';
import { KnownPersons } from './use-cases/persons/known-persons';
import { VisitWishesQuery } from './use-cases/persons/visit-wishes-query';
import { TeamNamingsQuery } from './use-cases/team/team-namings-query';
import { SoughtPersons } from './use-cases/persons/sought-persons';
import { seedCaseManagement } from './seed/seed-case-management';

export const caseManagementContext = defineContext({
  name: 'case-management',
  entities: caseEntities,
  migrations: caseMigrations,
  problemStatuses: caseProblemStatuses,
  permissions: casePermissions,
  publishes: caseEvents,
  announces: caseAnnouncements,
  subjects: [personSubject],
  fieldClasses: [
    { name: identityClass, sentence: 'looked.class.identity' },
    { name: encounterClass, sentence: 'looked.class.encounter' },
    { name: documentClass, sentence: 'looked.class.document' },
    { name: notesClass, sentence: 'looked.class.notes' },
    { name: planClass, sentence: 'looked.class.plan' },
    { name: caseClass, sentence: 'looked.class.case' },
    { name: residenceClass, sentence: 'looked.class.residence' },
  ],
  answers: [KnownPersons, SoughtPersons, TeamNamingsQuery, VisitWishesQuery],
  seed: seedCaseManagement,
  worker: async () => (await import('./case-worker.module')).CaseWorkerModule,
  http: async () => (await import('./case-management.module')).CaseManagementModule,
});
