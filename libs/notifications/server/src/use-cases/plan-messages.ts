import { Injectable } from '@nestjs/common';
import { schedulingEvent, type SchedulingEvent } from '@one-stop-shop/scheduling/contracts';
import type { EventHandlers, RelayedEvent, Transaction } from '@one-stop-shop/shared/server';
import type { AppointmentToTell } from '../domain/appointment-to-tell';
import { channelFor, type NewsKind } from '../domain/message';
import { ReminderRule } from '../domain/reminder-day';
import {
  dropAllButCancellation,
  dropOlderNews,
  dropOtherReminders,
  isNewerNewsKnown,
  planMessage,
  queueForSubject,
  type Fact,
} from '../persistence/planned-messages';
import { AppointmentFacts } from './appointment-facts';

/**
 * Follows what happens to appointments. Events may come twice or in the wrong
 * order, so each is only the occasion to bring the messages in line with the
 * appointment as it is now: the person hears the newest once, and cancel wins.
 */
@Injectable()
export class PlanMessages {
  constructor(
    private readonly appointments: AppointmentFacts,
    private readonly reminders: ReminderRule,
  ) {}

  /** Asks to be told of every event about appointments. */
  subscribe(handlers: EventHandlers): EventHandlers {
    for (const { shape } of schedulingEvent.options) {
      handlers.on(shape.name.value, (tx, event) => this.follow(tx, event));
    }
    return handlers;
  }

  async follow(tx: Transaction, relayed: RelayedEvent): Promise<void> {
    const event = schedulingEvent.parse(relayed.payload);
    await queueForSubject(tx, event.appointmentId);
    const appointment = await this.appointments.find(tx, event.appointmentId);
    if (appointment?.state === 'booked') await this.followBooked(tx, event, appointment);
    else await this.followEnded(tx, event, appointment);
  }

  private async followBooked(
    tx: Transaction,
    event: SchedulingEvent,
    appointment: AppointmentToTell,
  ): Promise<void> {
    const fact = factOf(event);
    await dropOtherReminders(tx, fact, appointment.startsAt);
    // It has been moved on: the event of that move tells, this one would tell too much.
    if (new Date(event.startsAt).getTime() !== appointment.startsAt.getTime()) return;
    if (!(await isNewerNewsKnown(tx, fact))) {
      await tell(
        tx,
        fact,
        event.name === 'appointment-moved' ? 'moved' : 'confirmation',
        appointment,
      );
    }
    await this.remind(tx, fact, appointment);
  }

  private async remind(tx: Transaction, fact: Fact, appointment: AppointmentToTell): Promise<void> {
    const { startsAt, language } = appointment;
    const dueAt = this.reminders.momentFor(startsAt, fact.happenedAt);
    if (!dueAt) return;
    await planMessage(tx, {
      ...fact,
      kind: 'reminder',
      occurrence: startsAt.toISOString(),
      aboutStartsAt: startsAt,
      dueAt,
      channel: channelFor(appointment),
      language,
    });
  }

  private async followEnded(
    tx: Transaction,
    event: SchedulingEvent,
    appointment: AppointmentToTell | undefined,
  ): Promise<void> {
    const fact = factOf(event);
    await dropAllButCancellation(tx, fact);
    if (appointment?.state === 'cancelled' && event.name === 'appointment-cancelled') {
      await tell(tx, fact, 'cancelled', appointment);
    }
  }
}

function factOf(event: SchedulingEvent): Fact {
  return {
    municipality: event.municipality,
    subject: event.appointmentId,
    happenedAt: new Date(event.at),
  };
}

/** News go out in writing at once, at any hour: the person or the desk has just acted. */
async function tell(
  tx: Transaction,
  fact: Fact,
  kind: NewsKind,
  appointment: AppointmentToTell,
): Promise<void> {
  if (channelFor(appointment) !== 'email') return;
  await dropOlderNews(tx, fact);
  await planMessage(tx, {
    ...fact,
    kind,
    // An appointment is booked once and cancelled once, and may be moved many times.
    occurrence: kind === 'moved' ? fact.happenedAt.toISOString() : 'once',
    aboutStartsAt: appointment.startsAt,
    dueAt: tx.now,
    channel: 'email',
    language: appointment.language,
  });
}
