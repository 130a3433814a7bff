import type { Encounter } from '@one-stop-shop/case-management/contracts';
import type { LocalDay } from '@one-stop-shop/shared/domain';
import type { Transaction } from '@one-stop-shop/shared/server';
import { Between, In } from 'typeorm';
import { HoursCorrectionEntity } from './hours-correction.entity';

/** For how long somebody was met, and nothing about who. */
export interface MinutesMet {
  readonly municipality: string;
  readonly visitId: string | null;
  readonly startedAt: Date;
  readonly minutes: number;
  readonly kind: Encounter['kind'];
}

/** Also of persons whom the author sees no more. */
export function readMinutesMet(
  tx: Transaction,
  operatorId: string,
  from: Date,
  until: Date,
): Promise<MinutesMet[]> {
  return tx.query<MinutesMet>(
    `SELECT municipality, visit_id AS "visitId", started_at AS "startedAt", minutes, kind
       FROM case_management.meetings_of($1, $2, $3)`,
    [operatorId, from, until],
  );
}

/** Days, both included; in the order in which they were written. */
export function readCorrections(
  tx: Transaction,
  operatorId: string,
  from: LocalDay,
  to: LocalDay,
): Promise<HoursCorrectionEntity[]> {
  return tx.repository(HoursCorrectionEntity).find({
    where: { municipality: In([...tx.scope.municipalities]), operatorId, day: Between(from, to) },
    order: { day: 'ASC', correctedAt: 'ASC', id: 'ASC' },
  });
}
