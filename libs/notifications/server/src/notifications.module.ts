import { Module, type DynamicModule, type ModuleMetadata, type Type } from '@nestjs/common';
import { CallsController } from './http/calls.controller';
import { AppointmentFacts } from './use-cases/appointment-facts';
import { ClosedDaysOfDesks } from './use-cases/closed-days-of-desks';
import { ListCalls } from './use-cases/list-calls';
import { RecordCall } from './use-cases/record-call';

/** Who answers what messages ask about appointments and desks. */
export interface FactsSettings {
  readonly appointmentFacts: Type<AppointmentFacts>;
  /** Who answers when no desk works. */
  readonly closedDays: Type<ClosedDaysOfDesks>;
  /** Modules that export them. */
  readonly imports: NonNullable<ModuleMetadata['imports']>;
}

/** What operators do about messages: the list of people to call. */
@Module({})
export class NotificationsModule {
  static forDesks({ imports, appointmentFacts, closedDays }: FactsSettings): DynamicModule {
    return {
      module: NotificationsModule,
      imports,
      controllers: [CallsController],
      providers: [
        { provide: AppointmentFacts, useExisting: appointmentFacts },
        { provide: ClosedDaysOfDesks, useExisting: closedDays },
        ListCalls,
        RecordCall,
      ],
    };
  }
}
