import { toldAfterMs } from '@one-stop-shop/shared/contracts';
import type { AskedBy } from '@one-stop-shop/shared/domain';
import type { NewsKind } from './message';

/**
 * When news may be told: at once, but for what a desk moved or cancelled, which whoever did it may
 * take back for a moment. Of that nobody hears before it stands.
 */
export function toldFrom(
  { kind, askedBy, happenedAt }: { kind: NewsKind; askedBy: AskedBy; happenedAt: Date },
  now: Date,
): Date {
  if (kind === 'confirmation' || askedBy !== 'desk') return now;
  const waits = happenedAt.getTime() + toldAfterMs - now.getTime();
  return new Date(now.getTime() + Math.min(Math.max(waits, 0), toldAfterMs));
}
