import type { CaseProblemCode } from '@one-stop-shop/case-management/contracts';
import { DomainError } from '@one-stop-shop/shared/domain';

abstract class CaseRecordProblem extends DomainError {
  abstract override readonly code: CaseProblemCode;
}

/** Somebody was quicker: the case, which who asks may see, says who. */
export class CaseTaken extends CaseRecordProblem {
  readonly code = 'case-management.case-taken';
}

/** No case in view of who asks. */
export class CaseUnknown extends CaseRecordProblem {
  readonly code = 'case-management.case-unknown';
}

/** Its social worker acts, or who stands in for them. */
export class CaseNotYours extends CaseRecordProblem {
  readonly code = 'case-management.case-not-yours';
}

export class CaseChangedSince extends CaseRecordProblem {
  readonly code = 'case-management.case-changed-since';
}

/** Not from where it stands; a case that is closed takes nothing new. */
export class CaseCannotMove extends CaseRecordProblem {
  readonly code = 'case-management.case-cannot-move';
}

export class TakenInTheFuture extends CaseRecordProblem {
  readonly code = 'case-management.taken-in-the-future';
}

export class AssignedAlready extends CaseRecordProblem {
  readonly code = 'case-management.assigned-already';
}

export class AssignmentUnknown extends CaseRecordProblem {
  readonly code = 'case-management.assignment-unknown';
}

/** Whoever follows for longer is assigned anew, by somebody who thinks of it. */
export class AssignmentTooLong extends CaseRecordProblem {
  readonly code = 'case-management.assignment-too-long';
}

export class AssignmentOver extends CaseRecordProblem {
  readonly code = 'case-management.assignment-over';
}

export class AssignedTooMany extends CaseRecordProblem {
  readonly code = 'case-management.assigned-too-many';
}

/** A restricted record is seen by its team alone: they join the team first. */
export class ColleagueNotOfTeam extends CaseRecordProblem {
  readonly code = 'case-management.colleague-not-of-team';
}

/** Something is still to be done: it is cancelled in the same act, or done first. */
export class TasksOpen extends CaseRecordProblem {
  readonly code = 'case-management.tasks-open';

  constructor(private readonly open: number) {
    super();
  }

  override shown(): { open: number } {
    return { open: this.open };
  }
}

export class TasksTooMany extends CaseRecordProblem {
  readonly code = 'case-management.tasks-too-many';
}

export class TaskUnknown extends CaseRecordProblem {
  readonly code = 'case-management.task-unknown';
}

/** It was ended in another way meanwhile. */
export class TaskOver extends CaseRecordProblem {
  readonly code = 'case-management.task-over';
}

/** Whoever is to do it must see the case. */
export class OwnerUnknown extends CaseRecordProblem {
  readonly code = 'case-management.owner-unknown';
}

/** None that who asks wrote about this person. */
export class NoteUnknown extends CaseRecordProblem {
  readonly code = 'case-management.note-unknown';
}

/** What was said better since is what is to be corrected. */
export class NoteCorrected extends CaseRecordProblem {
  readonly code = 'case-management.note-corrected';
}

export class OtherPlanUnknown extends CaseRecordProblem {
  readonly code = 'case-management.other-plan-unknown';
}

/** Somebody replaced it since. */
export class OtherPlanReplaced extends CaseRecordProblem {
  readonly code = 'case-management.other-plan-replaced';
}
