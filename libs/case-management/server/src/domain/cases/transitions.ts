import type { CaseEventKind, CaseStatus } from '@one-stop-shop/case-management/contracts';
import { CaseCannotMove, CaseNotYours } from './problems';

/** Where a case may go from where it stands (`case_transition` of the closed lists). */
const next: Readonly<Record<CaseStatus, readonly CaseStatus[]>> = {
  assessment: ['plan_draft', 'closed'],
  plan_draft: ['active', 'closed'],
  active: ['suspended', 'closed'],
  suspended: ['active', 'closed'],
  closed: ['active'],
};

/** Whoever sees a case, by what they are to it. */
export const caseActors = [
  /** Its social worker. */
  'responsible',
  /** A social worker who stands in for them. */
  'substitute',
  /** Another social worker. */
  'colleague',
  /** A mediator or practitioner; also one who stands in for a social worker. */
  'mediator',
] as const;

export type CaseActor = (typeof caseActors)[number];

/** @param takesCharge whether they may lead cases at all */
export function actorOf(
  takesCharge: boolean,
  { isResponsible, standsIn }: { readonly isResponsible: boolean; readonly standsIn: boolean },
): CaseActor {
  if (!takesCharge) return 'mediator';
  if (isResponsible) return 'responsible';
  return standsIn ? 'substitute' : 'colleague';
}

/** Whether they set its state, assign to it and hand it over. */
export function leads(actor: CaseActor): boolean {
  return actor === 'responsible' || actor === 'substitute';
}

/**
 * How a move is called in the case's history.
 * @throws CaseNotYours, CaseCannotMove
 */
export function moveOf(
  actor: CaseActor,
  from: CaseStatus,
  to: CaseStatus,
): Extract<CaseEventKind, 'moved' | 'reopened'> {
  if (!leads(actor)) throw new CaseNotYours();
  if (!next[from].includes(to)) throw new CaseCannotMove();
  return from === 'closed' ? 'reopened' : 'moved';
}
