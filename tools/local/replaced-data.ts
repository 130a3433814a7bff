import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { endLeftBehind } from './postgres-left-behind.ts';

const aside = (folder: string) => `${folder}.replaced`;

/** Where a restore unpacks and tries out what it brings, beside the data that are in use. */
export function restoringPlace(folder: string): string {
  return `${folder}.restoring`;
}

/** Puts data that were tried out in the place of the present ones, if there are any. */
export function replaceData(folder: string, triedOut: string): void {
  if (existsSync(folder)) renameSync(folder, aside(folder));
  renameSync(triedOut, folder);
}

/**
 * Clears up after a restore, also after one that was killed: cut short before its data stood in
 * their place it never happened, and the data from before it are put back.
 */
export async function settleRestore(folder: string, say: (line: string) => void): Promise<void> {
  const tried = join(restoringPlace(folder), 'postgres');
  if (existsSync(tried)) await endLeftBehind(tried, say);
  if (existsSync(aside(folder)) && !existsSync(folder)) {
    renameSync(aside(folder), folder);
    say('A restore did not come to its end: the data from before it are back.');
  }
  for (const rest of [aside(folder), restoringPlace(folder)])
    rmSync(rest, { recursive: true, force: true });
}
