import type { Provider, Type } from '@nestjs/common';
import type { EventDefinition } from '@one-stop-shop/shared/contracts';
import { UnitOfWork } from '../tenancy/unit-of-work';
import { OutboxRelay } from './outbox-relay';
import type { EventSubscriber } from './subscriber';
import { Subscribers } from './subscribers';

export interface Outbox {
  /** By all contexts. */
  readonly published: readonly EventDefinition[];
  /** Provided where this is. */
  readonly followers: readonly Type<EventSubscriber>[];
}

/** The relay of a process with all who follow events in it; it refuses to start when they don't fit. */
export function outboxProviders({ published, followers }: Outbox): Provider[] {
  return [
    {
      provide: Subscribers,
      inject: [...followers],
      useFactory: (...all: EventSubscriber[]) => new Subscribers(...all),
    },
    {
      provide: OutboxRelay,
      inject: [UnitOfWork, Subscribers],
      useFactory: (unitOfWork: UnitOfWork, subscribers: Subscribers) =>
        new OutboxRelay(unitOfWork, published, subscribers),
    },
  ];
}
