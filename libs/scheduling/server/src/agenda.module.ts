import { Module } from '@nestjs/common';
import { DeskAgendaController } from './http/desk-agenda.controller';
import { DeskAppointmentsController } from './http/desk-appointments.controller';
import { MediationController } from './http/mediation.controller';
import { WordsController } from './http/words.controller';
import { PlacesModule } from './places.module';
import { BookForSomeone } from './use-cases/book-for-someone';
import { FindContactVisits } from './use-cases/find-contact-visits';
import { GiveUpAppointments } from './use-cases/give-up-appointments';
import { PrintTicketAtDesk } from './use-cases/print-ticket-at-desk';
import { ReadAgenda } from './use-cases/read-agenda';
import { ReadMediatorAgenda } from './use-cases/read-mediator-agenda';
import { ReadWords } from './use-cases/read-words';
import { ReadWish } from './use-cases/read-wish';
import { RecordAttendance } from './use-cases/record-attendance';
import { UndoChange } from './use-cases/undo-change';

/** The day at the desk, and the mediator's own. */
@Module({
  imports: [PlacesModule],
  controllers: [
    DeskAgendaController,
    DeskAppointmentsController,
    WordsController,
    MediationController,
  ],
  providers: [
    ReadAgenda,
    ReadMediatorAgenda,
    BookForSomeone,
    FindContactVisits,
    GiveUpAppointments,
    ReadWish,
    ReadWords,
    RecordAttendance,
    UndoChange,
    PrintTicketAtDesk,
  ],
})
export class AgendaModule {}
