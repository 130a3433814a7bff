import { Person, type PersonOptions } from './person';
import type { ServiceUnderTest, SignIn } from './service-under-test';

/** The seed's administrator and a mediator of two municipalities. */
export const administrator = 'amministrazione@demo.invalid';
export const amrit = {
  id: '0190a1b2-0000-7000-8000-00000000d001',
  email: 'amrit@demo.invalid',
  password: 'dimostrazione-amrit',
};

/** On paper since before the days of the journeys. */
export const authorisation = {
  body: 'Comune di Prova',
  signedOn: '2026-11-16',
  secrecyOn: '2026-11-16',
  expiresOn: '2027-11-15',
};

/** Opens the sign-in in a browser of one's own and writes email and password. */
export async function signInAs(
  service: ServiceUnderTest,
  email: string,
  options: Omit<PersonOptions, 'staff'>,
): Promise<Person> {
  const person = await Person.at(service.url, { ...options, staff: true });
  await writeCredentials(person, service.signInOf(email));
  await person.page.locator('main.desk-page').waitFor();
  return person;
}

export async function writeCredentials(
  person: Person,
  { email, password }: Pick<SignIn, 'email' | 'password'>,
): Promise<void> {
  const { page } = person;
  await page.goto('/sportello');
  await page.getByLabel(person.say('session.sign-in.email')).fill(email);
  await page.getByLabel(person.say('session.sign-in.password')).fill(password);
  await page.keyboard.press('Enter');
}

/** What the server answers to the page of somebody signed in, without the page noticing. */
export function ask(
  { page }: Person,
  path: string,
  body?: object,
): Promise<{ status: number; said: unknown }> {
  return page.evaluate(
    async ({ path, body }) => {
      const answer = await fetch(path, {
        method: body ? 'POST' : 'GET',
        ...(body && {
          headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
          body: JSON.stringify(body),
        }),
      });
      const text = await answer.text();
      return { status: answer.status, said: text ? (JSON.parse(text) as unknown) : undefined };
    },
    { path, body },
  );
}
