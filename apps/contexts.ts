import {
  CallsToMake,
  caseManagementContext,
  KnownPersons,
  PlaceNames,
  ReviewMinutes,
  SoughtPersons,
  TeamNamingsQuery,
  StaffNames,
  VisitFacts,
  VisitWishesQuery,
  WorkedVisits,
} from '@one-stop-shop/case-management/server';
import {
  EmergencySubjects,
  identityContext,
  MediatorAccountsQuery,
  MunicipalityNamesQuery,
  ReaderNamesQuery,
  SoughtInEmergency,
  TeamNamings,
} from '@one-stop-shop/identity/server';
import {
  AppointmentFacts,
  CallsToMakeQuery,
  ClosedDaysOfDesks,
  MessageFiguresQuery,
  notificationsContext,
  PlanMessage,
  ReminderStatesQuery,
  SetContactRule,
} from '@one-stop-shop/notifications/server';
import {
  MessageFigures,
  MunicipalityNames,
  oversightContext,
  ReaderNames,
  SubjectsOfPerson,
} from '@one-stop-shop/oversight/server';
import {
  ClosedDaysQuery,
  KnownAppointments,
  MediatorAccounts,
  ReminderStates,
  schedulingContext,
  AppointmentFactsQuery,
  VisitFactsQuery,
  VisitWishes,
  WorkedVisitsQuery,
} from '@one-stop-shop/scheduling/server';
import {
  ReviewerAccounts,
  ReviewMinutesQuery,
  SentenceReviewsQuery,
  sentencesContext,
} from '@one-stop-shop/sentences/server';
import {
  answeredBy,
  ContactRules,
  MessagePlanner,
  SentenceReviews,
  type Context,
} from '@one-stop-shop/shared/server';

/**
 * The contexts that the service is made of, in the order in which they are seeded: what api,
 * worker, migrations and tests walk. A new context is named here, and nowhere else for its facts.
 */
export const contexts = [
  identityContext,
  schedulingContext,
  notificationsContext,
  oversightContext,
  sentencesContext,
  caseManagementContext,
] as const satisfies readonly Context[];

/** What one context asks and another answers. */
export const answers = [
  answeredBy(EmergencySubjects, KnownAppointments),
  answeredBy(SoughtInEmergency, SoughtPersons),
  answeredBy(TeamNamings, TeamNamingsQuery),
  answeredBy(MediatorAccounts, MediatorAccountsQuery),
  answeredBy(ReviewerAccounts, MediatorAccountsQuery),
  answeredBy(ReminderStates, ReminderStatesQuery),
  answeredBy(AppointmentFacts, AppointmentFactsQuery),
  answeredBy(ClosedDaysOfDesks, ClosedDaysQuery),
  answeredBy(MessagePlanner, PlanMessage),
  answeredBy(ContactRules, SetContactRule),
  answeredBy(SentenceReviews, SentenceReviewsQuery),
  answeredBy(ReaderNames, ReaderNamesQuery),
  answeredBy(MunicipalityNames, MunicipalityNamesQuery),
  answeredBy(MessageFigures, MessageFiguresQuery),
  answeredBy(VisitFacts, VisitFactsQuery),
  answeredBy(VisitWishes, VisitWishesQuery),
  answeredBy(CallsToMake, CallsToMakeQuery),
  answeredBy(WorkedVisits, WorkedVisitsQuery),
  answeredBy(ReviewMinutes, ReviewMinutesQuery),
  answeredBy(StaffNames, ReaderNamesQuery),
  answeredBy(PlaceNames, MunicipalityNamesQuery),
  answeredBy(SubjectsOfPerson, KnownPersons),
];

/** What a connection must know to work with all of them. */
export const entities = contexts.flatMap((context): Context['entities'] => context.entities);

/** Every event that others may follow. */
export const published = contexts.flatMap((context): Context['publishes'] => context.publishes);

/** Every queue that the worker takes jobs from. */
export const queues = contexts.flatMap((context: Context) => context.queues ?? []);
