import type { AppointmentToTell } from './appointment-to-tell';

/** A visit that the desk moved or cancelled, as it is now, with the moment it had before. */
export interface ChangeToTell {
  readonly appointmentId: string;
  readonly appointment: AppointmentToTell;
  readonly before: Date;
}

/** How to reach the one person of these visits, who may have left more with one than with another. */
export function reachOf(changes: readonly ChangeToTell[]): {
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
} {
  const first = (key: 'email' | 'phone') =>
    changes.find(({ appointment }) => appointment[key])?.appointment[key];
  return { email: first('email'), phone: first('phone') };
}
