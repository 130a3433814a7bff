import type { OperatorScope } from '../tenancy/access-scope';

/** Who listens: as much of a scope as says what somebody may read. */
export type Listener = Pick<
  OperatorScope,
  'operatorId' | 'role' | 'municipalities' | 'permissions'
>;

/** How somebody stands who keeps a page open, as the session says it now. */
export interface Standing {
  readonly sessionId: string;
  readonly listener: Listener;
  /** The moment at which it must be looked at again, since time alone may end it. */
  readonly until: Date;
}

/** Reads it anew, without counting as a sign of life; undefined when the session has ended. */
export type LooksAtStanding = () => Promise<Standing | undefined>;

/** Whether somebody is who they were, in the same role and places. */
export function standsTheSame(one: Listener, other: Listener): boolean {
  return wordsOf(one) === wordsOf(other);
}

function wordsOf({ operatorId, role, municipalities, permissions }: Listener): string {
  return JSON.stringify([operatorId, role, municipalities.toSorted(), [...permissions].toSorted()]);
}
