const minute = 60_000;
const hour = 60 * minute;

/** How far a session's last sign of life is written late, to spare a write per request. */
const sparedWrites = minute;

/** A session ends ten hours after the sign-in, however busy it is. */
export function endOfSession(openedAt: Date): Date {
  return new Date(openedAt.getTime() + 10 * hour);
}

/** How long the second factor may take after the password. */
export function endOfHalfOpenSession(openedAt: Date): Date {
  return new Date(openedAt.getTime() + 5 * minute);
}

/** A session not seen since this moment has been left alone for twenty minutes. */
export function leftAloneSince(now: Date): Date {
  return new Date(now.getTime() - 20 * minute);
}

/** When a session seen at a moment will have been left alone for too long. */
export function leftAloneAfter(seenAt: Date): Date {
  return new Date(seenAt.getTime() + 20 * minute);
}

/** Whether a request is worth noting as a sign of life. */
export function isWorthNoting(seenAt: Date, now: Date): boolean {
  return now.getTime() - seenAt.getTime() >= sparedWrites;
}

/** So many wrong codes or signatures in a row end a session. */
export const wrongProofsAllowed = 5;
