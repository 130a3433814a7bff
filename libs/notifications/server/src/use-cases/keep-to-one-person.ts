import type { Transaction } from '@one-stop-shop/shared/server';
import { lastMomentOf } from '../domain/changed-visit';
import { toldTogether, type KnownVisit } from '../domain/change-to-tell';
import type { Channels } from '../domain/channel';
import { narrowTo } from '../persistence/due-messages';
import type { MessageEntity } from '../persistence/message.entity';
import { planMessage } from '../persistence/planned-messages';
import type { AppointmentFacts } from './appointment-facts';
import { knownVisits } from './known-visits';

/**
 * A letter that an earlier version planned may name visits of several people, for whom one
 * phone was enough to be taken for one. It keeps those of its first visit's person; everybody
 * else gets a message of their own, as a change that is followed today plans it.
 * @returns the message as it now is, which may have become a call
 */
export async function keepToOnePerson(
  tx: Transaction,
  appointments: AppointmentFacts,
  channels: Channels,
  message: MessageEntity,
): Promise<MessageEntity> {
  const known = await knownVisits(tx, appointments, message.visits ?? []);
  const [own, ...others] = toldTogether(known);
  if (!own || others.length === 0) return message;
  const { municipality, kind, occurrence, happenedAt, askedBy } = message;
  for (const theirs of others) {
    const [first] = theirs;
    if (!first) continue;
    await planMessage(tx, {
      ...{ municipality, kind, occurrence, happenedAt, askedBy, dueAt: tx.now },
      ...{ subject: first.visit.appointmentId, language: first.appointment.language },
      ...tellingOf(theirs, channels),
    });
  }
  const narrowed = tellingOf(own, channels);
  await narrowTo(tx, message, narrowed);
  return { ...message, ...narrowed, byHand: channels.isByHand(narrowed.channel) };
}

function tellingOf(
  together: readonly KnownVisit[],
  channels: Channels,
): Pick<MessageEntity, 'visits' | 'channel' | 'aboutStartsAt'> {
  const visits = together.map(({ visit }) => visit);
  const channel = channels.nameFor(together[0]?.appointment ?? {});
  return { visits, channel, aboutStartsAt: lastMomentOf(visits) };
}
