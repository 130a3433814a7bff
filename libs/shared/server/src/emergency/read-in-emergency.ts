import type { FieldClass, Subject } from '@one-stop-shop/shared/contracts';
import { NotPermitted } from '../problem/request-problems';
import { recordReading } from '../read-audit/record-reading';
import type { EmergencyScope, OperatorScope } from '../tenancy/access-scope';
import type { Transaction } from '../tenancy/transaction';
import type { UnitOfWork } from '../tenancy/unit-of-work';
import { enterEmergency } from './enter-emergency';

/** Which access, and which kinds of data are about to be read in it. */
export interface EmergencyReading {
  readonly accessId: string;
  readonly fieldClasses: readonly FieldClass[];
}

/**
 * Reads about the one person for whom somebody opened an emergency access: the audit
 * is written first, and from then on the transaction can write nothing. What it sees
 * is said at {@link enterEmergency}.
 * @throws NotPermitted when no such access of theirs, in this role, is open; ReadingNotRecorded
 */
export function readInEmergency<Result>(
  unitOfWork: UnitOfWork,
  operator: OperatorScope,
  { accessId, fieldClasses }: EmergencyReading,
  work: (tx: Transaction<EmergencyScope>, subject: Subject) => Promise<Result>,
): Promise<Result> {
  return enterEmergency(unitOfWork, operator, accessId, async (tx, access) => {
    const { municipality, kind, subject } = access;
    if (kind === null || subject === null) throw new NotPermitted('whom it is about');
    await recordReading(tx, { municipality, kind, subjects: [subject], fieldClasses });
    await tx.query('SET TRANSACTION READ ONLY');
    return work(tx, { kind, id: subject });
  });
}
