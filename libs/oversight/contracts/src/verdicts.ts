import type { SystemState } from './system-state';

/** How something stands: all is well, somebody should look, or something is broken. */
export type Verdict = 'well' | 'look' | 'broken';

const minute = 60_000;
/** Events are handed on within seconds; this long means that nobody does. */
const longestWait = 5 * minute;
/** A day, and the time that a backup takes. */
const oldestBackup = 26 * 60 * minute;
/** Checks come every six hours. */
const oldestCheck = 13 * 60 * minute;

/** How each part of the service stands. */
export function verdictsOn(state: SystemState) {
  return {
    events: verdictOnEvents(state),
    messages: verdictOnMessages(state),
    backup: verdictOnBackup(state),
    seals: verdictOnSeals(state),
  };
}

export function verdictOnEvents({ at, events }: SystemState): Verdict {
  const isStuck = events.oldestAt !== undefined && age(at, events.oldestAt) > longestWait;
  return isStuck || events.failing > 0 ? 'look' : 'well';
}

export function verdictOnMessages({ messages }: SystemState): Verdict {
  return messages.some(({ failed }) => failed.length > 0) ? 'look' : 'well';
}

export function verdictOnBackup({ at, lastBackup }: SystemState): Verdict {
  return lastBackup && age(at, lastBackup.takenAt) <= oldestBackup ? 'well' : 'look';
}

export function verdictOnSeals({ at, seals: { check, last } }: SystemState): Verdict {
  if (check?.broken) return 'broken';
  if (!check && !last) return 'well';
  return check && age(at, check.checkedAt) <= oldestCheck ? 'well' : 'look';
}

function age(now: string, then: string): number {
  return Date.parse(now) - Date.parse(then);
}
