import { Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import { Attempts, DerivedSecrets, ProofOfWork } from '@one-stop-shop/shared/server';
import { BookingCap } from './http/booking-cap';
import { CodeTries } from './http/code-tries';
import { DeskAgendaController } from './http/desk-agenda.controller';
import { DeskAppointmentsController } from './http/desk-appointments.controller';
import { ManagedAppointmentController } from './http/managed-appointment.controller';
import { PublicAppointmentsController } from './http/public-appointments.controller';
import { PublicDesksController } from './http/public-desks.controller';
import { AppointmentPapers } from './use-cases/appointment-papers';
import { BookAppointment } from './use-cases/book-appointment';
import { BookForSomeone } from './use-cases/book-for-someone';
import { CancelAppointment } from './use-cases/cancel-appointment';
import { FindFreeSlots } from './use-cases/find-free-slots';
import { FindMunicipalityOfDesk } from './use-cases/find-municipality-of-desk';
import { ListDesks } from './use-cases/list-desks';
import { MoveAppointment } from './use-cases/move-appointment';
import { OpenAppointment } from './use-cases/open-appointment';
import { ReadAgenda } from './use-cases/read-agenda';
import { RecordAttendance } from './use-cases/record-attendance';
import { ReminderStates } from './use-cases/reminder-states';
import { TellAppointment } from './use-cases/tell-appointment';

/** What the desks need to know of the place they run in. */
export interface PapersSettings {
  /** Links and codes are derived from it; the same for every process. */
  readonly secret: string;
  readonly publicUrl: string;
}

export interface DeskSettings extends PapersSettings {
  /** Bookings per network and hour before a proof of work is asked; 0 for no cap. */
  readonly bookingsPerNetworkAndHour: number;
  /** Who tells the agenda what became of the reminders. */
  readonly reminderStates: Type<ReminderStates>;
}

@Module({})
export class SchedulingModule {
  /** The desks with their pages: public booking, link, agenda. */
  static forDesks(settings: DeskSettings): DynamicModule {
    return {
      module: SchedulingModule,
      controllers: [
        PublicDesksController,
        PublicAppointmentsController,
        ManagedAppointmentController,
        DeskAgendaController,
        DeskAppointmentsController,
      ],
      providers: [
        ...papers(settings),
        ListDesks,
        FindFreeSlots,
        FindMunicipalityOfDesk,
        BookAppointment,
        BookForSomeone,
        OpenAppointment,
        MoveAppointment,
        CancelAppointment,
        RecordAttendance,
        ReadAgenda,
        CodeTries,
        { provide: ReminderStates, useClass: settings.reminderStates },
        {
          provide: BookingCap,
          inject: [Attempts],
          useFactory: (attempts: Attempts) =>
            new BookingCap(
              attempts,
              new ProofOfWork(attempts, settings.secret),
              settings.bookingsPerNetworkAndHour,
            ),
        },
      ],
      exports: [TellAppointment],
    };
  }

  /** Only what messages need: the truth about one appointment. */
  static forMessages(settings: PapersSettings): DynamicModule {
    return { module: SchedulingModule, providers: papers(settings), exports: [TellAppointment] };
  }
}

function papers({ secret, publicUrl }: PapersSettings): Provider[] {
  return [
    {
      provide: AppointmentPapers,
      useFactory: () => new AppointmentPapers(new DerivedSecrets(secret), publicUrl),
    },
    TellAppointment,
  ];
}
