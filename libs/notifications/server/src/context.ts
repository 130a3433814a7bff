import {
  notificationsAnnouncements,
  notificationsPermissions,
} from '@one-stop-shop/notifications/contracts';
import { defineContext } from '@one-stop-shop/shared/server';
import { Channels } from './domain/channel';
import { channels } from './domain/channels';
import { notificationsProblemStatuses } from './http/problem-statuses';
import { messageQueue } from './jobs/message-queue';
import { notificationsEntities } from './persistence/entities';
import { notificationsMigrations } from './persistence/migrations';
import { CallsToMakeQuery } from './use-cases/calls-to-make-query';
import { ContactRulesInForce } from './use-cases/contact-rules-in-force';
import { LookAtCalls } from './use-cases/look-at-calls';
import { MessageFiguresQuery } from './use-cases/message-figures-query';
import { PlanMessage } from './use-cases/plan-message';
import { ReachKeys } from './use-cases/reach-keys';
import { ReminderStatesQuery } from './use-cases/reminder-states-query';
import { SetContactRule } from './use-cases/set-contact-rule';
import { VisitMessages } from './use-cases/visit-messages';

export const notificationsContext = defineContext({
  name: 'notifications',
  entities: notificationsEntities,
  migrations: notificationsMigrations,
  problemStatuses: notificationsProblemStatuses,
  permissions: notificationsPermissions,
  publishes: [],
  announces: notificationsAnnouncements,
  subjects: [],
  queues: [messageQueue],
  answers: [
    { provide: Channels, useValue: channels },
    CallsToMakeQuery,
    ContactRulesInForce,
    LookAtCalls,
    MessageFiguresQuery,
    PlanMessage,
    ReminderStatesQuery,
    ReachKeys,
    SetContactRule,
  ],
  messages: [VisitMessages],
  http: async () => (await import('./notifications.module')).NotificationsModule,
  worker: async () => (await import('./sending.module')).SendingModule,
  subscribers: async () =>
    (await import('./notifications-subscribers.module')).NotificationsSubscribersModule,
});
