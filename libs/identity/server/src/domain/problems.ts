import {
  readsPastHabit,
  type IdentityProblemCode,
  type WayToProve,
} from '@one-stop-shop/identity/contracts';
import { DomainError } from '@one-stop-shop/shared/domain';

abstract class IdentityProblem extends DomainError {
  abstract override readonly code: IdentityProblemCode;
}

/** Unknown address or wrong password: which of the two is nobody's business. */
export class WrongCredentials extends IdentityProblem {
  readonly code = 'identity.wrong-credentials';
}

/** Too many wrong attempts came before; the wait grows with each. */
export class WaitBeforeRetry extends IdentityProblem {
  readonly code = 'identity.wait-before-retry';

  constructor(override readonly retryAfterSeconds: number) {
    super(`retry after ${retryAfterSeconds} s`);
  }

  override shown(): Record<string, unknown> {
    return { retryAfterSeconds: this.retryAfterSeconds };
  }
}

export class PasswordTooShort extends IdentityProblem {
  readonly code = 'identity.password-too-short';
}

/** Common, or made of the names of the person or the service. */
export class PasswordTooCommon extends IdentityProblem {
  readonly code = 'identity.password-too-common';
}

/** The old password, asked for the change, was another. */
export class WrongPassword extends IdentityProblem {
  readonly code = 'identity.wrong-password';
}

/** A code or a signature that is wrong, late or used already: which is nobody's business. */
export class WrongFactor extends IdentityProblem {
  readonly code = 'identity.wrong-factor';
}

/** The password was right, but outside a demonstration it opens nothing alone. */
export class SecondFactorMissing extends IdentityProblem {
  readonly code = 'identity.second-factor-missing';
}

/** Shown who they are too long ago for what they want to change now. */
export class ProveAgain extends IdentityProblem {
  readonly code = 'identity.prove-again';

  constructor(readonly ways: readonly WayToProve[]) {
    super(`by ${ways.join(' or ')}`);
  }

  override shown(): Record<string, unknown> {
    return { ways: this.ways };
  }
}

/** Read about far more people than ever: whoever it is, they show first that it is them. */
export class ReadsPastHabit extends ProveAgain {
  override shown(): Record<string, unknown> {
    return { ...super.shown(), because: readsPastHabit };
  }
}

/** Without it nobody could sign in to the account any more. */
export class LastFactor extends IdentityProblem {
  readonly code = 'identity.last-factor';
}

/** What the authenticator made is no passkey for us, or somebody has it already. */
export class PasskeyRefused extends IdentityProblem {
  readonly code = 'identity.passkey-refused';
}

export class PasskeyNotFound extends IdentityProblem {
  readonly code = 'identity.passkey-not-found';
}

export class TooManyPasskeys extends IdentityProblem {
  readonly code = 'identity.too-many-passkeys';
}

export class SessionNotFound extends IdentityProblem {
  readonly code = 'identity.session-not-found';
}

/** What was sealed more than a day ago, or never, is not opened. */
export class DraftOver extends IdentityProblem {
  readonly code = 'identity.draft-over';
}

/**
 * The body's provider did not vouch for an account here. What was wrong is logged
 * for those who set it up, and told to nobody else.
 */
export class ProviderRefused extends IdentityProblem {
  readonly code = 'identity.provider-refused';

  constructor(readonly why: string) {
    super(why);
  }
}
