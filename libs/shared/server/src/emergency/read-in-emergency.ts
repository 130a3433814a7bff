import type { FieldClass, MunicipalityCode } from '@one-stop-shop/shared/contracts';
import { NotPermitted } from '../problem/request-problems';
import { recordReading } from '../read-audit/record-reading';
import type { EmergencyScope, OperatorScope } from '../tenancy/access-scope';
import type { Transaction } from '../tenancy/transaction';
import type { UnitOfWork } from '../tenancy/unit-of-work';

/** Which access, and which kinds of data are about to be read in it. */
export interface EmergencyReading {
  readonly accessId: string;
  readonly fieldClasses: readonly FieldClass[];
}

/**
 * Reads about the one person for whom somebody opened an emergency access: the audit
 * is written first, and from then on the transaction can write nothing. Policies show
 * the rows of that person in that municipality alone, and only while the access is
 * open; it may end between two statements.
 * @throws NotPermitted when no such access of theirs, in this role, is open; ReadingNotRecorded
 */
export function readInEmergency<Result>(
  unitOfWork: UnitOfWork,
  { operatorId, role, requestId }: OperatorScope,
  { accessId, fieldClasses }: EmergencyReading,
  work: (tx: Transaction<EmergencyScope>, subject: string) => Promise<Result>,
): Promise<Result> {
  const scope: EmergencyScope = {
    asker: 'emergency',
    operatorId,
    role,
    accessId,
    municipalities: [],
    requestId,
    purpose: 'emergency-access',
  };
  return unitOfWork.inTransaction(scope, async (tx) => {
    const { municipality, subject } = await findOpenAccess(tx);
    const narrowed = await tx.actingFor(municipality);
    await recordReading(narrowed, { municipality, subjects: [subject], fieldClasses });
    await narrowed.query('SET TRANSACTION READ ONLY');
    return work(narrowed, subject);
  });
}

interface OpenAccess {
  readonly municipality: MunicipalityCode;
  readonly subject: string;
}

async function findOpenAccess(tx: Transaction<EmergencyScope>): Promise<OpenAccess> {
  const { accessId, operatorId, role } = tx.scope;
  const [access] = await tx.query<OpenAccess>(
    `SELECT municipality, subject FROM platform.emergency_access
      WHERE id = $1 AND operator_id = $2 AND role = $3 AND closed_at IS NULL AND ends_at > $4`,
    [accessId, operatorId, role, tx.now],
  );
  if (!access) throw new NotPermitted('an open emergency access');
  return access;
}
