import { Module } from '@nestjs/common';
import { DeskAgendaController } from './http/desk-agenda.controller';
import { DeskAppointmentsController } from './http/desk-appointments.controller';
import { MediationController } from './http/mediation.controller';
import { BookForSomeone } from './use-cases/book-for-someone';
import { CancelAppointment } from './use-cases/cancel-appointment';
import { FindContactVisits } from './use-cases/find-contact-visits';
import { FindFreeSlots } from './use-cases/find-free-slots';
import { FindMunicipalityOfDesk } from './use-cases/find-municipality-of-desk';
import { GiveUpAppointments } from './use-cases/give-up-appointments';
import { MoveAppointment } from './use-cases/move-appointment';
import { ReadAgenda } from './use-cases/read-agenda';
import { ReadMediatorAgenda } from './use-cases/read-mediator-agenda';
import { RecordAttendance } from './use-cases/record-attendance';

/** The day at the desk, and the mediator's own. */
@Module({
  controllers: [DeskAgendaController, DeskAppointmentsController, MediationController],
  providers: [
    ReadAgenda,
    ReadMediatorAgenda,
    FindFreeSlots,
    FindMunicipalityOfDesk,
    BookForSomeone,
    MoveAppointment,
    CancelAppointment,
    FindContactVisits,
    GiveUpAppointments,
    RecordAttendance,
  ],
})
export class AgendaModule {}
