import type * as z from 'zod';
import type { EventDefinition } from '@one-stop-shop/shared/contracts';
import type { Transaction } from '../tenancy/transaction';

/** What a publisher says; the name and the moment are added. */
export type Said<Definition extends EventDefinition> = Omit<
  z.input<Definition['schema']>,
  'name' | 'at'
>;

/** Keeps the event with the change itself: both are committed or neither is. */
export async function publish<Definition extends EventDefinition>(
  tx: Transaction,
  event: Definition,
  said: Said<Definition>,
): Promise<void> {
  await publishAll(tx, event, [said]);
}

/** The same for many, in this order and in one statement. */
export async function publishAll<Definition extends EventDefinition>(
  tx: Transaction,
  { name }: Definition,
  said: readonly Said<Definition>[],
): Promise<void> {
  if (said.length === 0) return;
  const at = tx.now.toISOString();
  await tx.query(
    `INSERT INTO platform.outbox (municipality, name, payload, occurred_at)
     SELECT event->>'municipality', event->>'name', event, $2
       FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS said (event, place) ORDER BY place`,
    [JSON.stringify(said.map((one) => ({ ...one, name, at }))), tx.now],
  );
}
