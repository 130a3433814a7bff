import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalFolder } from './folders.ts';

/** What was erased since would come back from an older one: the promise of the trust model. */
const DAYS_KEPT = 35;
const DAY = 86_400_000;

export function isTooOld(takenAt: Date, now: Date): boolean {
  return now.getTime() - takenAt.getTime() > DAYS_KEPT * DAY;
}

/** Removes what a backup of before has left in the folder of backups, and is past its days. */
export function removeExpired(
  { backups }: LocalFolder,
  now: Date,
  say: (line: string) => void,
): void {
  if (!existsSync(backups)) return;
  for (const entry of readdirSync(backups, { withFileTypes: true })) {
    const file = join(backups, entry.name);
    if (!entry.isFile() || !/\.(age|tar)(\.partial)?$/.test(entry.name)) continue;
    if (!isTooOld(madeAt(file), now)) continue;
    rmSync(file);
    say(`Removed ${file}: backups are kept for ${DAYS_KEPT} days.`);
  }
}

/** The moment in a name that was given here, which outlives being copied about. */
function madeAt(file: string): Date {
  const [, ...parts] =
    /one-stop-shop-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.\w+$/.exec(file) ?? [];
  const [year, month, day, hour, minute, second] = parts;
  const named = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(named.getTime()) ? statSync(file).mtime : named;
}
