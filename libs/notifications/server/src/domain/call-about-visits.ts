import type { PersonToCall } from '@one-stop-shop/notifications/contracts';
import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import type { AppointmentToTell } from './appointment-to-tell';
import type { ChangeToTell } from './change-to-tell';

/** What an operator says of visits, and to whom. */
export interface CallAboutVisits {
  /** Ids of the appointments. */
  readonly subjects: readonly string[];
  readonly phone: string | undefined;
  readonly firstName: string;
  readonly language: ServiceLanguage;
  readonly forSomeoneElse: boolean;
  readonly startsAt: Date;
  readonly details: Pick<PersonToCall, 'appointmentId' | 'changes'>;
}

export function callAbout(
  appointmentId: string,
  { phone, firstName, language, forSomeoneElse, startsAt }: AppointmentToTell,
): CallAboutVisits {
  return {
    ...{ subjects: [appointmentId], phone, firstName, language, forSomeoneElse, startsAt },
    details: { appointmentId, changes: [] },
  };
}

/** Whoever answers a number hears of the visits that were booked under it, and of no other. */
export function callsAboutChanges(changes: readonly ChangeToTell[]): CallAboutVisits[] {
  const byPhone = Map.groupBy(changes, ({ appointment }) => appointment.phone);
  return [...byPhone.values()].flatMap((ofOneNumber) => {
    const [first] = ofOneNumber;
    if (!first) return [];
    const { appointmentId, appointment } = first;
    return {
      ...callAbout(appointmentId, appointment),
      subjects: ofOneNumber.map((change) => change.appointmentId),
      details: { appointmentId, changes: ofOneNumber.map(said) },
    };
  });
}

function said({ appointment, before }: ChangeToTell): PersonToCall['changes'][number] {
  const { firstName, language, forSomeoneElse, state, startsAt } = appointment;
  return {
    ...{ firstName, language, forSomeoneElse },
    before: before.toISOString(),
    startsAt: state === 'cancelled' ? null : startsAt.toISOString(),
  };
}
