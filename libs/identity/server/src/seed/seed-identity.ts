import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import {
  UnitOfWork,
  workerScope,
  type SignInScope,
  type WorkerScope,
} from '@one-stop-shop/shared/server';
import { AssignOperator } from '../use-cases/assign-operator';
import { RegisterMunicipality } from '../use-cases/register-municipality';
import { RegisterOperator } from '../use-cases/register-operator';
import { demonstrationOperators, type DemonstrationOperator } from './demonstration-operators';
import { municipalityFacts } from './municipality-facts';

export type DemonstrationSignIn = Omit<DemonstrationOperator, 'name'>;

/** Before any day to which a demonstration's clock may be set: the desks began in this year. */
const sinceTheFirstDay = '2018-01-01';

const asSignIn: SignInScope = {
  asker: 'sign_in',
  municipalities: [],
  requestId: 'seed',
  purpose: 'seed',
};
const asService = (municipality: MunicipalityCode): WorkerScope =>
  workerScope('seed', 'seed', municipality);

/**
 * Writes the municipalities and, for a demonstration, an operator for each. What is
 * there already stays as it is.
 * @returns the sign-ins of the demonstration, none otherwise
 */
export async function seedIdentity(
  unitOfWork: UnitOfWork,
  { demonstration }: { readonly demonstration: boolean },
): Promise<DemonstrationSignIn[]> {
  const registerMunicipality = new RegisterMunicipality(unitOfWork);
  for (const facts of municipalityFacts) {
    await registerMunicipality.run(asService(facts.code), facts);
  }
  if (!demonstration) return [];
  return Promise.all(demonstrationOperators.map((operator) => takeOn(unitOfWork, operator)));
}

async function takeOn(
  unitOfWork: UnitOfWork,
  { municipality, name, email, password }: DemonstrationOperator,
): Promise<DemonstrationSignIn> {
  const operatorId = await new RegisterOperator(unitOfWork).run(asSignIn, {
    name,
    email,
    password,
  });
  await new AssignOperator(unitOfWork).run(asService(municipality), {
    operatorId,
    municipality,
    role: 'desk_operator',
    from: sinceTheFirstDay,
  });
  return { municipality, email, password };
}
