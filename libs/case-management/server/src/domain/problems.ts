import type { CaseProblemCode } from '@one-stop-shop/case-management/contracts';
import { DomainError } from '@one-stop-shop/shared/domain';

export abstract class CaseProblem extends DomainError {
  abstract override readonly code: CaseProblemCode;
}

/** Nobody with this id whom the reader may see: whether there is one is not told. */
export class PersonUnknown extends CaseProblem {
  readonly code = 'case-management.person-unknown';
}

/** Nobody is told whether there is such a municipality elsewhere. */
export class MunicipalityUnknown extends CaseProblem {
  readonly code = 'case-management.municipality-unknown';
}

export class PhoneNotClear extends CaseProblem {
  readonly code = 'case-management.phone-not-clear';
}

/** A colleague corrected the record since the page was read. */
export class RecordChangedSince extends CaseProblem {
  readonly code = 'case-management.record-changed-since';
}

export class VisitUnknown extends CaseProblem {
  readonly code = 'case-management.visit-unknown';
}

/** Somebody was quicker, or it was theirs before. */
export class VisitTied extends CaseProblem {
  readonly code = 'case-management.visit-tied';
}

export class VisitNotTied extends CaseProblem {
  readonly code = 'case-management.visit-not-tied';
}

/** It was cancelled meanwhile: nobody was met in it. */
export class VisitCancelled extends CaseProblem {
  readonly code = 'case-management.visit-cancelled';
}

/** For too many different contacts of one visit it was asked who it may be. */
export class LookedTooOften extends CaseProblem {
  readonly code = 'case-management.looked-too-often';
}

/** Another page of the same author kept something later: writing over it would lose that in silence. */
export class DraftChangedSince extends CaseProblem {
  readonly code = 'case-management.draft-changed-since';
}

/** It was recorded or thrown away from another page of the same author. */
export class DraftGone extends CaseProblem {
  readonly code = 'case-management.draft-gone';
}

export class EncounterUnknown extends CaseProblem {
  readonly code = 'case-management.encounter-unknown';
}

export class EncounterNotYours extends CaseProblem {
  readonly code = 'case-management.encounter-not-yours';
}

export class EncounterChangedSince extends CaseProblem {
  readonly code = 'case-management.encounter-changed-since';
}

export class EncounterInTheFuture extends CaseProblem {
  readonly code = 'case-management.encounter-in-the-future';
}

/** Nobody has worked yet on a day that is to come. */
export class HoursInTheFuture extends CaseProblem {
  readonly code = 'case-management.hours-in-the-future';
}

/** A day has passed: what is changed now says why. */
export class ReasonMissing extends CaseProblem {
  readonly code = 'case-management.reason-missing';
}

/** A group is met at one desk, and its sheet is one municipality's. */
export class GroupAcrossMunicipalities extends CaseProblem {
  readonly code = 'case-management.group-across-municipalities';
}

/** Another one is in force since the page was read, or none is. */
export class NoticeNotInForce extends CaseProblem {
  readonly code = 'case-management.notice-not-in-force';
}

/** Nobody can be shown or handed a text that isn't written in that language. */
export class NoticeNotWritten extends CaseProblem {
  readonly code = 'case-management.notice-not-written';
}

/** People can't have been told yesterday what is written today. */
export class NoticeInThePast extends CaseProblem {
  readonly code = 'case-management.notice-in-the-past';
}

/** A colleague was quicker: what they wrote is to be read first. */
export class NoticePublishedSince extends CaseProblem {
  readonly code = 'case-management.notice-published-since';
}

export class NoticeUnknown extends CaseProblem {
  readonly code = 'case-management.notice-unknown';
}

/** Somebody who knows a little of the person would try them first. */
export class DigitsGuessable extends CaseProblem {
  readonly code = 'case-management.digits-guessable';
}

/** Its signs or its check character can't be those of a tax code. */
export class TaxCodeUnread extends CaseProblem {
  readonly code = 'case-management.tax-code-unread';
}

/** A year or a first name would be a door to many people. */
export class TooLittleToLookFor extends CaseProblem {
  readonly code = 'case-management.too-little-to-look-for';
}
