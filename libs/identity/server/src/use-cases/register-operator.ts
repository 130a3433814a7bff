import { UnitOfWork, type SignInScope } from '@one-stop-shop/shared/server';
import { accountEmail, mustBeLongEnough } from '../domain/account';
import { hashOf } from '../persistence/password-hashes';

export interface NewOperator {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** Somebody gets an account. It opens nothing until they are assigned to a municipality. */
export class RegisterOperator {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * @returns the operator's id; an account of that email stays as it is
   * @throws PasswordTooShort
   */
  async run(scope: SignInScope, operator: NewOperator): Promise<string> {
    mustBeLongEnough(operator.password);
    const email = accountEmail(operator.email);
    const passwordHash = await hashOf(operator.password);
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      await tx.query(
        `INSERT INTO identity.operator (email, name, password_hash, created_at)
         VALUES ($1, $2, $3, $4) ON CONFLICT (email) DO NOTHING`,
        [email, operator.name, passwordHash, tx.now],
      );
      const [account] = await tx.query<{ id: string }>(
        'SELECT id FROM identity.operator WHERE email = $1',
        [email],
      );
      if (!account) throw new Error('an account just written is gone');
      return account.id;
    });
  }
}
