import type { AgendaQuery, MediatorAgenda } from '@one-stop-shop/scheduling/contracts';
import { daysBetween, type LocalDay } from '@one-stop-shop/shared/domain';
import type { DeskCalendar, Presence } from './desk-calendar';

type OwnDays = Pick<MediatorAgenda, 'presences' | 'travels' | 'closedDays'>;

/**
 * Where a mediator is expected on some days, in order, with the ways from one
 * municipality to the next and the days on which a desk of theirs stays shut.
 */
export function ownDays(
  calendar: DeskCalendar,
  mediatorId: string,
  { from, to }: AgendaQuery,
  minutesBetween: (one: string, other: string) => number,
): OwnDays {
  const days = daysBetween(from, to).map((day) => ownDay(calendar, mediatorId, day));
  const municipalityOf = (deskId: string): string =>
    calendar.desks.find(({ id }) => id === deskId)?.municipality ?? '';
  return {
    presences: days.flatMap(({ open }) => open.map(asShown)),
    closedDays: days.flatMap(({ shut }) => shut),
    travels: days.flatMap(({ open }) =>
      open.slice(1).flatMap((next, index) => {
        const before = open[index];
        if (!before) return [];
        const [one, other] = [before, next].map(({ shift }) => municipalityOf(shift.deskId));
        if (one === undefined || other === undefined || one === other) return [];
        return [
          {
            fromDeskId: before.shift.deskId,
            toDeskId: next.shift.deskId,
            leavesAt: new Date(before.endsAt).toISOString(),
            arrivesBy: new Date(next.startsAt).toISOString(),
            minutes: minutesBetween(one, other),
          },
        ];
      }),
    ),
  };
}

function ownDay(calendar: DeskCalendar, mediatorId: string, day: LocalDay) {
  const open: Presence[] = [];
  const shut: OwnDays['closedDays'] = [];
  for (const { id: deskId } of calendar.desks) {
    const own = calendar
      .presencesOn(deskId, day)
      .filter(({ shift }) => shift.mediatorId === mediatorId);
    const reason = calendar.whyShut(deskId, day);
    if (reason === undefined) open.push(...own);
    else if (own.length > 0) shut.push({ deskId, date: day, reason });
  }
  return { open: open.sort((one, other) => one.startsAt - other.startsAt), shut };
}

function asShown({ shift, startsAt, endsAt }: Presence): MediatorAgenda['presences'][number] {
  return {
    deskId: shift.deskId,
    startsAt: new Date(startsAt).toISOString(),
    endsAt: new Date(endsAt).toISOString(),
  };
}
