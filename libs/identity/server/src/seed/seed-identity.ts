import { rolesThatSeePeople, type OperatorRole } from '@one-stop-shop/identity/contracts';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import { setUpScope, UnitOfWork, type SetUpScope } from '@one-stop-shop/shared/server';
import { readContacts, writeContact } from '../persistence/data-protection-contacts';
import { findResponsible, writeResponsible } from '../persistence/responsibles';
import { RegisterMunicipality } from '../use-cases/register-municipality';
import { TakeOnOperator } from '../use-cases/take-on-operator';
import { demonstrationOperators, type DemonstrationOperator } from './demonstration-operators';
import { municipalityFacts } from './municipality-facts';

/** What somebody needs to try a role. */
export interface DemonstrationSignIn {
  readonly name: string;
  readonly role: OperatorRole;
  readonly municipality: MunicipalityCode;
  readonly email: string;
  readonly password: string;
}

/** Before any day to which a demonstration's clock may be set: the desks began in this year. */
const sinceTheFirstDay = '2018-01-01';

/** Demonstrations go on for years; a real one is written anew every three. */
const inventedAuthorisation = {
  body: 'Comune dimostrativo',
  signedOn: sinceTheFirstDay,
  secrecyOn: sinceTheFirstDay,
  expiresOn: '2099-12-31',
};

const settingUp = (municipality: MunicipalityCode): SetUpScope => setUpScope('seed', municipality);

/**
 * Writes the municipalities and, for a demonstration, somebody in each role. What is
 * there already stays as it is.
 * @returns the sign-ins of the demonstration, none otherwise
 */
export async function seedIdentity(
  unitOfWork: UnitOfWork,
  { demonstration }: { readonly demonstration: boolean },
): Promise<DemonstrationSignIn[]> {
  const registerMunicipality = new RegisterMunicipality(unitOfWork);
  for (const facts of municipalityFacts) {
    await registerMunicipality.run(settingUp(facts.code), facts);
  }
  if (!demonstration) return [];
  for (const operator of demonstrationOperators) await takeOn(unitOfWork, operator);
  for (const { code, name } of municipalityFacts) {
    await nameContact(unitOfWork, code, name);
    await nameResponsible(unitOfWork, code, name);
  }
  return demonstrationOperators.flatMap(({ name, email, password, roles, municipalities }) => {
    const [role] = roles;
    const [municipality] = municipalities;
    return role && municipality ? [{ name, role, municipality, email, password }] : [];
  });
}

/** Whom to tell of readings in an emergency: invented too, unless somebody was named already. */
async function nameContact(
  unitOfWork: UnitOfWork,
  municipality: MunicipalityCode,
  name: string,
): Promise<void> {
  await unitOfWork.inTransaction(settingUp(municipality), async (tx) => {
    const known = await readContacts(tx);
    if (known.some((one) => one.municipality === municipality && one.contact)) return;
    await writeContact(tx, municipality, {
      name: `Referente Dimostrativo di ${name}`,
      email: `protezione.dati.${municipality}@demo.invalid`,
    });
  });
}

/** Who approves roles that see people, unless somebody was named already. */
async function nameResponsible(
  unitOfWork: UnitOfWork,
  municipality: MunicipalityCode,
  name: string,
): Promise<void> {
  await unitOfWork.inTransaction(settingUp(municipality), async (tx) => {
    if (await findResponsible(tx, municipality)) return;
    const invented = {
      name: `Responsabile Dimostrativa di ${name}`,
      email: `responsabile.${municipality}@demo.invalid`,
    };
    // Before any moment of a demonstration's clock, or its links would count as older.
    await writeResponsible(tx, municipality, invented, new Date(sinceTheFirstDay));
  });
}

async function takeOn(
  unitOfWork: UnitOfWork,
  { roles, ...operator }: DemonstrationOperator,
): Promise<void> {
  for (const role of roles) {
    await new TakeOnOperator(unitOfWork).run({
      ...operator,
      role,
      from: sinceTheFirstDay,
      ...(rolesThatSeePeople.includes(role) && { authorisation: inventedAuthorisation }),
    });
  }
}
