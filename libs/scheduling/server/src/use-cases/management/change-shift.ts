import type { ShiftChange } from '@one-stop-shop/scheduling/contracts';
import { dayOf, plusDays, type LocalDay } from '@one-stop-shop/shared/domain';
import type { Transaction } from '@one-stop-shop/shared/server';
import { InThePast, ShiftUnknown } from '../../domain/problems';
import { cutShift, readShiftToEnd, type KeptShift } from '../../persistence/shifts';
import { enterShift } from './enter-shift';
import type { MediatorAccount } from './mediator-accounts';

/** Who works a shift, when they do so for the municipality on that day. */
export type FindAccount = (shift: KeptShift, day: LocalDay) => Promise<MediatorAccount>;

/**
 * A shift has other hours from a day on, until its own last day. Written in one
 * transaction, so that the calendars before and after differ by the hours alone. It grows no
 * longer: whoever works there on the first day goes on, and the end of their work ends it.
 * @throws InThePast, ShiftUnknown also for one that is over by then, ShiftOverlaps,
 *         NoTimeToTravel and the refusals of `findAccount`
 */
export async function changeShift(
  tx: Transaction,
  { municipality, id, firstDay, hours }: Extract<ShiftChange, { kind: 'change-shift' }>,
  findAccount: FindAccount,
): Promise<void> {
  const today = dayOf(tx.now);
  if (firstDay < today) throw new InThePast();
  const shift = await readShiftToEnd(tx, municipality, id, today);
  if (!shift || (shift.validBefore !== null && shift.validBefore <= firstDay)) {
    throw new ShiftUnknown();
  }
  const { deskId, mediatorId, weekday, practices } = shift;
  const days = {
    validFrom: firstDay > shift.validFrom ? firstDay : shift.validFrom,
    validUntil: shift.validBefore && plusDays(shift.validBefore, -1),
  };
  const account = await findAccount(shift, days.validFrom);
  const cut = { validFrom: shift.validFrom, validBefore: days.validFrom };
  await cutShift(tx, municipality, id, cut);
  const entered = { deskId, mediatorId, weekday, practices: [...practices], ...hours, ...days };
  await enterShift(tx, municipality, entered, account);
}
