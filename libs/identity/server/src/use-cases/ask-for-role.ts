import { rolesThatSeePeople, approvalAsked } from '@one-stop-shop/identity/contracts';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import {
  publish,
  type DerivedSecrets,
  type OperatorScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { RoleHeld } from '../domain/staff-problems';
import { writeAskedRole, type AskedRole } from '../persistence/approvals';
import { noteChange } from '../persistence/staff-changes';

/**
 * A role that nobody gives alone: it is asked for, and opens nothing until it is approved.
 * Where it sees people each municipality decides for itself; an administrator of the whole
 * district is decided about at its lead. Throws {@link RoleHeld}.
 */
export async function askForRole(
  tx: Transaction<OperatorScope>,
  secrets: DerivedSecrets,
  role: AskedRole,
  lead: MunicipalityCode,
): Promise<void> {
  const isLocal = rolesThatSeePeople.includes(role.role);
  const parts = isLocal ? role.municipalities.map((place) => [place]) : [role.municipalities];
  for (const municipalities of parts) {
    const municipality = isLocal && municipalities[0] ? municipalities[0] : lead;
    const asking = { municipality, askedBy: tx.scope.operatorId };
    const id = await writeAskedRole(tx, secrets, asking, { ...role, municipalities });
    if (!id) throw new RoleHeld();
    await publishApproval(tx, municipality, id);
  }
  const { operatorId, municipalities, from, to } = role;
  await noteChange(tx, operatorId, 'role-asked', {
    role: role.role,
    municipalities: [...municipalities],
    from,
    ...(to !== null && { to }),
  });
}

/** Has the link mailed to whoever is responsible, if anybody is named. */
export function publishApproval(
  tx: Transaction,
  municipality: MunicipalityCode,
  approvalId: string,
): Promise<void> {
  return publish(tx, approvalAsked, {
    municipality,
    approvalId,
  });
}
