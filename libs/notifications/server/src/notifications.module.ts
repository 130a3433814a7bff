import { Module, type DynamicModule, type ModuleMetadata, type Type } from '@nestjs/common';
import { EmailChannel, type EmailSettings } from './channels/email-channel';
import { ReminderRule } from './domain/reminder-day';
import { CallsController } from './http/calls.controller';
import { MessageProcessor } from './jobs/message.processor';
import { MessageSweeper } from './jobs/message-sweeper';
import { AppointmentFacts } from './use-cases/appointment-facts';
import { ListCalls } from './use-cases/list-calls';
import { PlanMessages } from './use-cases/plan-messages';
import { RecordCall } from './use-cases/record-call';
import { SendMessage } from './use-cases/send-message';
import { SendPort } from './use-cases/send-port';
import { SweepMessages } from './use-cases/sweep-messages';

/** Who answers what messages ask about appointments. */
export interface FactsSettings {
  readonly appointmentFacts: Type<AppointmentFacts>;
  /** Modules that export it. */
  readonly imports: NonNullable<ModuleMetadata['imports']>;
}

export interface SendingSettings extends FactsSettings {
  readonly email: EmailSettings;
  /** Wall hour in Europe/Rome at which people are reminded, from 9 to 20. */
  readonly reminderHour: number;
}

@Module({})
export class NotificationsModule {
  /** The list of people to call, with its pages. */
  static forDesks({ imports, appointmentFacts }: FactsSettings): DynamicModule {
    return {
      module: NotificationsModule,
      imports,
      controllers: [CallsController],
      providers: [
        { provide: AppointmentFacts, useExisting: appointmentFacts },
        ListCalls,
        RecordCall,
      ],
    };
  }

  /** Planning and sending; the process has the queue `messageQueue`. */
  static forSending(settings: SendingSettings): DynamicModule {
    return {
      module: NotificationsModule,
      imports: settings.imports,
      providers: [
        { provide: AppointmentFacts, useExisting: settings.appointmentFacts },
        { provide: ReminderRule, useFactory: () => new ReminderRule(settings.reminderHour) },
        { provide: SendPort, useFactory: () => new EmailChannel(settings.email) },
        PlanMessages,
        SendMessage,
        SweepMessages,
        MessageProcessor,
        MessageSweeper,
      ],
      exports: [PlanMessages],
    };
  }
}
