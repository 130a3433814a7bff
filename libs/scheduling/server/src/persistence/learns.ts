import { appointmentSubject, type AgendaEntry } from '@one-stop-shop/scheduling/contracts';
import { recordReading, type Transaction } from '@one-stop-shop/shared/server';
import type { AppointmentEntity } from './appointment.entity';

/**
 * How whoever has the contact `c` learns of what the desk changes: written to before called, as the
 * channels of the messages have it. All that says it beforehand or afterwards says it by this.
 */
export const learnsSql = `CASE WHEN c.email IS NOT NULL THEN 'email'
  WHEN c.phone IS NOT NULL THEN 'call' ELSE 'none' END`;

/** The same of one appointment, and recorded: it tells what somebody has left. */
export async function readLearns(
  tx: Transaction,
  { id, municipality, contactId }: AppointmentEntity,
): Promise<AgendaEntry['learns']> {
  const [found] = await tx.query<{ learns: AgendaEntry['learns'] }>(
    `SELECT ${learnsSql} AS learns FROM scheduling.contact c
      WHERE c.municipality = $1 AND c.id = $2`,
    [municipality, contactId],
  );
  await recordReading(tx, {
    municipality,
    kind: appointmentSubject,
    subjects: [id],
    fieldClasses: ['contact', 'visit'],
  });
  return found?.learns ?? 'none';
}
