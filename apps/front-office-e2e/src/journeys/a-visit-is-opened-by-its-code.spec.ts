import type { BookedAppointment } from '@one-stop-shop/scheduling/contracts';

import { press, readsHeading } from '../booking';
import { bookOnline, openLink } from '../online-booking';
import { letGoOfBrowser, Person } from '../person';
import { ServiceUnderTest } from '../service-under-test';

const cori = '0190a1b2-0000-7000-8000-000000059006';

let service: ServiceUnderTest;
let first: BookedAppointment;
let second: BookedAppointment;
beforeAll(async () => {
  service = await ServiceUnderTest.start();
  const visit = { deskId: cori, language: 'ur', firstName: 'Amina' } as const;
  first = await bookOnline(service, { ...visit, startsAt: '2026-12-01T15:00:00.000Z' });
  second = await bookOnline(service, { ...visit, startsAt: '2026-12-01T15:40:00.000Z' });
});
afterAll(async () => {
  await letGoOfBrowser();
  await service.stop();
});

/** Waits until the focus stands on the words of this key: it moves once the page is drawn anew. */
const focusReaches = (person: Person, key: string): Promise<void> =>
  person.page
    .locator(':focus')
    .and(person.page.getByText(person.say(key), { exact: true }))
    .waitFor();

async function openByCode(person: Person, code: string): Promise<void> {
  await person.page.getByLabel(person.say('manage.code'), { exact: true }).fill(code);
  await press(person, 'manage.open');
}

it.each([320, 1280])('one after the other, at %i pixels', async (width) => {
  const person = await Person.at(service.url, { language: 'ur', width });
  const { page } = person;
  await page.goto('/prenota/gestisci');
  await openByCode(person, '00000000');
  // First what is nearest; that it may be over or cancelled comes after.
  const said = page.getByRole('alert').locator('p');
  await said.getByText(person.say('manage.checkCode')).waitFor();
  expect(await said.nth(1).textContent()).toContain(person.say('manage.checkCode'));
  expect(await said.nth(2).textContent()).toContain(person.say('manage.closedHelp'));
  await person.screenshot('codice-sbagliato');

  await openByCode(person, first.code);
  await page.locator('.ticket').getByText('16:00', { exact: true }).waitFor();
  await focusReaches(person, 'manage.title');

  await press(person, 'manage.move');
  await press(person, 'manage.keep');
  await focusReaches(person, 'manage.move');
  await press(person, 'manage.cancel');
  const question = page.getByRole('group', { name: person.say('manage.cancelAsk') });
  expect(await question.textContent()).toContain('16:00');
  await person.screenshot('vuoi-annullare');
  await press(person, 'manage.cancelNo');
  await focusReaches(person, 'manage.cancel');

  await press(person, 'manage.another');
  await focusReaches(person, 'manage.another');
  await person.screenshot('un-altro');
  await openByCode(person, second.code);
  await page.locator('.ticket').getByText('16:40', { exact: true }).waitFor();
  await focusReaches(person, 'manage.title');
  expect(await page.locator('#code').count()).toBe(0);
  await person.leaves();
});

describe('a link opened in a browser that speaks English', () => {
  it('speaks the language of the visit, and remembers nothing', async () => {
    const person = await Person.at(service.url, { language: 'en', width: 320 });
    const { page } = person;
    await page.goto(first.manageUrl);
    await page.locator('html[lang=ur][dir=rtl]').waitFor();
    await page.locator('.ticket').getByText('16:00', { exact: true }).waitFor();
    await person.screenshot('nella-sua-lingua');
    expect(await page.evaluate(() => localStorage.getItem('language'))).toBeNull();
    await person.leaves();
  });

  it('speaks the language that somebody has chosen there', async () => {
    const person = await Person.at(service.url, { language: 'en', width: 320 });
    const { page } = person;
    await page.goto('/prenota/gestisci');
    const list = page.locator('.language-switch select');
    await list.selectOption('fr');
    await page.locator('html[lang=fr]').waitFor();
    await list.selectOption('en');
    await page.locator('html[lang=en]').waitFor();
    await openLink(person, first.manageUrl);
    await page.locator('.ticket').waitFor();
    await readsHeading(person, 'manage.title');
    await person.leaves();
  });
});
