import { Injectable } from '@nestjs/common';
import {
  appointmentBooked,
  appointmentCancelled,
  appointmentMoved,
  appointmentRestored,
  visitsChanged,
  type AppointmentNews,
  type AppointmentRestored,
  type VisitsChanged,
} from '@one-stop-shop/scheduling/contracts';
import { dayOf, plusDays } from '@one-stop-shop/shared/domain';
import { Subscriber, type EventSubscriber, type Transaction } from '@one-stop-shop/shared/server';
import type { AppointmentToTell } from '../domain/appointment-to-tell';
import { stillToTell, toldTogether, type KnownVisit } from '../domain/change-to-tell';
import { lastMomentOf } from '../domain/changed-visit';
import { Channels, noChannel } from '../domain/channel';
import type { NewsKind } from '../domain/message';
import type { MessageEntity } from '../persistence/message.entity';
import { mostDaysEarlier, ReminderRule } from '../domain/reminder-day';
import { toldFrom } from '../domain/told-after';
import {
  dropAllButCancellation,
  dropOlderNews,
  dropOtherReminders,
  isNewerNewsKnown,
  planMessage,
  queueForSubject,
  type Fact,
  type NewMessage,
} from '../persistence/planned-messages';
import {
  dropNewsOf,
  remindAfterAll,
  tellAfterAll,
  tellChangesAfterAll,
  toldOf,
} from '../persistence/undone-acts';
import { AppointmentFacts } from './appointment-facts';
import { ClosedDaysOfDesks } from './closed-days-of-desks';
import { knownVisits } from './known-visits';
import { isWhereKnown, sinceLastTold } from './since-last-told';

type FactToTell = Fact & Partial<Pick<NewMessage, 'isOvertaken' | 'occurrence'>>;

/**
 * Follows what happens to appointments. Events may come twice or in the wrong
 * order, so each is only the occasion to bring the messages in line with the
 * appointment as it is now: the person hears the newest once, and cancel wins.
 */
@Injectable()
export class PlanVisitMessages implements EventSubscriber {
  readonly subscriber = new Subscriber('plan-messages', 'messages')
    .on(appointmentBooked, (tx, event) => this.follow(tx, event))
    .on(appointmentMoved, (tx, event) => this.follow(tx, event))
    .on(appointmentCancelled, (tx, event) => this.follow(tx, event))
    .on(appointmentRestored, (tx, event) => this.followRestored(tx, event))
    .on(visitsChanged, (tx, event) => this.followChange(tx, event));

  constructor(
    private readonly appointments: AppointmentFacts,
    private readonly reminders: ReminderRule,
    private readonly closedDays: ClosedDaysOfDesks,
    private readonly channels: Channels,
  ) {}

  private async follow(tx: Transaction, event: AppointmentNews): Promise<void> {
    await queueForSubject(tx, event.appointmentId);
    const appointment = await this.appointments.find(tx, event.appointmentId);
    if (appointment?.state === 'booked') await this.followBooked(tx, event, appointment);
    else await this.followEnded(tx, event, appointment);
  }

  private async followBooked(
    tx: Transaction,
    event: AppointmentNews,
    appointment: AppointmentToTell,
  ): Promise<void> {
    const fact = factOf(event);
    await dropOtherReminders(tx, fact, appointment.startsAt);
    // The desk has taken it back already: that event brings all in line.
    if (event.name === 'appointment-cancelled') return;
    // It has been moved on: the event of that move tells, this one would tell too much.
    if (new Date(event.startsAt).getTime() !== appointment.startsAt.getTime()) {
      return this.followOvertaken(tx, event, appointment);
    }
    if (!(await isNewerNewsKnown(tx, fact))) {
      const news = { ...fact, visits: movedVisit(event) };
      await this.tell(tx, news, kindOf(event), appointment, askerOf(event, appointment));
    }
    await this.remind(tx, fact, appointment);
  }

  /** What has happened since may be taken back, and then this is told after all. */
  private async followOvertaken(
    tx: Transaction,
    event: AppointmentNews,
    appointment: AppointmentToTell,
  ): Promise<void> {
    const asItWas = { ...appointment, startsAt: new Date(event.startsAt) };
    const fact = { ...factOf(event), isOvertaken: true };
    if (await isNewerNewsKnown(tx, fact)) return;
    const news = { ...fact, visits: movedVisit(event) };
    await this.tell(tx, news, kindOf(event), asItWas, askerOf(event, appointment));
    await this.remind(tx, fact, asItWas);
  }

  private async remind(
    tx: Transaction,
    fact: FactToTell,
    appointment: AppointmentToTell,
  ): Promise<void> {
    const { startsAt, language } = appointment;
    const day = dayOf(startsAt);
    const first = plusDays(day, -mostDaysEarlier);
    const closed = await this.closedDays.of(tx, fact.municipality, first, day);
    const dueAt = this.reminders.momentFor(startsAt, fact.happenedAt, closed);
    if (!dueAt) return;
    await planMessage(tx, {
      ...fact,
      kind: 'reminder',
      mayReturn: true,
      occurrence: startsAt.toISOString(),
      aboutStartsAt: startsAt,
      dueAt,
      channel: this.channels.nameFor(appointment),
      language,
    });
  }

  private async followEnded(
    tx: Transaction,
    event: AppointmentNews,
    appointment: AppointmentToTell | undefined,
  ): Promise<void> {
    const fact = factOf(event);
    await dropAllButCancellation(tx, fact);
    if (appointment?.state !== 'cancelled') return;
    if (event.name !== 'appointment-cancelled') {
      await this.followOvertaken(tx, event, appointment);
    } else {
      const asker = askerOf(event, appointment);
      // The hour that the person knows, when it was moved a moment before.
      const visits = [{ appointmentId: fact.subject, before: event.startsAt, startsAt: null }];
      await this.tell(tx, { ...fact, visits }, 'cancelled', appointment, asker);
    }
  }

  /**
   * Nobody hears of what was taken back; what it had dropped is told after all, and the person is
   * reminded again.
   */
  private async followRestored(tx: Transaction, event: AppointmentRestored): Promise<void> {
    await queueForSubject(tx, event.appointmentId);
    const { municipality, appointmentId: subject } = event;
    const undone = { municipality, subject, happenedAt: new Date(event.doneAt) };
    await dropNewsOf(tx, undone);
    const appointment = await this.appointments.find(tx, event.appointmentId);
    const startsAt = new Date(event.startsAt);
    // Cancelled, attended or moved since: what happened then tells.
    if (appointment?.state !== 'booked') return;
    if (appointment.startsAt.getTime() !== startsAt.getTime()) return;
    await dropOtherReminders(tx, undone, startsAt);
    const isTold = await tellAfterAll(tx, undone, startsAt);
    if (!isTold) await this.tellThatItStands(tx, event, undone, appointment);
    await tellChangesAfterAll(tx, undone, startsAt);
    await remindAfterAll(tx, undone, startsAt);
    await this.remind(tx, undone, appointment);
  }

  /** What was taken back had been told already, when a clock ran ahead or the undoing waited. */
  private async tellThatItStands(
    tx: Transaction,
    event: AppointmentRestored,
    undone: Fact,
    appointment: AppointmentToTell,
  ): Promise<void> {
    const told = await toldOf(tx, undone);
    if (!told) return;
    const { appointmentId, startsAt, at } = event;
    const before = told.aboutStartsAt.toISOString();
    const isMoved = told.kind === 'moved';
    const visits = isMoved ? [{ appointmentId, before, startsAt }] : null;
    const news = { ...undone, happenedAt: new Date(at), visits, occurrence: at };
    await this.tell(tx, news, isMoved ? 'moved' : 'confirmation', appointment, 'desk');
  }

  /** Each person gets one message about all of their visits. */
  private async followChange(tx: Transaction, event: VisitsChanged): Promise<void> {
    for (const { appointmentId } of event.visits) await queueForSubject(tx, appointmentId);
    // An earlier version announced the visits of one phone as one person's.
    const people = toldTogether(await knownVisits(tx, this.appointments, event.visits));
    for (const ofOnePerson of people) await this.tellPerson(tx, event, ofOnePerson);
  }

  /** One message for the person, and each visit with the reminder of its new moment. */
  private async tellPerson(
    tx: Transaction,
    { municipality, changeId, at }: VisitsChanged,
    known: readonly KnownVisit[],
  ): Promise<void> {
    const changes = stillToTell(known, tx.now);
    const happenedAt = new Date(at);
    const ofKnown = known.map(({ visit }) => visit);
    const sinceTold = await sinceLastTold(tx, municipality, happenedAt, ofKnown);
    const visits = sinceTold.filter((visit) => !isWhereKnown(visit));
    for (const { appointmentId: subject, appointment } of changes) {
      const fact = { municipality, subject, happenedAt };
      await dropOlderNews(tx, fact);
      if (appointment.state === 'cancelled') await dropAllButCancellation(tx, fact);
      else {
        await dropOtherReminders(tx, fact, appointment.startsAt);
        await this.remind(tx, fact, appointment);
      }
    }
    const [first] = visits;
    const told = changes.find(({ appointmentId }) =>
      visits.some((one) => one.appointmentId === appointmentId),
    );
    if (!first || !told) return;
    await planMessage(tx, {
      municipality,
      subject: first.appointmentId,
      kind: 'desk_change',
      occurrence: changeId,
      visits,
      happenedAt,
      aboutStartsAt: lastMomentOf(visits),
      dueAt: tx.now,
      channel: this.channels.nameFor(told.appointment),
      language: told.appointment.language,
    });
  }

  /**
   * News go out in writing at any hour: the person or the desk has just acted.
   * Who can't be written to is called, when it was the desk.
   */
  private async tell(
    tx: Transaction,
    fact: FactToTell & Pick<MessageEntity, 'visits'>,
    kind: NewsKind,
    appointment: AppointmentToTell,
    askedBy: 'person' | 'desk',
  ): Promise<void> {
    const channel = this.channels.nameFor(appointment);
    // Who acted, or spoke with whoever booked for them, knows already.
    const hasHeard = kind === 'confirmation' || askedBy === 'person';
    if (channel === noChannel || (this.channels.isByHand(channel) && hasHeard)) return;
    const { municipality, happenedAt, visits: acted } = fact;
    // Whoever acts themselves has seen where it was.
    const visits =
      askedBy === 'desk' && acted
        ? await sinceLastTold(tx, municipality, happenedAt, acted)
        : acted;
    await dropOlderNews(tx, fact);
    if (askedBy === 'desk' && visits?.some(isWhereKnown)) return;
    await planMessage(tx, {
      ...fact,
      visits,
      kind,
      // An appointment is booked once and cancelled once, and may be moved many times. Only a
      // cancellation that was taken back, and is told to nobody, may come about again.
      occurrence: kind === 'moved' ? happenedAt.toISOString() : (fact.occurrence ?? 'once'),
      mayReturn: kind === 'cancelled',
      aboutStartsAt: appointment.startsAt,
      dueAt: toldFrom({ kind, askedBy, happenedAt: fact.happenedAt }, tx.now),
      channel,
      language: appointment.language,
      askedBy,
    });
  }
}

/** So that the letter can cross out the moment that the person knows. */
function movedVisit(event: AppointmentNews): MessageEntity['visits'] {
  if (event.name !== 'appointment-moved' || !event.before) return null;
  const { appointmentId, before, startsAt } = event;
  return [{ appointmentId, before, startsAt }];
}

const kindOf = ({ name }: AppointmentNews): NewsKind =>
  name === 'appointment-moved' ? 'moved' : 'confirmation';

function askerOf(event: AppointmentNews, appointment: AppointmentToTell): 'person' | 'desk' {
  if (event.name !== 'appointment-booked') return event.by;
  return appointment.bookedOnline ? 'person' : 'desk';
}

function factOf(event: AppointmentNews): Fact {
  return {
    municipality: event.municipality,
    subject: event.appointmentId,
    happenedAt: new Date(event.at),
  };
}
