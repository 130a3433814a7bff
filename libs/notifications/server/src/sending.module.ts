import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { UnitOfWork } from '@one-stop-shop/shared/server';
import { EmailChannel, type EmailSettings } from './channels/email-channel';
import { ReminderRule } from './domain/reminder-day';
import { MessageProcessor } from './jobs/message.processor';
import { MessageSweeper } from './jobs/message-sweeper';
import type { FactsSettings } from './notifications.module';
import { AppointmentFacts } from './use-cases/appointment-facts';
import { CappedSending } from './use-cases/capped-sending';
import { ClosedDaysOfDesks } from './use-cases/closed-days-of-desks';
import { MailKeys } from './use-cases/mail-keys';
import { PlanMessages } from './use-cases/plan-messages';
import { PlanStaffMessages } from './use-cases/plan-staff-messages';
import { SendMessage } from './use-cases/send-message';
import { SendPort } from './use-cases/send-port';
import { StaffFacts } from './use-cases/staff-facts';
import { SweepMessages } from './use-cases/sweep-messages';
import { WriteLetters } from './use-cases/write-letters';

export interface SendingSettings extends FactsSettings {
  /** Who answers what messages to staff ask. */
  readonly staffFacts: Type<StaffFacts>;
  readonly email: EmailSettings;
  /** At least 32 characters: what stands for addresses is derived from it. */
  readonly secret: string;
  /** Wall hour in Europe/Rome at which people are reminded, from 9 to 20. */
  readonly reminderHour: number;
}

/** Planning and sending, in a process that has the queue `messageQueue`. */
@Module({})
export class SendingModule {
  static forRoot(settings: SendingSettings): DynamicModule {
    return {
      module: SendingModule,
      imports: settings.imports,
      providers: [
        { provide: AppointmentFacts, useExisting: settings.appointmentFacts },
        { provide: ClosedDaysOfDesks, useExisting: settings.closedDays },
        { provide: StaffFacts, useExisting: settings.staffFacts },
        { provide: ReminderRule, useFactory: () => new ReminderRule(settings.reminderHour) },
        { provide: EmailChannel, useFactory: () => new EmailChannel(settings.email) },
        {
          provide: SendPort,
          inject: [UnitOfWork, EmailChannel],
          useFactory: (unitOfWork: UnitOfWork, email: EmailChannel) =>
            new CappedSending(unitOfWork, new MailKeys(settings.secret), email),
        },
        PlanMessages,
        PlanStaffMessages,
        WriteLetters,
        SendMessage,
        SweepMessages,
        MessageProcessor,
        MessageSweeper,
      ],
      exports: [PlanMessages, PlanStaffMessages],
    };
  }
}
