import type { HoursByMunicipality, HoursOfDay } from '@one-stop-shop/case-management/contracts';
import { countedStretches, type Meeting } from './counted-stretches';
import { daysOfMonth } from './days-of-month';
import { waysOf, type MinutesBetween } from './ways-of-day';

type Minutes = Omit<HoursByMunicipality, 'municipality'>;

/** What a month of work is made of. */
export interface Work {
  /** Those of the days around it too: midnight may cut one. */
  readonly meetings: readonly Meeting[];
  readonly minutesBetween: MinutesBetween;
  readonly reviews: readonly { readonly day: string; readonly minutes: number }[];
  readonly corrections: readonly Correction[];
}

interface Correction {
  readonly day: string;
  readonly municipality: string;
  readonly minutes: number;
  readonly reason: string;
}

const minute = 60_000;

/**
 * A month of work, by days and municipalities; review work belongs to none. No minute counts twice.
 * @param month `2026-11`, in Europe/Rome
 */
export function hoursOf(month: string, work: Work): HoursOfDay[] {
  const stretches = countedStretches(work.meetings);
  return daysOfMonth(month).flatMap((day) => {
    const ofDay = stretches.filter((one) => one.day === day);
    const ways = waysOf(ofDay, work.minutesBetween);
    const corrections = work.corrections.filter((one) => one.day === day);
    const municipalities = new Set(
      [...ofDay, ...ways, ...corrections].map(({ municipality }) => municipality),
    );
    const lines = [...municipalities].toSorted().map((municipality): HoursOfDay => {
      const here = <One extends { readonly municipality: string }>(all: readonly One[]) =>
        all.filter((one) => one.municipality === municipality);
      const met = sumOf(here(ofDay).map(({ startsAt, endsAt }) => endsAt - startsAt)) / minute;
      return {
        ...{ day, municipality },
        ...minutesOf({
          meetings: Math.round(met),
          ways: sumOf(here(ways).map(({ minutes }) => minutes)),
          corrected: sumOf(here(corrections).map(({ minutes }) => minutes)),
        }),
        corrections: here(corrections).map(({ minutes, reason }) => ({ minutes, reason })),
      };
    });
    const review = sumOf(work.reviews.filter((one) => one.day === day).map((one) => one.minutes));
    return review > 0 ? [...lines, { day, ...minutesOf({ review }), corrections: [] }] : lines;
  });
}

/** What the days of a month make in each municipality, and for the district. */
export function totalsOf(days: readonly HoursOfDay[]): HoursByMunicipality[] {
  const byPlace = [...Map.groupBy(days, ({ municipality }) => municipality)];
  return byPlace
    .map(([municipality, lines]) => ({
      ...(municipality && { municipality }),
      ...minutesOf({
        meetings: sumOf(lines.map((line) => line.meetings)),
        ways: sumOf(lines.map((line) => line.ways)),
        review: sumOf(lines.map((line) => line.review)),
        corrected: sumOf(lines.map((line) => line.corrected)),
      }),
    }))
    .toSorted((one, other) => placeOf(one).localeCompare(placeOf(other)));
}

/** The district comes after all codes, which are digits. */
const placeOf = ({ municipality = 'district' }: HoursByMunicipality): string => municipality;

function minutesOf(known: Partial<Omit<Minutes, 'total'>>): Minutes {
  const { meetings = 0, ways = 0, review = 0, corrected = 0 } = known;
  return { meetings, ways, review, corrected, total: meetings + ways + review + corrected };
}

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}
