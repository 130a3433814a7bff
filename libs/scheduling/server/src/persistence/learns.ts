import { appointmentSubject, type AgendaEntry } from '@one-stop-shop/scheduling/contracts';
import { noWay, waysToReach } from '@one-stop-shop/shared/domain';
import { recordReading, type Transaction } from '@one-stop-shop/shared/server';
import type { AppointmentEntity } from './appointment.entity';

/**
 * How whoever has the contact `c` learns of what the desk changes, in the order in which messages
 * leave. All that says it beforehand or afterwards says it by this, and by the contact alone: what
 * was said of a number at another desk must tell nobody here that it is known.
 */
export const learnsSql = `CASE ${waysToReach
  .map((way) => `WHEN c.${way.takes} IS NOT NULL THEN '${way.name}'`)
  .join(' ')} ELSE '${noWay}' END`;

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
  return found?.learns ?? noWay;
}
