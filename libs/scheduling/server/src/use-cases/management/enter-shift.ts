import type { EnteredAbsence, EnteredShift } from '@one-stop-shop/scheduling/contracts';
import { dayOf, plusDays, type LocalDay } from '@one-stop-shop/shared/domain';
import type { Transaction } from '@one-stop-shop/shared/server';
import {
  AbsenceUnknown,
  InThePast,
  NoTimeToTravel,
  ShiftOverlaps,
  ShiftUnknown,
} from '../../domain/problems';
import { conflictOf } from '../../domain/shift-conflict';
import { removeAbsence, writeAbsence } from '../../persistence/absences';
import { writeMediator } from '../../persistence/mediators';
import { queueForReceivers } from '../../persistence/reservations';
import { cutShift, readShiftsOf, readShiftToEnd, writeShift } from '../../persistence/shifts';
import { readTravelTimes } from '../../persistence/travel-times';
import type { MediatorAccount } from './mediator-accounts';

/**
 * A mediator or practitioner comes every week. Shifts of one of them are entered one after the other,
 * whichever municipality enters them: two of them may be in each other's way.
 * @throws InThePast, ShiftOverlaps, NoTimeToTravel
 */
export async function enterShift(
  tx: Transaction,
  municipality: string,
  shift: EnteredShift,
  account: MediatorAccount,
): Promise<void> {
  const today = dayOf(tx.now);
  if (shift.validFrom < today) throw new InThePast();
  await queueForReceivers(tx, [shift.mediatorId]);
  const { validUntil } = shift;
  const validBefore = validUntil && plusDays(validUntil, 1);
  const conflict = conflictOf(
    { ...shift, municipality, validBefore },
    await readShiftsOf(tx, shift.mediatorId, today),
    await readTravelTimes(tx, shift.validFrom),
  );
  if (conflict) {
    const { kind, ...shown } = conflict;
    throw kind === 'overlap' ? new ShiftOverlaps(shown) : new NoTimeToTravel(shown);
  }
  await writeMediator(tx, account);
  await writeShift(tx, municipality, shift);
}

/**
 * What was worked stays as it was: yesterday is the earliest last day.
 * @throws ShiftUnknown, also for one that is over; InThePast
 */
export async function endShift(
  tx: Transaction,
  municipality: string,
  id: string,
  lastDay: LocalDay,
): Promise<void> {
  const today = dayOf(tx.now);
  const shift = await readShiftToEnd(tx, municipality, id, today);
  if (!shift) throw new ShiftUnknown();
  const validBefore = plusDays(lastDay, 1);
  if (validBefore < today) throw new InThePast();
  // Ending is never a way to make a shift last longer.
  if (shift.validBefore !== null && shift.validBefore <= validBefore) return;
  await cutShift(tx, municipality, id, { validFrom: shift.validFrom, validBefore });
}

/** @throws InThePast when it is over already */
export async function enterAbsence(tx: Transaction, absence: EnteredAbsence): Promise<void> {
  if (absence.lastDay < dayOf(tx.now)) throw new InThePast();
  await writeAbsence(tx, absence);
}

/** @throws AbsenceUnknown, also for one that is over */
export async function withdrawAbsence(tx: Transaction, id: string): Promise<void> {
  if (!(await removeAbsence(tx, id, dayOf(tx.now)))) throw new AbsenceUnknown();
}
