import { Service, inject } from '@angular/core';

import type {
  Agenda,
  AgendaQuery,
  BookForSomeone,
  BookedAtDesk,
  CancelAppointment,
  ContactQuery,
  ContactVisits,
  GaveUpAppointments,
  GiveUpAppointments,
  MoveAtDesk,
  RecordAttendance,
  Slot,
  DeskSlotsQuery,
  UndoChange,
  WishOfVisit,
  WordsOfVisit,
} from '@one-stop-shop/scheduling/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import { Api, type Tagged } from '@one-stop-shop/shared/front-office';

/** What the desk asks of the server. Every call rejects with `Refusal` or `NoAnswer`. */
@Service()
export class AgendaApi {
  private readonly api = inject(Api);

  agenda(days: AgendaQuery): Promise<Agenda> {
    return this.api.get('/api/desk/agenda', days);
  }

  /** The agenda if it has changed since the answer that came with `tag`; else undefined. */
  agendaSince(tag: string | undefined, days: AgendaQuery): Promise<Tagged<Agenda> | undefined> {
    return this.api.getNewer('/api/desk/agenda', days, tag);
  }

  /** Free places as the desk sees them: the slot that is running now included. */
  slots(wanted: DeskSlotsQuery): Promise<Slot[]> {
    return this.api.get('/api/desk/slots', wanted);
  }

  /** The same key with the same booking answers the same appointment, however often it is sent. */
  book(booking: BookForSomeone, key: string): Promise<BookedAtDesk> {
    return this.api.post('/api/desk/appointments', booking, { 'idempotency-key': key });
  }

  recordAttendance(appointmentId: string, attendance: RecordAttendance): Promise<DoneAct> {
    return this.api.post(`/api/desk/appointments/${appointmentId}/attendance`, attendance);
  }

  /** Refused, as every act, when the visit no longer is at the hour that is shown. */
  move(appointmentId: string, to: MoveAtDesk): Promise<DoneAct> {
    return this.api.post(`/api/desk/appointments/${appointmentId}/move`, to);
  }

  /** Whether who comes asks for a woman, as far as who asks may know. */
  wish(appointmentId: string): Promise<WishOfVisit> {
    return this.api.get(`/api/desk/appointments/${appointmentId}/wish`);
  }

  /** Visits still ahead under a phone or an address, at the desks of the municipality. */
  ofContact(contact: ContactQuery): Promise<ContactVisits> {
    return this.api.post('/api/desk/appointments/of-contact', contact);
  }

  ofSameContact(appointmentId: string): Promise<ContactVisits> {
    return this.api.get(`/api/desk/appointments/${appointmentId}/of-contact`);
  }

  /** What the person wrote: each reading of it is recorded. */
  words(appointmentId: string): Promise<WordsOfVisit> {
    return this.api.get(`/api/desk/appointments/${appointmentId}/words`);
  }

  /** The ticket of a visit as a PDF, in the person's language and with their name. */
  ticket(appointmentId: string): Promise<Blob> {
    return this.api.get(`/api/desk/appointments/${appointmentId}/ticket`);
  }

  /** Cancels all of them or none. */
  giveUp(visits: GiveUpAppointments['visits']): Promise<GaveUpAppointments> {
    return this.api.post('/api/desk/appointments/give-up', { visits });
  }

  cancel(appointmentId: string, seen: CancelAppointment): Promise<DoneAct> {
    return this.api.post(`/api/desk/appointments/${appointmentId}/cancel`, seen);
  }

  /** Takes back what whoever asks has just moved or cancelled; refused when it is too late. */
  undo(appointmentId: string, change: UndoChange): Promise<DoneAct> {
    return this.api.post(`/api/desk/appointments/${appointmentId}/undo`, change);
  }
}
