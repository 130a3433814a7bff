import type { TimetableFacts } from '@one-stop-shop/scheduling/contracts';
import { dayOf, type LocalDay } from '@one-stop-shop/shared/domain';
import type { Transaction } from '@one-stop-shop/shared/server';
import { dialable } from '../../domain/phone';
import { InThePast, OnlyTimetable, TimetableBegun, TimetableUnknown } from '../../domain/problems';
import { isInForce } from '../../domain/timetable';
import {
  endVersion,
  readVersionsToChange,
  removeVersion,
  writeVersion,
} from '../../persistence/timetable-versions';

/**
 * A new version counts from its first day until the next one that is already planned;
 * the one in force before it ends there. One that was planned for the same day gives way.
 * @throws InThePast, TimetableBegun when the version of today began today, PhoneNotValid, PhoneNotOne, PhoneUnclear
 */
export async function enterTimetable(
  tx: Transaction,
  desk: { readonly id: string; readonly municipality: string },
  validFrom: LocalDay,
  facts: TimetableFacts,
): Promise<void> {
  const today = dayOf(tx.now);
  if (validFrom < today) throw new InThePast();
  const versions = await readVersionsToChange(tx, desk.id);
  const replaced = versions.find((version) => version.validFrom === validFrom);
  const cut = versions.find((version) => isInForce(version, validFrom));
  const next = versions.find((version) => version.validFrom > validFrom);
  if (replaced && validFrom === today) throw new TimetableBegun();
  if (replaced) await removeVersion(tx, replaced.id);
  else if (cut) await endVersion(tx, cut.id, validFrom);
  const validBefore = cut ? cut.validBefore : (next?.validFrom ?? null);
  const phone = facts.phone === null ? null : dialable(facts.phone);
  await writeVersion(tx, desk, { validFrom, validBefore }, { ...facts, phone });
}

/**
 * A version that has not begun is taken back; the one before it goes on in its stead.
 * @throws TimetableUnknown, TimetableBegun, OnlyTimetable
 */
export async function withdrawTimetable(
  tx: Transaction,
  deskId: string,
  versionId: string,
): Promise<void> {
  const versions = await readVersionsToChange(tx, deskId);
  const version = versions.find(({ id }) => id === versionId);
  if (!version) throw new TimetableUnknown();
  if (version.validFrom <= dayOf(tx.now)) throw new TimetableBegun();
  if (versions.length === 1) throw new OnlyTimetable();
  await removeVersion(tx, version.id);
  const previous = versions.find(({ validBefore }) => validBefore === version.validFrom);
  if (previous) await endVersion(tx, previous.id, version.validBefore);
}
