import { Module, type DynamicModule } from '@nestjs/common';
import { ReminderRule } from './domain/reminder-day';
import { PlanVisitMessages } from './use-cases/plan-visit-messages';
import { TellOfVisit } from './use-cases/tell-of-visit';

export interface PlanningSettings {
  /** Wall hour in Europe/Rome at which people are reminded, from 9 to 20. */
  readonly reminderHour: number;
}

const subscribers = [PlanVisitMessages];

/** Messages follow what happens at the desks. */
@Module({})
export class NotificationsSubscribersModule {
  static readonly subscribers = subscribers;

  static forRoot({ reminderHour }: PlanningSettings): DynamicModule {
    return {
      module: NotificationsSubscribersModule,
      providers: [
        { provide: ReminderRule, useFactory: () => new ReminderRule(reminderHour) },
        TellOfVisit,
        ...subscribers,
      ],
      exports: subscribers,
    };
  }
}
