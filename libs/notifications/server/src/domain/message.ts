import type { AskedBy } from '@one-stop-shop/shared/domain';

/**
 * What a message about one appointment says: three tell news, the reminder repeats what
 * is known.
 */
export const appointmentKinds = ['confirmation', 'moved', 'cancelled', 'reminder'] as const;
export type AppointmentKind = (typeof appointmentKinds)[number];
export type NewsKind = Exclude<AppointmentKind, 'reminder'>;

/** Beside those about one, what the desk changed, about all visits of a person at once. */
export const visitKinds = [...appointmentKinds, 'desk_change'] as const;
export type VisitKind = (typeof visitKinds)[number];

/** Whether somebody waits for it: who has just booked, or whoever moved or cancelled themselves. */
export function isAnswer(kind: string, askedBy: AskedBy): boolean {
  return kind === 'confirmation' || askedBy === 'person';
}

/**
 * What became of a message. Written ones are planned, then sent, failed for good, held back
 * because their address got too many, or dropped because they no longer hold; one that was
 * sent may come back. Calls are planned, then reached or not; an operator takes back a reached
 * one that was none.
 */
export type MessageState =
  'planned' | 'sent' | 'failed' | 'held_back' | 'bounced' | 'dropped' | 'reached' | 'not_reached';

/** Keys of a message that is due, as a job carries them. */
export interface DueMessage {
  readonly municipality: string;
  readonly messageId: string;
}
