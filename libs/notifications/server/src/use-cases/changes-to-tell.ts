import type { Transaction } from '@one-stop-shop/shared/server';
import { stillHolds, type ChangedVisit } from '../domain/changed-visit';
import type { ChangeToTell } from '../domain/change-to-tell';
import type { AppointmentFacts } from './appointment-facts';

/** What is still to be told of these visits, as they stand now; read in the caller's transaction. */
export async function changesToTell(
  tx: Transaction,
  appointments: AppointmentFacts,
  visits: readonly ChangedVisit[],
): Promise<ChangeToTell[]> {
  const changes: ChangeToTell[] = [];
  for (const visit of visits) {
    const appointment = await appointments.find(tx, visit.appointmentId);
    if (!appointment || !stillHolds(visit, appointment, tx.now)) continue;
    const { appointmentId, before } = visit;
    changes.push({ appointmentId, appointment, before: new Date(before) });
  }
  return changes;
}
