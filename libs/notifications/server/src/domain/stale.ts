import type { AppointmentState } from '@one-stop-shop/scheduling/contracts';
import type { AppointmentKind } from './message';

interface Told {
  readonly kind: AppointmentKind;
  /** The moment of the appointment that the message speaks of. */
  readonly aboutStartsAt: Date;
}

interface Present {
  readonly state: AppointmentState;
  readonly startsAt: Date;
}

/** Whether a message would tell what is no longer so: moved, cancelled, begun or over. */
export function isStale(message: Told, appointment: Present | undefined, now: Date): boolean {
  if (!appointment || message.aboutStartsAt <= now) return true;
  if (message.kind === 'cancelled') return appointment.state !== 'cancelled';
  return (
    appointment.state !== 'booked' ||
    appointment.startsAt.getTime() !== message.aboutStartsAt.getTime()
  );
}
