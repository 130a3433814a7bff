import type { HoursOfMonth } from '@one-stop-shop/case-management/contracts';
import type { Paper } from '@one-stop-shop/shared/server';
import {
  columnsInHours,
  dayOfLine,
  monthInWords,
  placeInWords,
  type Places,
} from './hours-in-words';
import { hoursTemplate } from './hours-template';

/** A month of work to sign, in Italian; it is kept, so that it opens the same way in decades. */
export function hoursPaper(hours: HoursOfMonth, places: Places, madeAt: Date): Paper {
  const { month, name, days, totals, total } = hours;
  const data = {
    title: `Ore di lavoro, ${monthInWords(month)}`,
    language: 'it',
    direction: 'ltr',
    name,
    days: days.map((line) => ({
      cells: [dayOfLine(line), placeInWords(line.municipality, places), ...columnsInHours(line)],
      reasons: line.corrections.map(({ reason }) => reason),
    })),
    totals: [
      ...totals.map((line) => [placeInWords(line.municipality, places), ...columnsInHours(line)]),
    ],
    total: columnsInHours(wholeOf(totals, total)),
  };
  return { template: hoursTemplate, data, standard: 'kept', madeAt };
}

function wholeOf(totals: HoursOfMonth['totals'], total: number) {
  const sum = (of: (line: HoursOfMonth['totals'][number]) => number): number =>
    totals.reduce((all, line) => all + of(line), 0);
  return {
    meetings: sum((line) => line.meetings),
    ways: sum((line) => line.ways),
    review: sum((line) => line.review),
    corrected: sum((line) => line.corrected),
    total,
  };
}
