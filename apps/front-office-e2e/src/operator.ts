import type { BookForSomeone } from '@one-stop-shop/scheduling/contracts';

import { Person, type PersonOptions } from './person';
import type { ServiceUnderTest } from './service-under-test';

export const cori = '059006';
export const aprilia = '059001';
export const cisterna = '059005';
/** The desks of the seed. */
export const deskIds = {
  [cori]: '0190a1b2-0000-7000-8000-000000059006',
  [aprilia]: '0190a1b2-0000-7000-8000-000000059001',
  [cisterna]: '0190a1b2-0000-7000-8000-000000059005',
} as const;

/** The keyboard of somebody whose keystrokes are counted, beside the words they type. */
export class CountedKeyboard {
  pressed = 0;

  constructor(private readonly person: Person) {}

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.pressed += 1;
      await this.person.page.keyboard.press(key);
    }
  }

  /** Text that somebody has to say and an operator to write, however it is done. */
  async type(text: string): Promise<void> {
    await this.person.page.keyboard.type(text);
  }
}

/** Opens the desk and signs in by the keyboard, as the operator of a municipality. */
export async function signInAt(
  service: ServiceUnderTest,
  municipality: string,
  options: Omit<PersonOptions, 'staff'>,
  onPage?: (person: Person) => Promise<void>,
): Promise<Person> {
  const person = await Person.at(service.url, { ...options, staff: true });
  await person.page.goto('/sportello');
  await person.page.getByRole('heading', { name: person.say('session.sign-in.title') }).waitFor();
  await onPage?.(person);
  await signIn(person, service, municipality);
  return person;
}

/** Fills the sign-in form in view; the focus is in its first field. */
export async function signIn(
  person: Person,
  service: ServiceUnderTest,
  municipality: string,
): Promise<void> {
  const { email, password } = service.operatorOf(municipality);
  const { keyboard } = person.page;
  await keyboard.type(email);
  await keyboard.press('Tab');
  await keyboard.type(password);
  await keyboard.press('Enter');
  await goesToAgenda(person);
  await agendaIsShown(person);
}

/** Whoever has signed in begins with what is to be done today, unless an address led them here. */
export async function goesToAgenda({ page }: Pick<Person, 'page'>): Promise<void> {
  await page.locator('.desk-areas a').first().waitFor();
  if (!page.url().endsWith('/oggi')) return;
  await page
    .locator('.desk-areas a[href="/sportello/agenda"], .desk-areas a[href="/mediazione"]')
    .click();
}

export async function agendaIsShown({ page }: Pick<Person, 'page'>): Promise<void> {
  await page
    .locator('.agenda-days .timeline, .agenda-days .day-list, .agenda-days .empty')
    .first()
    .waitFor();
}

/** The line of somebody's appointment in the agenda in view. */
export function lineOf({ page }: Person, firstName: string) {
  return page.locator('[data-line]').filter({ hasText: firstName });
}

export async function goToDay(person: Person, day: string): Promise<void> {
  await person.page.goto(`/sportello/agenda?giorno=${day}`);
  await agendaIsShown(person);
}

/** Waits until the agenda says that an act is done: "Segnato l’arrivo: Amina, 16:00". */
export async function agendaSays(person: Person, act: string, firstName: string): Promise<void> {
  await person.page
    .locator('.undo-notice__said')
    .filter({ hasText: person.say(`agenda.done.${act}`) })
    .filter({ hasText: firstName })
    .waitFor();
}

/** Books for somebody as the signed-in operator, without the pages: only what a story needs before it. */
export async function writeDown(
  { page }: Person,
  municipality: keyof typeof deskIds,
  booking: Omit<BookForSomeone, 'deskId' | 'channel'> & Partial<BookForSomeone>,
): Promise<void> {
  const deskId = deskIds[municipality];
  const answer = await page.evaluate(
    async (body) => {
      const { status, ...rest } = await fetch('/api/desk/appointments', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify(body),
      });
      return { status, ...rest };
    },
    { channel: 'phone', deskId, ...booking },
  );
  if (answer.status !== 201) throw new Error(`the desk answered ${answer.status}`);
}

/** Lets the page ask for its agenda once more and answers the status: 304 when it was not read. */
export async function refreshedWith({ page }: Person, path: string): Promise<number> {
  const [answer] = await Promise.all([
    page.waitForResponse((one) => one.url().includes(path)),
    page.evaluate(() => document.dispatchEvent(new Event('visibilitychange'))),
  ]);
  return answer.status();
}
