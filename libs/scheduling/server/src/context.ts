import {
  appointmentSubject,
  schedulingAnnouncements,
  schedulingEvents,
  schedulingPermissions,
  wordsClass,
} from '@one-stop-shop/scheduling/contracts';
import { defineContext } from '@one-stop-shop/shared/server';
import { schedulingProblemStatuses } from './http/problem-statuses';
import { schedulingEntities } from './persistence/entities';
import { schedulingMigrations } from './persistence/migrations';
import { seedDesks } from './seed/seed-desks';
import { AppointmentCredentials } from './use-cases/appointment-credentials';
import { ClosedDaysQuery } from './use-cases/closed-days-query';
import { KnownAppointments } from './use-cases/known-appointments';
import { AppointmentFactsQuery } from './use-cases/appointment-facts-query';
import { VisitFactsQuery } from './use-cases/visit-facts-query';
import { WorkedVisitsQuery } from './use-cases/worked-visits-query';

export const schedulingContext = defineContext({
  name: 'scheduling',
  entities: schedulingEntities,
  migrations: schedulingMigrations,
  problemStatuses: schedulingProblemStatuses,
  permissions: schedulingPermissions,
  publishes: schedulingEvents,
  announces: schedulingAnnouncements,
  subjects: [appointmentSubject],
  fieldClasses: [{ name: wordsClass, sentence: 'looked.class.words' }],
  answers: [
    AppointmentCredentials,
    AppointmentFactsQuery,
    ClosedDaysQuery,
    KnownAppointments,
    VisitFactsQuery,
    WorkedVisitsQuery,
  ],
  seed: seedDesks,
  http: async () => (await import('./scheduling.module')).SchedulingModule,
  worker: async () => (await import('./scheduling-worker.module')).SchedulingWorkerModule,
  subscribers: async () =>
    (await import('./scheduling-subscribers.module')).SchedulingSubscribersModule,
});
