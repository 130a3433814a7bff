import type { EventDefinition, EventOf, ReadingPurpose } from '@one-stop-shop/shared/contracts';
import type { WorkerScope } from '../tenancy/access-scope';
import type { Transaction } from '../tenancy/transaction';

/**
 * Work that follows an event, in the transaction that strikes off its delivery. It may run
 * again after a fault, so it must end in the same rows.
 */
type Work = (tx: Transaction<WorkerScope>, payload: unknown) => Promise<void>;

interface Followed {
  readonly event: EventDefinition;
  readonly work: Work;
}

/**
 * One who follows events, with deliveries, a purpose and tries of its own: when it fails,
 * nobody else waits.
 */
export class Subscriber {
  private readonly byName = new Map<string, Followed>();

  constructor(
    /** Stored with what waits for it: a new name leaves behind what waits under the old one. */
    readonly name: string,
    /** For what it reads, as the audit says it. */
    readonly purpose: ReadingPurpose,
  ) {}

  /** @throws Error for an event that it follows already */
  on<Definition extends EventDefinition>(
    event: Definition,
    work: (tx: Transaction<WorkerScope>, event: EventOf<Definition>) => Promise<void>,
  ): this {
    if (this.byName.has(event.name)) throw new Error(`${this.name} follows ${event.name} twice`);
    this.byName.set(event.name, {
      event,
      work: (tx, payload) => work(tx, event.schema.parse(payload) as EventOf<Definition>),
    });
    return this;
  }

  get events(): readonly EventDefinition[] {
    return [...this.byName.values()].map(({ event }) => event);
  }

  /** @throws Error for an event that it does not follow; ZodError for one that is not as promised */
  async handle(tx: Transaction<WorkerScope>, name: string, payload: unknown): Promise<void> {
    const followed = this.byName.get(name);
    if (!followed) throw new Error(`${this.name} does not follow ${name}`);
    await followed.work(tx, payload);
  }
}

/** A use case that follows events. */
export interface EventSubscriber {
  readonly subscriber: Subscriber;
}
