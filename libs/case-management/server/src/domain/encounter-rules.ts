import { editableHours } from '@one-stop-shop/case-management/contracts';
import { EncounterInTheFuture, EncounterNotYours, ReasonMissing } from './problems';

/** What begins in a quarter of an hour is about to be; later, nobody can say what was done. */
const mostAheadMs = 15 * 60_000;

/** @throws EncounterInTheFuture */
export function mustHaveBegun(startedAt: Date, now: Date): void {
  if (startedAt.getTime() > now.getTime() + mostAheadMs) throw new EncounterInTheFuture();
}

/**
 * Its author changes it, for a day without a word and then with the reason.
 * @throws EncounterNotYours, ReasonMissing
 */
export function mustBeChangeable(
  encounter: { readonly author: string; readonly writtenAt: Date },
  by: { readonly operatorId: string; readonly reason?: string | undefined },
  now: Date,
): void {
  if (encounter.author !== by.operatorId) throw new EncounterNotYours();
  const isCorrection = now.getTime() - encounter.writtenAt.getTime() > editableHours * 3_600_000;
  if (isCorrection && !by.reason) throw new ReasonMissing();
}
