import { deskDay, timeInDigits, type MunicipalityCode } from '@one-stop-shop/shared/contracts';
import { csvFile, type AddedFieldClasses } from '@one-stop-shop/shared/server';
import type { ReadingRow } from '../persistence/readings-of-subject';
import type { SheetWords } from './sheet-words';
import { inWords } from './who-looked-words';

const columns = ['day', 'time', 'role', 'municipality', 'purpose', 'classes'] as const;

/** The list of who looked, a line for every reading, as a CSV file. */
export function whoLookedTable(
  words: SheetWords,
  readings: readonly ReadingRow[],
  municipalities: ReadonlyMap<MunicipalityCode, string>,
  added: AddedFieldClasses,
): string {
  const head = columns.map((column) => words.text(`looked.column.${column}`));
  const lines = readings.map((reading) => {
    const { role, purpose, classes } = inWords(words, reading, added);
    const municipality = municipalities.get(reading.municipality) ?? reading.municipality;
    const { at } = reading;
    return [deskDay(at), timeInDigits(at), role, municipality, purpose, classes];
  });
  return csvFile([head, ...lines]);
}
