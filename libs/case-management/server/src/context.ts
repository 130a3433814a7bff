import {
  casePermissions,
  encounterClass,
  identityClass,
  notesClass,
  personSubject,
} from '@one-stop-shop/case-management/contracts';
import { defineContext } from '@one-stop-shop/shared/server';
import { caseProblemStatuses } from './http/problem-statuses';
import { caseEntities } from './persistence/entities';
import { caseMigrations } from './persistence/migrations';
import { seedPersons } from './seed/seed-persons';

export const caseManagementContext = defineContext({
  name: 'case-management',
  entities: caseEntities,
  migrations: caseMigrations,
  problemStatuses: caseProblemStatuses,
  permissions: casePermissions,
  publishes: [],
  subjects: [personSubject],
  fieldClasses: [
    { name: identityClass, sentence: 'looked.class.identity' },
    { name: encounterClass, sentence: 'looked.class.encounter' },
    { name: notesClass, sentence: 'looked.class.notes' },
  ],
  seed: seedPersons,
  worker: async () => (await import('./case-worker.module')).CaseWorkerModule,
  http: async () => (await import('./case-management.module')).CaseManagementModule,
});
