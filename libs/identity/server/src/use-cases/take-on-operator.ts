import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import { UnitOfWork } from '@one-stop-shop/shared/server';
import { AssignOperator } from './assign-operator';
import { RegisterOperator, type NewOperator } from './register-operator';

export interface Employment extends NewOperator {
  readonly municipality: MunicipalityCode;
  /** First day at the desk, YYYY-MM-DD in Europe/Rome. */
  readonly from: string;
}

/** Somebody starts at a municipality's desk: an account, and the desk that it opens. */
export class TakeOnOperator {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** An account of that email keeps its password. Throws PasswordTooShort. */
  async run({ municipality, from, ...operator }: Employment): Promise<void> {
    const asked = { requestId: 'take on an operator', purpose: 'take on an operator' };
    const operatorId = await new RegisterOperator(this.unitOfWork).run(
      { ...asked, asker: 'sign_in', municipalities: [] },
      operator,
    );
    await new AssignOperator(this.unitOfWork).run(
      { ...asked, asker: 'worker', municipalities: [municipality] },
      { operatorId, municipality, role: 'desk_operator', from },
    );
  }
}
