import type { Transaction } from '@one-stop-shop/shared/server';
import type { AppointmentToTell } from '../domain/appointment-to-tell';
import { AppointmentFacts } from '../use-cases/appointment-facts';

/** A visit to Cori on Tuesday 24 November 2026 at 16:20, of somebody who reads Urdu and has an address. */
export function anAppointment(wishes: Partial<AppointmentToTell> = {}): AppointmentToTell {
  return {
    state: 'booked',
    startsAt: new Date('2026-11-24T15:20:00Z'),
    endsAt: new Date('2026-11-24T15:40:00Z'),
    language: 'ur',
    firstName: 'Fatima',
    email: 'fatima@example.org',
    forSomeoneElse: false,
    bookedOnline: true,
    desk: {
      name: 'Sportello di Cori',
      address: 'Via della Libertà 16, 04010 Cori (LT)',
      phone: '06 96617267',
      email: null,
    },
    manageUrl: 'https://desk.example/prenota/gestisci#secret-of-the-link',
    code: 'AB12CD34',
    calendar: {
      method: 'PUBLISH',
      content: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:PUBLISH\r\nEND:VCALENDAR\r\n',
    },
    ...wishes,
  };
}

/** The same for somebody without an address: an operator will call, or nobody can. */
export function anAppointmentWithoutAddress(
  wishes: Partial<AppointmentToTell> = {},
): AppointmentToTell {
  const { email, ...appointment } = anAppointment(wishes);
  return appointment;
}

/** Appointments that a spec decides, instead of those of scheduling. */
export class FakeAppointments extends AppointmentFacts {
  private readonly said = new Map<string, AppointmentToTell>();

  find(_tx: Transaction, appointmentId: string): Promise<AppointmentToTell | undefined> {
    return Promise.resolve(this.said.get(appointmentId));
  }

  of(_tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, AppointmentToTell>> {
    const known = ids.flatMap((id) => {
      const said = this.said.get(id);
      return said ? [[id, said] as const] : [];
    });
    return Promise.resolve(new Map(known));
  }

  say(appointmentId: string, appointment: AppointmentToTell): void {
    this.said.set(appointmentId, appointment);
  }

  /** As it was said last. */
  startsAt(appointmentId: string): Date | undefined {
    return this.said.get(appointmentId)?.startsAt;
  }

  /** Changes what was said, as a move or a cancellation does. */
  change(appointmentId: string, change: Partial<AppointmentToTell>): void {
    this.said.set(appointmentId, {
      ...(this.said.get(appointmentId) ?? anAppointment()),
      ...change,
    });
  }
}
