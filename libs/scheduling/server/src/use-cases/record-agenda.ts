import { appointmentSubject } from '@one-stop-shop/scheduling/contracts';
import { recordReading, type Transaction } from '@one-stop-shop/shared/server';
import type { AgendaRow } from '../persistence/agenda-reader';

/** Everybody whom an agenda shows, one line each, in the municipality that was visited. */
export async function recordAgenda(
  tx: Transaction,
  rows: readonly Pick<AgendaRow, 'id' | 'municipality'>[],
): Promise<void> {
  for (const [municipality, shown] of Map.groupBy(rows, (row) => row.municipality)) {
    const subjects = shown.map(({ id }) => id);
    await recordReading(tx, {
      municipality,
      kind: appointmentSubject,
      subjects,
      fieldClasses: ['contact', 'visit'],
    });
  }
}
