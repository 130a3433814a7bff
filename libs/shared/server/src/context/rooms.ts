import type { DynamicModule, ModuleMetadata } from '@nestjs/common';
import { eventsModule } from '../outbox/events-module';
import { recurringModule } from '../recurring/recurring-module';
import type { Context } from './context';

type Modules = NonNullable<ModuleMetadata['imports']>;

/** Everything that is asked of these contexts over HTTP. */
export async function httpRooms<Settings>(
  contexts: readonly Context<Settings>[],
  settings: Settings,
): Promise<DynamicModule[]> {
  const rooms = await Promise.all(contexts.flatMap(({ http }) => http?.() ?? []));
  return rooms.map((room) => room.forRoot(settings));
}

/**
 * The work of these contexts in the background, with the relay of their events and the keeper of
 * what comes again.
 */
export async function workerRooms<Settings>(
  contexts: readonly Context<never, Settings>[],
  settings: Settings,
): Promise<Modules> {
  const rooms = await Promise.all(contexts.flatMap(({ worker }) => worker?.() ?? []));
  const modules = rooms.map((room) => room.forRoot(settings));
  const recurring = rooms.flatMap((room) => room.recurring?.(settings) ?? []);
  return [...modules, recurringModule(modules, recurring), await eventsModule(contexts, settings)];
}
