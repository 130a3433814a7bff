import type { Authorisation, OperatorRole } from '@one-stop-shop/identity/contracts';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import { setUpScope, UnitOfWork } from '@one-stop-shop/shared/server';
import { AssignOperator } from './assign-operator';
import { RegisterOperator, type NewOperator } from './register-operator';

export interface Employment extends NewOperator {
  /** Where the work is; a role of the district has it in all municipalities. */
  readonly municipalities: readonly MunicipalityCode[];
  readonly role: OperatorRole;
  /** First day of work, YYYY-MM-DD in Europe/Rome. */
  readonly from: string;
  readonly authorisation?: Authorisation;
}

/** Somebody starts to work here: an account, and the work that it opens. */
export class TakeOnOperator {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** An account of that email keeps its password. Throws PasswordTooShort. */
  async run({ municipalities, role, from, authorisation, ...operator }: Employment): Promise<void> {
    const asked = { requestId: 'take on an operator', purpose: 'service' as const };
    const operatorId = await new RegisterOperator(this.unitOfWork).run(
      { ...asked, asker: 'sign_in', municipalities: [] },
      operator,
    );
    const assign = new AssignOperator(this.unitOfWork);
    for (const municipality of municipalities) {
      await assign.run(setUpScope(asked.requestId, municipality), {
        operatorId,
        municipality,
        role,
        from,
        ...(authorisation && { authorisation }),
      });
    }
  }
}
