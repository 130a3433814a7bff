import { randomUUID } from 'node:crypto';
import { notificationsPermissions } from '@one-stop-shop/notifications/contracts';
import {
  appointmentBooked,
  appointmentNews,
  appointmentRestored,
  type AppointmentNews,
} from '@one-stop-shop/scheduling/contracts';
import { toldAfterMs } from '@one-stop-shop/shared/contracts';
import {
  publish,
  DerivedSecrets,
  MessageTypes,
  SealedSecrets,
  type EventSubscriber,
  type MessageType,
  type OutboxRelay,
  workerScope,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import {
  aDatabase,
  nothingReviewed,
  relayTo,
  type TestDatabase,
} from '@one-stop-shop/shared/server/testing';
import type { AppointmentToTell } from '../domain/appointment-to-tell';
import { channels as theChannels } from '../domain/channels';
import type { Channels } from '../domain/channel';
import { email } from '../domain/email';
import type { MessageState } from '../domain/message';
import { ReminderRule } from '../domain/reminder-day';
import { notificationsEntities } from '../persistence/entities';
import { MessageFiguresQuery } from '../use-cases/message-figures-query';
import { PlanMessage } from '../use-cases/plan-message';
import { PlanVisitMessages } from '../use-cases/plan-visit-messages';
import { ContactRulesInForce } from '../use-cases/contact-rules-in-force';
import { CountLetters } from '../use-cases/count-letters';
import { DeliverMessage } from '../use-cases/deliver-message';
import { LookAtCalls } from '../use-cases/look-at-calls';
import { MailKeys } from '../use-cases/mail-keys';
import { SendMessage } from '../use-cases/send-message';
import type { ListCalls } from '../use-cases/list-calls';
import { MarkCalls } from '../use-cases/mark-calls';
import { ReachKeys } from '../use-cases/reach-keys';
import { RecordBounce } from '../use-cases/record-bounce';
import { SendPorts, type SendPort } from '../use-cases/send-port';
import { SweepMessages } from '../use-cases/sweep-messages';
import { TellOfVisit } from '../use-cases/tell-of-visit';
import { VisitMessages } from '../use-cases/visit-messages';
import { anAppointment, FakeAppointments } from './an-appointment';
import { FakeClosedDays } from './fake-closed-days';
import { LookedAtCalls } from './looked-at-calls';

export const cori = '059006';
export const aprilia = '059001';

export interface MessageRow {
  readonly id: string;
  readonly kind: string;
  readonly state: MessageState;
  readonly channel: string;
  readonly due: Date;
  readonly about: Date;
  readonly attempts: number;
  readonly error: string | null;
}

const secret = 'a secret for specs, longer than 32';

type EventName = AppointmentNews['name'];

/** What a spec has told besides visits, and by which channels. */
interface Wishes {
  /** In the place of all that is told here. */
  readonly registry?: MessageTypes;
  readonly types?: readonly MessageType[];
  readonly channels?: Channels;
  /** Those that follow events besides the visits' planner. */
  readonly subscribers?: (planner: PlanMessage) => readonly EventSubscriber[];
}

/** Messages on a real database, on Monday 23 November 2026 at 9:00, with appointments that a spec decides. */
export class MessageDesk {
  readonly appointments = new FakeAppointments();
  readonly closedDays = new FakeClosedDays();
  readonly types: MessageTypes;
  readonly relay: OutboxRelay;
  readonly planner: PlanMessage;
  private readonly looking: LookAtCalls;
  private readonly channels: Channels;
  readonly keys = new ReachKeys(new DerivedSecrets(secret), new SealedSecrets(secret));
  private readonly rules = new ContactRulesInForce(this.keys);
  private readonly counting = new CountLetters(new MailKeys(secret));

  private constructor(
    readonly database: TestDatabase,
    { registry, types = [], channels = theChannels, subscribers = () => [] }: Wishes,
  ) {
    this.channels = channels;
    const visits = new VisitMessages(this.appointments, channels, nothingReviewed);
    this.types = registry ?? new MessageTypes(visits, ...types);
    this.looking = new LookAtCalls(this.types, this.rules);
    const telling = new TellOfVisit(new ReminderRule(10), this.closedDays, channels);
    this.planner = new PlanMessage(this.types, channels, this.looking);
    this.relay = relayTo(
      database,
      new PlanVisitMessages(this.appointments, telling, this.looking),
      ...subscribers(this.planner),
    );
  }

  static async open(wishes: Wishes = {}): Promise<MessageDesk> {
    return new MessageDesk(await aDatabase(notificationsEntities), wishes);
  }

  close(): Promise<void> {
    return this.database.close();
  }

  /** Sends what is due through these ports, or through the one as letters. */
  sendingBy(port: SendPort | SendPorts): SendMessage {
    const { database, types, channels, counting, rules } = this;
    const ports = portsOf(port);
    const delivering = new DeliverMessage(channels, counting, rules, nothingReviewed, ports);
    return new SendMessage(database.workerUnitOfWork, types, delivering);
  }

  /** Finds what is due by these channels. */
  sweepingFor(...names: readonly string[]): SweepMessages {
    const ports = new SendPorts(new Map(names.map((name) => [name, nowhere])));
    return new SweepMessages(this.database.workerUnitOfWork, this.types, ports);
  }

  get sweeping(): SweepMessages {
    return this.sweepingFor(email.name);
  }

  get listing(): ListCalls {
    const { marking, database, types, closedDays } = this;
    return new LookedAtCalls(marking, database.unitOfWork, types, closedDays);
  }

  get marking(): MarkCalls {
    return new MarkCalls(this.database.workerUnitOfWork, this.types, this.looking);
  }

  readonly figures = new MessageFiguresQuery();

  get bouncing(): RecordBounce {
    return new RecordBounce(this.database.workerUnitOfWork, this.types, this.channels);
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
    const before = this.appointments.startsAt(id);
    this.appointments.change(id, { startsAt });
    await this.happens('appointment-moved', id, startsAt, at, by, before);
  }

  async cancelled(id: string, at = cori, startsAt = anAppointment().startsAt): Promise<void> {
    this.appointments.change(id, { state: 'cancelled' });
    await this.happens('appointment-cancelled', id, startsAt, at);
  }

  /** The desk takes back its last act, of this moment: the visit is as it was. */
  async restored(
    id: string,
    undone: 'move' | 'cancel',
    doneAt: Date,
    startsAt = anAppointment().startsAt,
  ): Promise<void> {
    this.appointments.change(id, { state: 'booked', startsAt });
    const { clock, workerUnitOfWork } = this.database;
    clock.set(new Date(clock.now().getTime() + 1_000));
    await workerUnitOfWork.inTransaction(inWorker(), (tx) =>
      publish(tx, appointmentRestored, {
        municipality: cori,
        appointmentId: id,
        startsAt: startsAt.toISOString(),
        undone,
        doneAt: doneAt.toISOString(),
      }),
    );
  }

  /** An event as scheduling publishes it, a second after the one before. */
  async happens(
    name: EventName,
    id: string,
    startsAt: Date,
    municipality = cori,
    by: 'desk' | 'person' = 'desk',
    before?: Date,
  ): Promise<void> {
    const { clock, workerUnitOfWork } = this.database;
    clock.set(new Date(clock.now().getTime() + 1_000));
    const said = {
      municipality,
      appointmentId: id,
      startsAt: startsAt.toISOString(),
      by,
      ...(before && { before: before.toISOString() }),
    };
    const event = appointmentNews.find((one) => one.name === name) ?? appointmentBooked;
    await workerUnitOfWork.inTransaction(inWorker(municipality), (tx) => publish(tx, event, said));
  }

  /** Until what a desk has just done can be taken back no more. */
  waitUntilItStands(): void {
    const { clock } = this.database;
    clock.set(new Date(clock.now().getTime() + toldAfterMs));
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

const nowhere: SendPort = { send: () => Promise.reject(new Error('nothing is sent')) };

function portsOf(port: SendPort | SendPorts): SendPorts {
  return port instanceof SendPorts ? port : new SendPorts(new Map([[email.name, port]]));
}
