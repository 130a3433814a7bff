import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import type { WorkerScope } from '../tenancy/access-scope';
import type { Transaction } from '../tenancy/transaction';

/** An event as it left the outbox; the payload is checked by whoever handles it. */
export interface RelayedEvent {
  readonly id: string;
  readonly name: string;
  readonly municipality: MunicipalityCode;
  readonly payload: unknown;
}

/**
 * Work that follows an event, in the transaction that marks the event as relayed.
 * It may run again after a fault, so it must end in the same rows.
 */
export type EventHandler = (tx: Transaction<WorkerScope>, event: RelayedEvent) => Promise<void>;

/** Which work follows which event; the worker app fills it from the contexts. */
export class EventHandlers {
  private readonly byName = new Map<string, EventHandler[]>();

  on(name: string, handler: EventHandler): this {
    this.byName.set(name, [...this.of(name), handler]);
    return this;
  }

  of(name: string): readonly EventHandler[] {
    return this.byName.get(name) ?? [];
  }
}

/** Whoever follows events says which, and what follows from them. */
export interface EventFollower {
  subscribe(handlers: EventHandlers): EventHandlers;
}

/** The handlers of all who follow events in one process. */
export function followedBy(...followers: readonly EventFollower[]): EventHandlers {
  return followers.reduce((handlers, each) => each.subscribe(handlers), new EventHandlers());
}
