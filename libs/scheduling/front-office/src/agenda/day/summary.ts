import type { Agenda, AgendaEntry, Slot } from '@one-stop-shop/scheduling/contracts';

import { dayOf } from '../calendar/desk-days';
import { languageToFind } from '../language-to-find';
import { type ShownReminder, reminderToShow } from '../reminder-to-show';

const unreached: readonly ShownReminder[] = ['to_call', 'no_contact', 'bounced', 'failed'];

/** The days in view in numbers. */
export interface Summary {
  /** Without the cancelled ones. */
  readonly appointments: number;
  readonly free: number;
  /** Arrived and not yet attended to. */
  readonly here: number;
  readonly missing: number;
  /** People still to come whose reminder did not and will not reach them by itself. */
  readonly unreminded: number;
  /** People still to come whose mediator does not speak their language. */
  readonly lacking: number;
  /** Who is expected next today. */
  readonly next: AgendaEntry | undefined;
}

export function summaryOf(
  { entries }: Agenda,
  slots: readonly Slot[],
  now: Date,
  today: string,
): Summary {
  const inState = (state: AgendaEntry['state']) => entries.filter((entry) => entry.state === state);
  const awaited = inState('booked').filter(({ endsAt }) => Date.parse(endsAt) > now.getTime());
  return {
    appointments: entries.length - inState('cancelled').length,
    free: slots.reduce((sum, { free }) => sum + free, 0),
    here: inState('arrived').length,
    missing: inState('no_show').length,
    unreminded: awaited.filter((entry) =>
      unreached.includes(reminderToShow(entry, now) ?? 'not_due'),
    ).length,
    lacking: awaited.filter((entry) => languageToFind(entry)).length,
    next: awaited
      .filter(({ startsAt }) => dayOf(startsAt) === today)
      .toSorted((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt))[0],
  };
}
