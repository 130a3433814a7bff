import type { OperatorRole } from '@one-stop-shop/identity/contracts';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import type { TestDatabase } from '@one-stop-shop/shared/server/testing';
import { AssignOperator } from '../use-cases/assign-operator';
import { RegisterOperator } from '../use-cases/register-operator';
import { atSignIn, theService } from './scopes';

export interface Account {
  readonly operatorId: string;
  readonly email: string;
  readonly password: string;
}

interface Work {
  readonly municipality: MunicipalityCode;
  readonly role?: OperatorRole;
  readonly from?: string;
  readonly to?: string;
}

let made = 0;

/** Somebody with an account and the given work; each has an address of their own. */
export async function anAccount(database: TestDatabase, ...works: Work[]): Promise<Account> {
  made += 1;
  const email = `operator-${made}@spec.invalid`;
  const password = 'a long enough password';
  const operatorId = await new RegisterOperator(database.unitOfWork).run(atSignIn, {
    name: 'Ada Prova',
    email,
    password,
  });
  for (const { municipality, role = 'desk_operator', from = '2026-01-01', to } of works) {
    await new AssignOperator(database.unitOfWork).run(theService(municipality), {
      operatorId,
      municipality,
      role,
      from,
      ...(to !== undefined && { to }),
    });
  }
  return { operatorId, email, password };
}
