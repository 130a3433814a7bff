import {
  feastDay,
  instantOf,
  nationalHolidayOn,
  weekdayOf,
  type LocalDay,
} from '@one-stop-shop/shared/domain';
import {
  isInForce,
  type Absence,
  type Closure,
  type Feast,
  type Shift,
  type Timetable,
  type WeeklyStretch,
} from './timetable';

/** A stretch of one day as milliseconds since the epoch, half-open. */
export interface Stretch {
  readonly startsAt: number;
  readonly endsAt: number;
}

export interface Presence extends Stretch {
  readonly shift: Shift;
}

export interface CalendarFacts {
  readonly desks: readonly { readonly id: string; readonly municipality: string }[];
  readonly timetables: readonly Timetable[];
  readonly shifts: readonly Shift[];
  readonly absences: readonly Absence[];
  readonly closures: readonly Closure[];
  readonly feasts: readonly Feast[];
}

/**
 * When the desks are open and who is there, day by day in wall time. National
 * holidays are not enough: each municipality has its own feasts and closures.
 */
export class DeskCalendar {
  // Thousands of visits ask about the same few days; the rules don't change meanwhile.
  private readonly openings = new Map<string, readonly Stretch[]>();
  private readonly presences = new Map<string, readonly Presence[]>();

  constructor(readonly facts: CalendarFacts) {}

  get desks(): CalendarFacts['desks'] {
    return this.facts.desks;
  }

  /** The same calendar with the desks of some municipalities only. */
  of(municipalities: readonly string[]): DeskCalendar {
    const desks = this.facts.desks.filter((desk) => municipalities.includes(desk.municipality));
    return new DeskCalendar({ ...this.facts, desks });
  }

  timetableOf(deskId: string, day: LocalDay): Timetable | undefined {
    return this.facts.timetables.find(
      (timetable) => timetable.deskId === deskId && isInForce(timetable, day),
    );
  }

  /** Why the desk stays shut on a day on which it might open; undefined when it does not. */
  whyShut(deskId: string, day: LocalDay): string | undefined {
    const municipality = this.facts.desks.find((desk) => desk.id === deskId)?.municipality;
    const closure = this.facts.closures.find(
      (candidate) =>
        candidate.municipality === municipality &&
        (candidate.deskId === null || candidate.deskId === deskId) &&
        candidate.firstDay <= day &&
        day <= candidate.lastDay,
    );
    return closure?.reason ?? nationalHolidayOn(day) ?? this.feastOn(municipality, day)?.name;
  }

  /** The openings of a desk on a day; none when it is shut. */
  openingsOn(deskId: string, day: LocalDay): readonly Stretch[] {
    return knownOr(this.openings, `${deskId} ${day}`, () => {
      const openings = this.timetableOf(deskId, day)?.openings ?? [];
      const weekday = weekdayOf(day);
      const ofTheDay = openings.filter((opening) => opening.weekday === weekday);
      if (ofTheDay.length === 0 || this.whyShut(deskId, day) !== undefined) return [];
      return ofTheDay.map((opening) => stretchOn(day, opening));
    });
  }

  /** The mediators at a desk on a day who are not away, also when it is shut. */
  presencesOn(deskId: string, day: LocalDay): readonly Presence[] {
    return knownOr(this.presences, `${deskId} ${day}`, () => {
      const weekday = weekdayOf(day);
      return this.facts.shifts
        .filter(
          (shift) => shift.deskId === deskId && shift.weekday === weekday && isInForce(shift, day),
        )
        .map((shift) => ({ ...stretchOn(day, shift), shift }))
        .flatMap((presence) => this.withoutAbsences(presence, day));
    });
  }

  private withoutAbsences(presence: Presence, day: LocalDay): Presence[] {
    if (this.facts.absences.length === 0) return [presence];
    const { deskId, mediatorId } = presence.shift;
    const municipality = this.facts.desks.find((desk) => desk.id === deskId)?.municipality;
    return this.facts.absences
      .filter(
        (absence) =>
          absence.mediatorId === mediatorId &&
          absence.municipality === municipality &&
          absence.firstDay <= day &&
          day <= absence.lastDay,
      )
      .reduce<Presence[]>(
        (left, { hours }) =>
          left.flatMap((piece) => (hours ? whatIsLeft(piece, stretchOn(day, hours)) : [])),
        [presence],
      );
  }

  private feastOn(municipality: string | undefined, day: LocalDay): Feast | undefined {
    return this.facts.feasts.find(
      (feast) =>
        feast.municipality === municipality &&
        feast.offices !== 'open' &&
        feastDay(feast.rule, Number(day.slice(0, 4))) === day,
    );
  }
}

function whatIsLeft(presence: Presence, away: Stretch): Presence[] {
  if (away.endsAt <= presence.startsAt || presence.endsAt <= away.startsAt) return [presence];
  return [
    { ...presence, endsAt: away.startsAt },
    { ...presence, startsAt: away.endsAt },
  ].filter(({ startsAt, endsAt }) => startsAt < endsAt);
}

function stretchOn(day: LocalDay, { from, until }: Pick<WeeklyStretch, 'from' | 'until'>): Stretch {
  return { startsAt: instantOf(day, from).getTime(), endsAt: instantOf(day, until).getTime() };
}

function knownOr<Found>(known: Map<string, Found>, key: string, find: () => Found): Found {
  const found = known.get(key) ?? find();
  known.set(key, found);
  return found;
}
