import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import { UnitOfWork, workerScope, type WorkerScope } from '@one-stop-shop/shared/server';
import { RegisterMunicipality } from '../use-cases/register-municipality';
import { TakeOnOperator } from '../use-cases/take-on-operator';
import { demonstrationOperators, type DemonstrationOperator } from './demonstration-operators';
import { municipalityFacts } from './municipality-facts';

export type DemonstrationSignIn = Omit<DemonstrationOperator, 'name'>;

/** Before any day to which a demonstration's clock may be set: the desks began in this year. */
const sinceTheFirstDay = '2018-01-01';

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
  const takeOn = new TakeOnOperator(unitOfWork);
  return Promise.all(
    demonstrationOperators.map(async ({ municipality, name, email, password }) => {
      await takeOn.run({ municipality, name, email, password, from: sinceTheFirstDay });
      return { municipality, email, password };
    }),
  );
}
