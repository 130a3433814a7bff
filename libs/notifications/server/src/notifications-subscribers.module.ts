import { Module, type DynamicModule } from '@nestjs/common';
import { ReminderRule } from './domain/reminder-day';
import { PlanMessages } from './use-cases/plan-messages';
import { PlanStaffMessages } from './use-cases/plan-staff-messages';

export interface PlanningSettings {
  /** Wall hour in Europe/Rome at which people are reminded, from 9 to 20. */
  readonly reminderHour: number;
}

const subscribers = [PlanMessages, PlanStaffMessages];

/** Messages follow what happens at the desks and to accounts. */
@Module({})
export class NotificationsSubscribersModule {
  static readonly subscribers = subscribers;

  static forRoot({ reminderHour }: PlanningSettings): DynamicModule {
    return {
      module: NotificationsSubscribersModule,
      providers: [
        { provide: ReminderRule, useFactory: () => new ReminderRule(reminderHour) },
        ...subscribers,
      ],
      exports: subscribers,
    };
  }
}
