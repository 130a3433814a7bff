import type { Agenda, AgendaEntry, Slot } from '@one-stop-shop/scheduling/contracts';

import { dayOf } from '../calendar/desk-days';

/** One day of a week, in short. */
export interface WeekDay {
  /** YYYY-MM-DD */
  readonly day: string;
  readonly entries: readonly AgendaEntry[];
  /** Places that can still be booked. */
  readonly free: number;
  readonly closedBecause: readonly string[];
  readonly isStaffed: boolean;
}

export function weekDaysOf(
  agenda: Agenda,
  slots: readonly Slot[],
  days: readonly string[],
): readonly WeekDay[] {
  return days.map((day) => {
    const onDay = ({ startsAt }: { startsAt: string }) => dayOf(startsAt) === day;
    const closed = agenda.closedDays.filter(({ date }) => date === day);
    return {
      day,
      entries: agenda.entries
        .filter((entry) => onDay(entry) && entry.state !== 'cancelled')
        .toSorted((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt)),
      free: slots.filter(onDay).reduce((sum, { free }) => sum + free, 0),
      closedBecause: [...new Set(closed.map(({ reason }) => reason))],
      isStaffed: agenda.presences.some(onDay),
    };
  });
}
