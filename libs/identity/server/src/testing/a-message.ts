import type { Message } from '@one-stop-shop/shared/server';

/** A message to staff of Cori, as its row keeps it. */
export function aMessage(kind: string, subject: string): Message {
  const at = new Date('2026-11-23T08:00:00Z');
  return {
    ...{ municipality: '059006', kind, subject, occurrence: 'once', askedBy: 'service' },
    ...{ happenedAt: at, aboutStartsAt: at },
  };
}
