import type { LocalDay } from '@one-stop-shop/shared/domain';
import type { Transaction } from '@one-stop-shop/shared/server';
import { IsNull } from 'typeorm';
import { CaseAssignmentEntity } from './case-assignment.entity';
import type { CaseRecordEntity } from './case-record.entity';

type Which = Pick<CaseRecordEntity, 'id' | 'municipality'>;

/** Most that a page shows, the last first. */
const mostShown = 50;

export function readAssignments(
  tx: Transaction,
  { id: caseId, municipality }: Which,
): Promise<CaseAssignmentEntity[]> {
  return tx.repository(CaseAssignmentEntity).find({
    where: { municipality, caseId },
    order: { assignedAt: 'DESC', id: 'ASC' },
    take: mostShown,
  });
}

/** Whether it shows nobody any more, on this day. */
export function isOver({ endedAt, lastDay }: CaseAssignmentEntity, day: LocalDay): boolean {
  return endedAt !== null || lastDay < day;
}

/** Its grant follows by a trigger. */
export async function writeAssignment(
  tx: Transaction,
  assignment: CaseAssignmentEntity,
): Promise<void> {
  await tx.repository(CaseAssignmentEntity).insert(assignment);
}

/** Of one colleague, or of all as a case is closed; grants end by a trigger. */
export async function endAssignments(
  tx: Transaction,
  { id: caseId, municipality }: Which,
  operatorId?: string,
): Promise<void> {
  await tx
    .repository(CaseAssignmentEntity)
    .update(
      { municipality, caseId, endedAt: IsNull(), ...(operatorId && { operatorId }) },
      { endedAt: tx.now },
    );
}
