import type { StaffProblemCode } from '@one-stop-shop/identity/contracts';
import { DomainError } from '@one-stop-shop/shared/domain';

abstract class StaffProblem extends DomainError {
  abstract override readonly code: StaffProblemCode;
}

export class AccountUnknown extends StaffProblem {
  readonly code = 'identity.account-unknown';
}

export class EmailTaken extends StaffProblem {
  readonly code = 'identity.email-taken';
}

export class RoleNotThere extends StaffProblem {
  readonly code = 'identity.role-not-there';
}

/** On one of the days somebody has the role there already. */
export class RoleHeld extends StaffProblem {
  readonly code = 'identity.role-held';
}

export class RoleNotHeld extends StaffProblem {
  readonly code = 'identity.role-not-held';
}

export class DayOver extends StaffProblem {
  readonly code = 'identity.day-over';
}

export class LastAdministrator extends StaffProblem {
  readonly code = 'identity.last-administrator';
}

export class InvitationNotValid extends StaffProblem {
  readonly code = 'identity.invitation-not-valid';
}

export class NobodyInvited extends StaffProblem {
  readonly code = 'identity.nobody-invited';
}

export class NothingToRecover extends StaffProblem {
  readonly code = 'identity.nothing-to-recover';
}

export class RecoveryUnderWay extends StaffProblem {
  readonly code = 'identity.recovery-under-way';
}

export class RecoveryUnknown extends StaffProblem {
  readonly code = 'identity.recovery-unknown';
}

export class AnotherMustApprove extends StaffProblem {
  readonly code = 'identity.another-must-approve';
}

export class NotForOneself extends StaffProblem {
  readonly code = 'identity.not-for-oneself';
}

export class AuthorisationMissing extends StaffProblem {
  readonly code = 'identity.authorisation-missing';
}

/** Not signed yet, without secrecy, or over before the role is. */
export class AuthorisationNotValid extends StaffProblem {
  readonly code = 'identity.authorisation-not-valid';
}

export class ApprovalNotValid extends StaffProblem {
  readonly code = 'identity.approval-not-valid';
}

export class ApprovalUnknown extends StaffProblem {
  readonly code = 'identity.approval-unknown';
}

export class NobodyResponsible extends StaffProblem {
  readonly code = 'identity.nobody-responsible';
}

export class MunicipalityUnknown extends StaffProblem {
  readonly code = 'identity.municipality-unknown';
}

export class NoDataProtectionContact extends StaffProblem {
  readonly code = 'identity.no-data-protection-contact';
}

export class EmergencyAccessUnknown extends StaffProblem {
  readonly code = 'identity.emergency-access-unknown';
}

export class NoEmergencyAtHome extends StaffProblem {
  readonly code = 'identity.no-emergency-at-home';
}

export class NobodyKnownThere extends StaffProblem {
  readonly code = 'identity.nobody-known-there';
}

export class TooManyEmergencies extends StaffProblem {
  readonly code = 'identity.too-many-emergencies';

  constructor(override readonly retryAfterSeconds: number) {
    super(`retry after ${retryAfterSeconds} s`);
  }
}
