import { Module, type DynamicModule, type ModuleMetadata, type Type } from '@nestjs/common';
import { CallsController } from './http/calls.controller';
import { AppointmentFacts } from './use-cases/appointment-facts';
import { ListCalls } from './use-cases/list-calls';
import { RecordCall } from './use-cases/record-call';

/** Who answers what messages ask about appointments. */
export interface FactsSettings {
  readonly appointmentFacts: Type<AppointmentFacts>;
  /** Modules that export it. */
  readonly imports: NonNullable<ModuleMetadata['imports']>;
}

/** What operators do about messages: the list of people to call. */
@Module({})
export class NotificationsModule {
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
}
