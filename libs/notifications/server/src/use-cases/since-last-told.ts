import type { Transaction } from '@one-stop-shop/shared/server';
import type { ChangedVisit } from '../domain/changed-visit';
import { untoldMoveBefore } from '../persistence/planned-messages';

/** Of several moves that nobody was told yet the person hears as of one, from the hour they know. */
export function sinceLastTold(
  tx: Transaction,
  municipality: string,
  happenedAt: Date,
  visits: readonly ChangedVisit[],
): Promise<ChangedVisit[]> {
  return Promise.all(
    visits.map(async (visit) => {
      const fact = { municipality, subject: visit.appointmentId, happenedAt };
      const before = await untoldMoveBefore(tx, fact, new Date(visit.before));
      return { ...visit, before: before ?? visit.before };
    }),
  );
}

/** Moved away and back before anybody was told: they know where it is. */
export const isWhereKnown = ({ before, startsAt }: ChangedVisit): boolean => before === startsAt;
