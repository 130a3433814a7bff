import type { AppointmentState } from '@one-stop-shop/scheduling/contracts';
import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import type { CalendarFile } from '@one-stop-shop/shared/domain';

/** An appointment as it is now, with all that a message or a call needs. */
export interface AppointmentToTell {
  readonly state: AppointmentState;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly language: ServiceLanguage;
  readonly firstName: string;
  /** E.164 */
  readonly phone?: string;
  readonly email?: string;
  /** The contact is somebody's who booked for another person. */
  readonly forSomeoneElse: boolean;
  /** Made on the public page: nobody has seen who booked. */
  readonly bookedOnline: boolean;
  readonly desk: {
    readonly name: string;
    readonly address: string;
    readonly phone: string | null;
    readonly email: string | null;
  };
  /** The page to move or cancel, with its secret in the fragment. */
  readonly manageUrl: string;
  readonly code: string;
  /** Puts the visit into a calendar; takes it out when it is cancelled. */
  readonly calendar: CalendarFile;
}
