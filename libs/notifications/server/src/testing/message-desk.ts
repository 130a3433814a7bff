import { randomUUID } from 'node:crypto';
import { notificationsPermissions } from '@one-stop-shop/notifications/contracts';
import {
  appointmentBooked,
  appointmentNews,
  type AppointmentNews,
} from '@one-stop-shop/scheduling/contracts';
import {
  announce,
  type OutboxRelay,
  workerScope,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { aDatabase, relayTo, type TestDatabase } from '@one-stop-shop/shared/server/testing';
import type { AppointmentToTell } from '../domain/appointment-to-tell';
import type { MessageChannel, MessageKind, MessageState } from '../domain/message';
import { ReminderRule } from '../domain/reminder-day';
import { notificationsEntities } from '../persistence/entities';
import { PlanMessages } from '../use-cases/plan-messages';
import { PlanStaffMessages } from '../use-cases/plan-staff-messages';
import { CountLetters } from '../use-cases/count-letters';
import { MailKeys } from '../use-cases/mail-keys';
import { SendMessage } from '../use-cases/send-message';
import type { SendPort } from '../use-cases/send-port';
import { WriteLetters } from '../use-cases/write-letters';
import { anAppointment, SaidAppointments } from './an-appointment';
import { SaidClosedDays } from './said-closed-days';
import { SaidStaff } from './said-staff';

export const cori = '059006';
export const aprilia = '059001';

export interface MessageRow {
  readonly id: string;
  readonly kind: MessageKind;
  readonly state: MessageState;
  readonly channel: MessageChannel;
  readonly due: Date;
  readonly about: Date;
  readonly attempts: number;
  readonly error: string | null;
}

type EventName = AppointmentNews['name'];

/** Messages on a real database, on Monday 23 November 2026 at 9:00, with appointments that a spec decides. */
export class MessageDesk {
  readonly appointments = new SaidAppointments();
  readonly staff = new SaidStaff();
  readonly closedDays = new SaidClosedDays();
  readonly relay: OutboxRelay;

  private constructor(readonly database: TestDatabase) {
    const plan = new PlanMessages(this.appointments, new ReminderRule(10), this.closedDays);
    this.relay = relayTo(database, plan, new PlanStaffMessages());
  }

  static async open(): Promise<MessageDesk> {
    return new MessageDesk(await aDatabase(notificationsEntities));
  }

  close(): Promise<void> {
    return this.database.close();
  }

  /** Sends what is due through this port. */
  sendingBy(port: SendPort): SendMessage {
    const letters = new WriteLetters(this.appointments, this.staff);
    const counting = new CountLetters(new MailKeys('a secret for specs, longer than 32'));
    return new SendMessage(this.database.workerUnitOfWork, letters, counting, port);
  }

  /** Somebody books: the appointment stands and its event waits in the outbox. */
  async booked(appointment: AppointmentToTell = anAppointment(), at = cori): Promise<string> {
    const id = randomUUID();
    this.appointments.say(id, appointment);
    await this.happens('appointment-booked', id, appointment.startsAt, at);
    return id;
  }

  async moved(
    id: string,
    startsAt: Date,
    at = cori,
    by: 'desk' | 'person' = 'desk',
  ): Promise<void> {
    this.appointments.change(id, { startsAt });
    await this.happens('appointment-moved', id, startsAt, at, by);
  }

  async cancelled(id: string, at = cori, startsAt = anAppointment().startsAt): Promise<void> {
    this.appointments.change(id, { state: 'cancelled' });
    await this.happens('appointment-cancelled', id, startsAt, at);
  }

  /** An event as scheduling announces it, a second after the one before. */
  async happens(
    name: EventName,
    id: string,
    startsAt: Date,
    municipality = cori,
    by: 'desk' | 'person' = 'desk',
  ): Promise<void> {
    const { clock, workerUnitOfWork } = this.database;
    clock.set(new Date(clock.now().getTime() + 1_000));
    const said = {
      municipality,
      appointmentId: id,
      startsAt: startsAt.toISOString(),
      by,
    };
    const event = appointmentNews.find((one) => one.name === name) ?? appointmentBooked;
    await workerUnitOfWork.inTransaction(inWorker(municipality), (tx) => announce(tx, event, said));
  }

  /** Hands on everything that waits in the outbox. */
  async relayAll(): Promise<void> {
    while (await this.relay.relayNext());
  }

  /** The messages about an appointment, as a superuser sees them. */
  messagesOf(appointmentId: string): Promise<MessageRow[]> {
    return this.database.everything<MessageRow>(
      `SELECT id, kind, state, channel, due_at AS due, about_starts_at AS about, attempts,
              last_error AS error
         FROM notifications.message WHERE subject = $1 ORDER BY happened_at, kind`,
      [appointmentId],
    );
  }

  /** Messages in short, as `kind state`. */
  async toldOf(appointmentId: string): Promise<string[]> {
    const messages = await this.messagesOf(appointmentId);
    return messages.map(({ kind, state }) => `${kind} ${state}`);
  }
}

export const inWorker = (municipality = cori) => workerScope('service', 'spec', municipality);

/** An operator who may see the list and record calls. */
export function anOperator(municipalities: readonly string[] = [cori]): OperatorScope {
  return {
    asker: 'operator',
    operatorId: randomUUID(),
    role: 'desk_operator',
    municipalities,
    permissions: new Set(Object.values(notificationsPermissions)),
    requestId: randomUUID(),
    purpose: 'desk-work',
  };
}
