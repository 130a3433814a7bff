import {
  operatorRoles,
  type HeldRole,
  type OpenSession,
  type OperatorRole,
} from '@one-stop-shop/identity/contracts';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import { permissionsOf } from './role-permissions';

/** An operator with the work that their assignments give them today. */
export interface SignedIn {
  readonly operatorId: string;
  readonly name: string;
  /** Id of the session, which opens nothing. */
  readonly sessionId: string;
  /** When they last showed who they are. */
  readonly provenAt: Date;
  /** Whether they have read far past their habit since. */
  readonly isPastHabit: boolean;
  /** The role in view. */
  readonly role: OperatorRole;
  /** Those in which the operator has the role in view. */
  readonly municipalities: readonly MunicipalityCode[];
  readonly roles: readonly HeldRole[];
}

/**
 * The role to work in: the one chosen, while it is still held, else the first of
 * those held. Undefined when somebody has no work here.
 */
export function roleInView(
  held: readonly HeldRole[],
  chosen: OperatorRole | null,
): HeldRole | undefined {
  const inOrder = operatorRoles.flatMap((role) => held.find((one) => one.role === role) ?? []);
  return inOrder.find(({ role }) => role === chosen) ?? inOrder[0];
}

/** Whom the policies of the database tell apart; `OperatorScope` of `shared/server` says what each may see. */
type Asker = 'operator' | 'mediator' | 'office';

const askers: Readonly<Record<OperatorRole, Asker>> = {
  desk_operator: 'operator',
  social_worker: 'operator',
  mediator: 'mediator',
  // They see people as mediators do: who comes to them, and who is given to them.
  practitioner: 'mediator',
  district_coordinator: 'office',
  programme_manager: 'office',
  district_administrator: 'office',
};

/** As whom the database sees somebody in a role. */
export function askerOf(role: OperatorRole): Asker {
  return askers[role];
}

/** What the operator's own screen is told. */
export function openSessionOf(signedIn: SignedIn): OpenSession {
  const { operatorId, name, role, municipalities, roles } = signedIn;
  return {
    operatorId,
    name,
    role,
    municipalities: [...municipalities],
    permissions: [...permissionsOf(role)],
    roles: [...roles],
  };
}
