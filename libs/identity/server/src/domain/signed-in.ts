import type { OpenSession, OperatorRole } from '@one-stop-shop/identity/contracts';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import { permissionsOf } from './role-permissions';

/** An operator with the work that their assignments give them today. */
export interface SignedIn {
  readonly operatorId: string;
  readonly name: string;
  readonly role: OperatorRole;
  readonly municipalities: readonly MunicipalityCode[];
}

/** What the operator's own screen is told. */
export function openSessionOf(signedIn: SignedIn): OpenSession {
  return {
    ...signedIn,
    municipalities: [...signedIn.municipalities],
    permissions: [...permissionsOf(signedIn.role)],
  };
}
