import { OutboxRelay } from '../outbox/outbox-relay';
import type { EventSubscriber } from '../outbox/subscriber';
import { Subscribers } from '../outbox/subscribers';
import type { TestDatabase } from './database';

/** A relay to these alone: of the events that they follow, whoever publishes them. */
export function relayTo(database: TestDatabase, ...followers: EventSubscriber[]): OutboxRelay {
  const subscribers = new Subscribers(...followers);
  const published = subscribers.pairs.map(({ event }) => event);
  return new OutboxRelay(database.workerUnitOfWork, published, subscribers);
}
