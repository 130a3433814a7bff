import {
  deskDay,
  timeInDigits,
  type MunicipalityCode,
  type PublicLanguage,
} from '@one-stop-shop/shared/contracts';
import { csvFile, type AddedFieldClasses } from '@one-stop-shop/shared/server';
import type { ReadingRow } from '../persistence/readings-of-subject';
import { catalogues } from './catalogues';
import { inWords } from './who-looked-words';

const columns = ['day', 'time', 'role', 'municipality', 'purpose', 'classes'] as const;

/** The list of who looked, a line for every reading, as a CSV file. */
export function whoLookedTable(
  language: PublicLanguage,
  readings: readonly ReadingRow[],
  municipalities: ReadonlyMap<MunicipalityCode, string>,
  added: AddedFieldClasses,
): string {
  const head = columns.map((column) => catalogues[language][`column.${column}`]);
  const lines = readings.map((reading) => {
    const { role, purpose, classes } = inWords(language, reading, added);
    const municipality = municipalities.get(reading.municipality) ?? reading.municipality;
    const { at } = reading;
    return [deskDay(at), timeInDigits(at), role, municipality, purpose, classes];
  });
  return csvFile([head, ...lines]);
}
