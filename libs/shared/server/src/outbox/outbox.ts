import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import type { Transaction } from '../tenancy/transaction';

/** Something that happened, as other contexts learn it: ids and moments, nobody's data. */
export interface DomainEvent {
  readonly name: string;
  readonly municipality: MunicipalityCode;
}

/** Keeps the event with the change itself: both are committed or neither is. */
export async function announce<Event extends DomainEvent>(
  tx: Transaction,
  event: Event,
): Promise<void> {
  await announceAll(tx, [event]);
}

/** The same for many, in this order and in one statement. */
export async function announceAll(tx: Transaction, events: readonly DomainEvent[]): Promise<void> {
  if (events.length === 0) return;
  await tx.query(
    `INSERT INTO platform.outbox (municipality, name, payload, occurred_at)
     SELECT event->>'municipality', event->>'name', event, $2
       FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS said (event, place) ORDER BY place`,
    [JSON.stringify(events), tx.now],
  );
}
