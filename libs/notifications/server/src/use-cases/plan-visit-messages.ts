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
import {
  Subscriber,
  type EventSubscriber,
  type Transaction,
  type WorkerScope,
} from '@one-stop-shop/shared/server';
import type { AppointmentToTell } from '../domain/appointment-to-tell';
import { stillToTell, toldTogether, type KnownVisit } from '../domain/change-to-tell';
import type { NewsKind } from '../domain/message';
import type { MessageEntity } from '../persistence/message.entity';
import {
  dropAllButCancellation,
  dropOlderNews,
  dropOtherReminders,
  isNewerNewsKnown,
  queueForSubject,
  type Fact,
} from '../persistence/planned-messages';
import {
  dropNewsOf,
  remindAfterAll,
  tellAfterAll,
  tellChangesAfterAll,
  toldOf,
} from '../persistence/undone-acts';
import { AppointmentFacts } from './appointment-facts';
import { knownVisits } from './known-visits';
import { LookAtCalls } from './look-at-calls';
import { isWhereKnown, sinceLastTold } from './since-last-told';
import { TellOfVisit } from './tell-of-visit';

/**
 * Follows what happens to appointments. Events may come twice or in the wrong
 * order, so each is only the occasion to bring the messages in line with the
 * appointment as it is now: the person hears the newest once, and cancel wins.
 */
@Injectable()
export class PlanVisitMessages implements EventSubscriber {
  readonly subscriber = new Subscriber('plan-messages', 'messages')
    .on(appointmentBooked, (tx, event) => this.looked(tx, event, this.follow(tx, event)))
    .on(appointmentMoved, (tx, event) => this.looked(tx, event, this.follow(tx, event)))
    .on(appointmentCancelled, (tx, event) => this.looked(tx, event, this.follow(tx, event)))
    .on(appointmentRestored, (tx, event) => this.looked(tx, event, this.followRestored(tx, event)))
    .on(visitsChanged, (tx, event) => this.looked(tx, event, this.followChange(tx, event)));

  constructor(
    private readonly appointments: AppointmentFacts,
    private readonly telling: TellOfVisit,
    private readonly calls: LookAtCalls,
  ) {}

  /** What is to be told by voice stands on the list at once, with how to. */
  private async looked(
    tx: Transaction<WorkerScope>,
    { municipality }: { readonly municipality: string },
    followed: Promise<void>,
  ): Promise<void> {
    await followed;
    await this.calls.of(tx, municipality);
  }

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
      await this.telling.tell(tx, news, kindOf(event), appointment, askerOf(event, appointment));
    }
    await this.telling.remind(tx, fact, appointment);
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
    await this.telling.tell(tx, news, kindOf(event), asItWas, askerOf(event, appointment));
    await this.telling.remind(tx, fact, asItWas);
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
      await this.telling.tell(tx, { ...fact, visits }, 'cancelled', appointment, asker);
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
    await this.telling.remind(tx, undone, appointment);
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
    await this.telling.tell(tx, news, isMoved ? 'moved' : 'confirmation', appointment, 'desk');
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
        await this.telling.remind(tx, fact, appointment);
      }
    }
    const [first] = visits;
    const told = changes.find(({ appointmentId }) =>
      visits.some((one) => one.appointmentId === appointmentId),
    );
    if (!first || !told) return;
    await this.telling.tellChanges(tx, {
      ...{ municipality, subject: first.appointmentId, occurrence: changeId, visits, happenedAt },
      appointment: told.appointment,
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
