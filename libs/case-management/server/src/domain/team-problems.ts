import type { CaseProblemCode } from '@one-stop-shop/case-management/contracts';
import { DomainError } from '@one-stop-shop/shared/domain';

abstract class TeamProblem extends DomainError {
  abstract override readonly code: CaseProblemCode;
}

/** They don't see people in this municipality today. */
export class ColleagueUnknown extends TeamProblem {
  readonly code = 'case-management.colleague-unknown';
}

/** The person doesn't want them, so they would follow a record that they never see. */
export class ColleagueUnwanted extends TeamProblem {
  readonly code = 'case-management.colleague-unwanted';
}

/** Who sees people one by one would take this one from the whole municipality. */
export class SocialWorkerMissing extends TeamProblem {
  readonly code = 'case-management.social-worker-missing';
}

/** Who follows a record is not shut out by a wish: they leave the team, and the last one stays. */
export class UnwantedOfTeam extends TeamProblem {
  readonly code = 'case-management.unwanted-of-team';
}

export class RestrictedAlready extends TeamProblem {
  readonly code = 'case-management.restricted-already';
}

export class NotRestricted extends TeamProblem {
  readonly code = 'case-management.not-restricted';
}

/** Nobody would find the record any more: another one joins first. */
export class LastOfTeam extends TeamProblem {
  readonly code = 'case-management.last-of-team';
}

export class LiftingProposed extends TeamProblem {
  readonly code = 'case-management.lifting-proposed';
}

/** None, or its days are over. */
export class NoLiftingProposed extends TeamProblem {
  readonly code = 'case-management.no-lifting-proposed';
}

/** Two people lift a restriction; one in two roles is one. */
export class AnotherMustConfirm extends TeamProblem {
  readonly code = 'case-management.another-must-confirm';
}

/** Somebody was named meanwhile. */
export class NoTeamlessRecord extends TeamProblem {
  readonly code = 'case-management.no-teamless-record';
}

/** Whoever is away for longer hands over their people. */
export class SubstitutionTooLong extends TeamProblem {
  readonly code = 'case-management.substitution-too-long';
}

/** Its last day has passed. */
export class SubstitutionOver extends TeamProblem {
  readonly code = 'case-management.substitution-over';
}

/** No such substitution in view of who asks. */
export class SubstitutionUnknown extends TeamProblem {
  readonly code = 'case-management.substitution-unknown';
}
