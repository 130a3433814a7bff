import { Module, type DynamicModule } from '@nestjs/common';
import { RateLimiter, ProofOfWork } from '@one-stop-shop/shared/server';
import { BookingCap } from './http/booking-cap';
import { CodeTries } from './http/code-tries';
import { ManagedAppointmentController } from './http/managed-appointment.controller';
import { PublicAppointmentsController } from './http/public-appointments.controller';
import { PublicDesksController } from './http/public-desks.controller';
import { PlacesModule } from './places.module';
import { BookAppointment } from './use-cases/book-appointment';
import { ListDesks } from './use-cases/list-desks';
import { ManageByLink } from './use-cases/manage-by-link';
import { OpenAppointment } from './use-cases/open-appointment';
import { PrintOwnTicket } from './use-cases/print-own-ticket';
import { TicketCap } from './use-cases/ticket-cap';

export interface BookingSettings {
  /** Bookings per network and hour before a proof of work is asked; 0 for no cap. */
  readonly bookingsPerNetworkAndHour: number;
}

/** What the public does: finds a place, books it, comes back by link or code. */
@Module({})
export class BookingModule {
  static forRoot({ bookingsPerNetworkAndHour }: BookingSettings): DynamicModule {
    return {
      module: BookingModule,
      imports: [PlacesModule],
      controllers: [
        PublicDesksController,
        PublicAppointmentsController,
        ManagedAppointmentController,
      ],
      providers: [
        ListDesks,
        BookAppointment,
        OpenAppointment,
        ManageByLink,
        PrintOwnTicket,
        CodeTries,
        TicketCap,
        {
          provide: BookingCap,
          inject: [RateLimiter, ProofOfWork],
          useFactory: (limiter: RateLimiter, proof: ProofOfWork) =>
            new BookingCap(limiter, proof, bookingsPerNetworkAndHour),
        },
      ],
    };
  }
}
