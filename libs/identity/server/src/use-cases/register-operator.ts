import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import { UnitOfWork, type SignInScope } from '@one-stop-shop/shared/server';
import { accountEmail, mustBeLongEnough } from '../domain/account';
import { hashOf, writePassword } from '../persistence/password-hashes';

export interface NewOperator {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  /** Given when another context knows somebody already; else a new one. */
  readonly id?: string;
  /** Those a mediator speaks with people. */
  readonly languages?: readonly ServiceLanguage[];
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
      const [written] = await tx.query<{ id: string }>(
        `INSERT INTO identity.operator (id, email, name, languages, created_at, joined_at)
         VALUES (coalesce($1, uuidv7()), $2, $3, $4, $5, $5) ON CONFLICT (email) DO NOTHING RETURNING id`,
        [operator.id ?? null, email, operator.name, operator.languages ?? [], tx.now],
      );
      if (written) {
        await writePassword(tx, written.id, passwordHash);
        return written.id;
      }
      const [account] = await tx.query<{ id: string }>(
        'SELECT id FROM identity.operator WHERE email = $1',
        [email],
      );
      if (!account) throw new Error('an account just written is gone');
      return account.id;
    });
  }
}
