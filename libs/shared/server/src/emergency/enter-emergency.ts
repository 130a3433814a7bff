import type { SubjectKind } from '@one-stop-shop/shared/contracts';
import { NotPermitted } from '../problem/request-problems';
import type { EmergencyScope, OperatorScope } from '../tenancy/access-scope';
import type { Transaction } from '../tenancy/transaction';
import type { UnitOfWork } from '../tenancy/unit-of-work';

/** The municipality that an access leads into, and the one person it is about. */
export interface OpenAccess {
  readonly municipality: string;
  /** Both null until somebody was found. */
  readonly kind: SubjectKind | null;
  readonly subject: string | null;
}

/**
 * A transaction in which policies show the rows of the one person in the one
 * municipality for whom somebody opened an emergency access, and only while it is open;
 * it may end between two statements.
 * @throws NotPermitted when no such access of theirs, in this role, is open
 */
export function enterEmergency<Result>(
  unitOfWork: UnitOfWork,
  { operatorId, role, requestId }: OperatorScope,
  accessId: string,
  work: (tx: Transaction<EmergencyScope>, access: OpenAccess) => Promise<Result>,
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
    const access = await findOpenAccess(tx);
    return work(await tx.actingFor(access.municipality), access);
  });
}

async function findOpenAccess(tx: Transaction<EmergencyScope>): Promise<OpenAccess> {
  const { accessId, operatorId, role } = tx.scope;
  const [access] = await tx.query<OpenAccess>(
    `SELECT municipality, subject_kind AS kind, subject FROM platform.emergency_access
      WHERE id = $1 AND operator_id = $2 AND role = $3 AND closed_at IS NULL AND ends_at > $4`,
    [accessId, operatorId, role, tx.now],
  );
  if (!access) throw new NotPermitted('an open emergency access');
  return access;
}
