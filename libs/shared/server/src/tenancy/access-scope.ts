import type { MunicipalityCode, ReadingPurpose } from '@one-stop-shop/shared/contracts';
import type { DomainError } from '@one-stop-shop/shared/domain';

interface Asked {
  /** Whose rows may be seen and written. */
  readonly municipalities: readonly MunicipalityCode[];
  readonly requestId: string;
  /** Why the data are needed, as the read audit shows it. */
  readonly purpose: ReadingPurpose;
}

/** Somebody from the public, who sees only what their own link or code opens. */
export interface VisitorScope extends Asked {
  readonly asker: 'visitor';
  /** Hash of the link's secret or of the code, as it is stored: see `DerivedSecrets`. */
  readonly visitorKey?: string;
}

/** Somebody who signed in, in the role that they have in view. */
interface SignedInScope extends Asked {
  readonly operatorId: string;
  readonly role: string;
  readonly permissions: ReadonlySet<string>;
}

/**
 * Somebody who signed in. An `operator` works with the people of their
 * municipalities, a `mediator` with those who come to them, and the `office` never
 * sees a row about a person: it keeps desks and staff, or reads figures.
 */
export interface OperatorScope extends SignedInScope {
  readonly asker: 'operator' | 'mediator' | 'office';
  /** Why nobody's data leave the database for them now: see `recordReading`. */
  readonly readsNobody?: DomainError;
}

/** The service itself in the worker, acting for one municipality on what was already decided. */
export interface WorkerScope extends Asked {
  readonly asker: 'worker';
}

/** The service in the api, looking at what the operator who ordered it may not see: see `onOrderOf`. */
export interface OrderScope extends Asked {
  readonly asker: 'on_order';
  /** The audit of reads names them. */
  readonly onOrderOf: Pick<OperatorScope, 'operatorId' | 'role'>;
}

/** A role or a responsible person that somebody else approved is written; they may have no account. */
export interface ApprovalScope extends Asked {
  readonly asker: 'approval';
}

/** Whoever runs the server writes what the service starts from; nobody served is seen. */
export interface SetUpScope extends Asked {
  readonly asker: 'set_up';
}

/**
 * The sign-in itself, before it is known who asks: it sees accounts, sessions and
 * who works where, and no municipality's rows.
 */
export interface SignInScope extends Asked {
  readonly asker: 'sign_in';
  readonly municipalities: readonly [];
}

/**
 * Somebody who signed in and opened an emergency access: about one person of a
 * municipality that is not theirs, and for reading only. See `readInEmergency`.
 */
export interface EmergencyScope extends Asked {
  readonly asker: 'emergency';
  readonly operatorId: string;
  readonly role: string;
  readonly accessId: string;
}

/**
 * Who asks, for which municipality and why. Every use case takes it first; the
 * unit of work hands it to the row-level security of the database.
 */
export type AccessScope =
  | VisitorScope
  | OperatorScope
  | EmergencyScope
  | OrderScope
  | ApprovalScope
  | SetUpScope
  | WorkerScope
  | SignInScope;

/** Whether somebody asks who signed in, in whatever role. */
export function isSignedIn(scope: AccessScope): scope is OperatorScope {
  return scope.asker === 'operator' || scope.asker === 'mediator' || scope.asker === 'office';
}
