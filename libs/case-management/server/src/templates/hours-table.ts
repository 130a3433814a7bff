import type { HoursOfMonth } from '@one-stop-shop/case-management/contracts';
import { csvFile } from '@one-stop-shop/shared/server';
import { placeInWords, type Places } from './hours-in-words';

const head = [
  'Giorno',
  'Comune',
  'Incontri (minuti)',
  'Spostamenti (minuti)',
  'Revisione di parole (minuti)',
  'Correzioni (minuti)',
  'Totale (minuti)',
  'Motivi delle correzioni',
];

/** A month of work, a line for every day and municipality, as a CSV file. */
export function hoursTable({ days }: HoursOfMonth, places: Places): string {
  const lines = days.map((line) => {
    const { meetings, ways, review, corrected, total } = line;
    return [
      line.day,
      placeInWords(line.municipality, places),
      ...[meetings, ways, review, corrected, total],
      line.corrections.map(({ reason }) => reason).join(' · '),
    ];
  });
  return csvFile([head, ...lines]);
}
