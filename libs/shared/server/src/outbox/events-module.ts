import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import type { Context } from '../context/context';
import { UnitOfWork } from '../tenancy/unit-of-work';
import { OutboxRelay } from './outbox-relay';
import type { EventSubscriber } from './subscriber';
import { Subscribers } from './subscribers';

type Following<Settings> = Pick<Context<never, Settings>, 'name' | 'publishes' | 'subscribers'>;

@Module({})
class EventsModule {}

/** All who follow events; see {@link eventsModule} for the relay that hands events to them. */
export async function subscribersModule<Settings>(
  contexts: readonly Following<Settings>[],
  settings: Settings,
): Promise<DynamicModule> {
  const rooms = await Promise.all(contexts.flatMap(({ subscribers }) => subscribers?.() ?? []));
  const providers: Provider[] = [
    {
      provide: Subscribers,
      inject: rooms.flatMap(({ subscribers }) => [...subscribers]),
      useFactory: (...all: EventSubscriber[]) => new Subscribers(...all),
    },
  ];
  const imports = rooms.map((room) => room.forRoot(settings));
  return { module: EventsModule, imports, providers, exports: [Subscribers] };
}

/** The relay of a process; it refuses to start when what is published isn't what is followed. */
export async function eventsModule<Settings>(
  contexts: readonly Following<Settings>[],
  settings: Settings,
): Promise<DynamicModule> {
  const { providers = [], ...followed } = await subscribersModule(contexts, settings);
  const relay: Provider = {
    provide: OutboxRelay,
    inject: [UnitOfWork, Subscribers],
    useFactory: (unitOfWork: UnitOfWork, subscribers: Subscribers) =>
      new OutboxRelay(
        unitOfWork,
        contexts.flatMap(({ publishes }) => publishes),
        subscribers,
      ),
  };
  return { ...followed, providers: [...providers, relay] };
}
