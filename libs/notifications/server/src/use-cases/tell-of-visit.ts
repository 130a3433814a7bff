import { Injectable } from '@nestjs/common';
import { dayOf, plusDays } from '@one-stop-shop/shared/domain';
import type { Transaction } from '@one-stop-shop/shared/server';
import type { AppointmentToTell } from '../domain/appointment-to-tell';
import { lastMomentOf, type ChangedVisit } from '../domain/changed-visit';
import { Channels, noChannel } from '../domain/channel';
import type { NewsKind } from '../domain/message';
import { mostDaysEarlier, ReminderRule } from '../domain/reminder-day';
import { toldFrom } from '../domain/told-after';
import type { MessageEntity } from '../persistence/message.entity';
import {
  dropOlderNews,
  planMessage,
  type Fact,
  type NewMessage,
} from '../persistence/planned-messages';
import { ClosedDaysOfDesks } from './closed-days-of-desks';
import { isWhereKnown, sinceLastTold } from './since-last-told';

type FactToTell = Fact & Partial<Pick<NewMessage, 'isOvertaken' | 'occurrence'>>;

/** What a desk has changed of one person's visits, of which the first is the subject. */
interface Changes extends Fact {
  readonly occurrence: string;
  readonly visits: readonly ChangedVisit[];
  /** One of them, as it is now. */
  readonly appointment: AppointmentToTell;
}

/** Plans what somebody is to hear of their visits: when, and by which channel. */
@Injectable()
export class TellOfVisit {
  constructor(
    private readonly reminders: ReminderRule,
    private readonly closedDays: ClosedDaysOfDesks,
    private readonly channels: Channels,
  ) {}

  async remind(tx: Transaction, fact: FactToTell, appointment: AppointmentToTell): Promise<void> {
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

  /** One message about all visits of a person that changed. */
  async tellChanges(tx: Transaction, { appointment, visits, ...fact }: Changes): Promise<void> {
    await planMessage(tx, {
      ...fact,
      ...{ kind: 'desk_change', visits, aboutStartsAt: lastMomentOf(visits), dueAt: tx.now },
      channel: this.channels.nameFor(appointment),
      language: appointment.language,
    });
  }

  /**
   * News go out in writing at any hour: the person or the desk has just acted.
   * Who can't be written to is called, when it was the desk.
   */
  async tell(
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
