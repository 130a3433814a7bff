import { Module, type DynamicModule, type ModuleMetadata, type Type } from '@nestjs/common';
import { Attempts, ProofOfWork } from '@one-stop-shop/shared/server';
import { BookingCap } from './http/booking-cap';
import { CodeTries } from './http/code-tries';
import { DeskAgendaController } from './http/desk-agenda.controller';
import { DeskAppointmentsController } from './http/desk-appointments.controller';
import { DeskChangesController } from './http/desk-changes.controller';
import { ManagedDesksController } from './http/managed-desks.controller';
import { ManagedMediatorsController } from './http/managed-mediators.controller';
import { ManagedAppointmentController } from './http/managed-appointment.controller';
import { MediationController } from './http/mediation.controller';
import { PublicAppointmentsController } from './http/public-appointments.controller';
import { PublicDesksController } from './http/public-desks.controller';
import { ShiftChangesController } from './http/shift-changes.controller';
import { PapersModule, type PapersSettings } from './papers.module';
import { BookAppointment } from './use-cases/book-appointment';
import { BookForSomeone } from './use-cases/book-for-someone';
import { CancelAppointment } from './use-cases/cancel-appointment';
import { FindContactVisits } from './use-cases/find-contact-visits';
import { FindFreeSlots } from './use-cases/find-free-slots';
import { FindMunicipalityOfDesk } from './use-cases/find-municipality-of-desk';
import { GiveUpAppointments } from './use-cases/give-up-appointments';
import { ListDesks } from './use-cases/list-desks';
import { CorrectReach } from './use-cases/management/correct-reach';
import { ListClosedDays } from './use-cases/management/list-closed-days';
import { ListManagedDesks } from './use-cases/management/list-managed-desks';
import { ListMediators } from './use-cases/management/list-mediators';
import { MakeChange } from './use-cases/management/make-change';
import { MediatorAccounts } from './use-cases/management/mediator-accounts';
import { OpenDesk } from './use-cases/management/open-desk';
import { PlanDeskChange } from './use-cases/management/plan-desk-change';
import { PlanShiftChange } from './use-cases/management/plan-shift-change';
import { PreviewChange } from './use-cases/management/preview-change';
import { MoveAppointment } from './use-cases/move-appointment';
import { OpenAppointment } from './use-cases/open-appointment';
import { ReadAgenda } from './use-cases/read-agenda';
import { ReadMediatorAgenda } from './use-cases/read-mediator-agenda';
import { RecordAttendance } from './use-cases/record-attendance';
import { ReminderStates } from './use-cases/reminder-states';

export interface DeskSettings extends PapersSettings {
  /** Bookings per network and hour before a proof of work is asked; 0 for no cap. */
  readonly bookingsPerNetworkAndHour: number;
  /** Who tells the agenda what became of the reminders. */
  readonly reminderStates: Type<ReminderStates>;
  /** Who tells which accounts are mediators'. */
  readonly mediatorAccounts: Type<MediatorAccounts>;
  /** Modules that export it. */
  readonly imports: NonNullable<ModuleMetadata['imports']>;
}

@Module({})
export class SchedulingModule {
  /** The desks with their pages: public booking, link, agenda. */
  static forDesks(settings: DeskSettings): DynamicModule {
    return {
      module: SchedulingModule,
      imports: [PapersModule.forRoot(settings), ...settings.imports],
      controllers: [
        PublicDesksController,
        PublicAppointmentsController,
        ManagedAppointmentController,
        DeskAgendaController,
        DeskAppointmentsController,
        ManagedDesksController,
        DeskChangesController,
        ManagedMediatorsController,
        ShiftChangesController,
        MediationController,
      ],
      providers: [
        ListDesks,
        FindFreeSlots,
        FindMunicipalityOfDesk,
        BookAppointment,
        BookForSomeone,
        OpenAppointment,
        MoveAppointment,
        CancelAppointment,
        FindContactVisits,
        GiveUpAppointments,
        RecordAttendance,
        ReadAgenda,
        ReadMediatorAgenda,
        ListManagedDesks,
        OpenDesk,
        CorrectReach,
        ListClosedDays,
        PlanDeskChange,
        ListMediators,
        PlanShiftChange,
        { provide: MediatorAccounts, useExisting: settings.mediatorAccounts },
        PreviewChange,
        MakeChange,
        {
          provide: ProofOfWork,
          inject: [Attempts],
          useFactory: (attempts: Attempts) => new ProofOfWork(attempts, settings.secret),
        },
        {
          provide: CodeTries,
          inject: [Attempts, ProofOfWork],
          useFactory: (attempts: Attempts, proof: ProofOfWork) => new CodeTries(attempts, proof),
        },
        { provide: ReminderStates, useClass: settings.reminderStates },
        {
          provide: BookingCap,
          inject: [Attempts, ProofOfWork],
          useFactory: (attempts: Attempts, proof: ProofOfWork) =>
            new BookingCap(attempts, proof, settings.bookingsPerNetworkAndHour),
        },
      ],
      exports: [PapersModule],
    };
  }
}
