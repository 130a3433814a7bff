import type { Transaction } from '@one-stop-shop/shared/server';
import type { ChangedVisit } from '../domain/changed-visit';
import type { KnownVisit } from '../domain/change-to-tell';
import type { AppointmentFacts } from './appointment-facts';

/** These visits as they stand now, without those that are gone; read in the caller's transaction. */
export async function knownVisits(
  tx: Transaction,
  appointments: AppointmentFacts,
  visits: readonly ChangedVisit[],
): Promise<KnownVisit[]> {
  const known: KnownVisit[] = [];
  for (const visit of visits) {
    const appointment = await appointments.find(tx, visit.appointmentId);
    if (appointment) known.push({ visit, appointment });
  }
  return known;
}
