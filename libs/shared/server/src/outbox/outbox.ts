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
  await tx.query(
    `INSERT INTO platform.outbox (municipality, name, payload, occurred_at) VALUES ($1, $2, $3, $4)`,
    [event.municipality, event.name, JSON.stringify(event), tx.now],
  );
}
