import type { NeutralFacts } from '@one-stop-shop/shared/server';
import type { AppointmentToTell } from '../domain/appointment-to-tell';
import type { ChangeToTell } from '../domain/change-to-tell';
import type { AppointmentKind } from '../domain/message';

type Moment = NeutralFacts['moments'][number];

const isNow: Readonly<Record<AppointmentKind, Moment['is']>> = {
  confirmation: 'kept',
  reminder: 'kept',
  moved: 'moved',
  cancelled: 'off',
};

/** What may be said of a visit to whoever reads along. */
export function neutralOf(
  { startsAt, desk }: AppointmentToTell,
  kind: AppointmentKind,
): NeutralFacts {
  return { moments: [{ at: startsAt, is: isNow[kind] }], phone: desk.phone ?? undefined };
}

/** The same of visits that the desk changed: of one that is off, the hour that they know. */
export function neutralOfChanges(changes: readonly ChangeToTell[]): NeutralFacts {
  return {
    moments: changes.map(({ appointment: { state, startsAt }, before }) =>
      state === 'cancelled' ? { at: before, is: 'off' } : { at: startsAt, is: 'moved' },
    ),
    phone: changes[0]?.appointment.desk.phone ?? undefined,
  };
}
