/**
 * What a message about one appointment says: three tell news, the reminder repeats what
 * is known.
 */
export const appointmentKinds = ['confirmation', 'moved', 'cancelled', 'reminder'] as const;
export type AppointmentKind = (typeof appointmentKinds)[number];
export type NewsKind = Exclude<AppointmentKind, 'reminder'>;

/**
 * To staff and those who answer for them: an account to open, a role to approve, an emergency,
 * somebody who reads far past their habit.
 */
const staffKinds = ['invitation', 'approval', 'emergency_access', 'read_past_habit'] as const;
export type StaffKind = (typeof staffKinds)[number];

/** Beside those about one, what the desk changed, about all visits of a person at once. */
export const kindsAboutVisits = [...appointmentKinds, 'desk_change'] as const;

export type MessageKind = (typeof kindsAboutVisits)[number] | StaffKind;

export function isToStaff(kind: MessageKind): kind is StaffKind {
  return (staffKinds as readonly MessageKind[]).includes(kind);
}

/** How a person is reached: in writing, by an operator's voice, or not at all. */
export type MessageChannel = 'email' | 'call' | 'none';

/**
 * What became of a message. Written ones are planned, then sent, failed for good, held back
 * because their address got too many, or dropped because they no longer hold; one that was
 * sent may come back. Calls are planned, then reached or not; an operator takes back a reached
 * one that was none.
 */
export type MessageState =
  'planned' | 'sent' | 'failed' | 'held_back' | 'bounced' | 'dropped' | 'reached' | 'not_reached';

/** On whose act a message follows: whoever has the visit, an operator, or the calendar alone. */
export type AskedBy = 'person' | 'desk' | 'service';

/** The way to somebody: writing wins, since it can be read again. */
export function channelFor(contact: {
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}): MessageChannel {
  if (contact.email) return 'email';
  return contact.phone ? 'call' : 'none';
}

/** Keys of a message that is due, as a job carries them. */
export interface DueMessage {
  readonly municipality: string;
  readonly messageId: string;
}
