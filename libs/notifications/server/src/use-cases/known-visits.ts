import type { Transaction } from '@one-stop-shop/shared/server';
import type { AppointmentToTell } from '../domain/appointment-to-tell';
import type { ChangedVisit } from '../domain/changed-visit';
import type { KnownVisit } from '../domain/change-to-tell';
import type { AppointmentFacts } from './appointment-facts';

/** These visits as they stand now, without those that are gone; read in the caller's transaction. */
export async function knownVisits(
  tx: Transaction,
  appointments: AppointmentFacts,
  visits: readonly ChangedVisit[],
): Promise<KnownVisit[]> {
  const ids = visits.map(({ appointmentId }) => appointmentId);
  return knownAmong(await appointments.of(tx, ids), visits);
}

/** The same of visits that were read already. */
export function knownAmong(
  read: ReadonlyMap<string, AppointmentToTell>,
  visits: readonly ChangedVisit[],
): KnownVisit[] {
  return visits.flatMap((visit) => {
    const appointment = read.get(visit.appointmentId);
    return appointment ? [{ visit, appointment }] : [];
  });
}
