import { CaseProblem } from '../problems';

/** Neither a plan of who is seen, nor one that was ever. */
export class PlanUnknown extends CaseProblem {
  readonly code = 'case-management.plan-unknown';
}

/** Somebody wrote in it, or brought it further, since the page was read. */
export class PlanChangedSince extends CaseProblem {
  readonly code = 'case-management.plan-changed-since';
}

/** It isn't where this can be done: another wrote, proposed or agreed meanwhile. */
export class PlanNotAt extends CaseProblem {
  readonly code = 'case-management.plan-not-at';
}

/** A sentence that isn't ours, isn't of this kind, or lacks what stands in its places. */
export class PlanWordsUnfit extends CaseProblem {
  readonly code = 'case-management.plan-words-unfit';
}

export class PlanWithoutActions extends CaseProblem {
  readonly code = 'case-management.plan-without-actions';
}

export class AgreedInTheFuture extends CaseProblem {
  readonly code = 'case-management.agreed-in-the-future';
}

/** A minor's plan, and nobody is written down who signs. */
export class SignerMissing extends CaseProblem {
  readonly code = 'case-management.signer-missing';
}

/** Sentences of a machine that nobody has read are told, not signed. */
export class DraftsNotSigned extends CaseProblem {
  readonly code = 'case-management.drafts-not-signed';
}

/** Who told it in the person's language isn't named. */
export class InterpreterMissing extends CaseProblem {
  readonly code = 'case-management.interpreter-missing';
}

/** A plan hangs on a case: nobody has taken this person in charge, or not any more. */
export class NotInCharge extends CaseProblem {
  readonly code = 'case-management.not-in-charge';
}

export class TooManyPlans extends CaseProblem {
  readonly code = 'case-management.too-many-plans';
}

/** What became of the action was written by somebody else since. */
export class ActionChangedSince extends CaseProblem {
  readonly code = 'case-management.action-changed-since';
}
