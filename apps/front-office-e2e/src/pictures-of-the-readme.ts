/**
 * Draws the pictures of the README anew: `npm run pictures`. All people in them are invented.
 * It runs with the equipment of the journeys, and only when it is asked for.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import type { BookForSomeone } from '@one-stop-shop/scheduling/contracts';

import { chooseLanguage, press } from './booking';
import { bookOnline } from './online-booking';
import { agendaSays, aprilia, cori, deskIds, lineOf, signInAt, writeDown } from './operator';
import { letGoOfBrowser, Person } from './person';
import { ServiceUnderTest } from './service-under-test';

const handbook = join(import.meta.dirname, '../../handbook');
const nobodys = 'nessuno@posta.example';

type Visit = Pick<BookForSomeone, 'firstName' | 'language'> & Partial<BookForSomeone>;

/** A Monday morning at Aprilia, by the time on the wall. */
const visits: Readonly<Record<string, Visit>> = {
  '09:00': { firstName: 'Fatou', language: 'wo', mediatorLanguage: 'wo', reason: 'documents' },
  '09:20': { firstName: 'Youssef', language: 'ar', mediatorLanguage: 'ar', reason: 'work' },
  '09:40': {
    firstName: 'Marie',
    language: 'fr',
    mediatorLanguage: 'fr',
    reason: 'school_children',
  },
  '10:00': {
    firstName: 'Mamadou',
    language: 'ff',
    mediatorLanguage: 'ff',
    reason: 'health_housing',
  },
  '10:20': { firstName: 'Salma', language: 'ar', mediatorLanguage: 'ar', reason: 'documents' },
  '11:00': { firstName: 'Ibrahima', language: 'wo', mediatorLanguage: 'wo', reason: 'training' },
  '11:20': {
    firstName: 'Amira',
    language: 'ar',
    mediatorLanguage: 'ar',
    reason: 'school_children',
  },
  '12:00': { firstName: 'Oumar', language: 'fr', mediatorLanguage: 'wo', reason: 'other' },
};

let service: ServiceUnderTest;
beforeAll(async () => {
  service = await ServiceUnderTest.start();
  mkdirSync(handbook, { recursive: true });
});
afterAll(async () => {
  await letGoOfBrowser();
  await service.stop();
});

it('draws the page where a day is chosen', async () => {
  for (const startsAt of [
    '2026-11-24T16:20:00+01:00',
    '2026-11-24T17:00:00+01:00',
    '2026-12-01T16:00:00+01:00',
    '2026-12-15T16:40:00+01:00',
    '2026-12-15T17:00:00+01:00',
    '2026-12-15T17:20:00+01:00',
  ]) {
    await bookOnline(service, {
      deskId: deskIds[cori],
      startsAt,
      language: 'it',
      firstName: 'Ada',
    });
  }
  const person = await Person.at(service.url, {
    ...{ language: 'it', width: 390, height: 844, deviceScaleFactor: 2 },
  });
  await person.page.goto('/prenota?comune=059006');
  await chooseLanguage(person, 'it');
  await press(person, 'booking.where.here');
  await person.page.locator('.chip').first().waitFor();
  await person.page.screenshot({ path: join(handbook, 'booking.png') });
  await person.leaves();
});

it('draws the agenda of a morning', async () => {
  service.mailbox.refuse(nobodys);
  const before = await signInAt(service, aprilia, { language: 'it', width: 1280 });
  for (const [time, visit] of Object.entries(visits)) {
    const contact = contactOf(visit);
    const startsAt = `2026-11-30T${time}:00+01:00`;
    await writeDown(before, aprilia, { ...visit, ...contact, startsAt });
  }
  await before.leaves();
  // On Saturday the reminders go out, and on Monday the morning is under way.
  await service.clockMovesTo('2026-11-28T09:00:30Z');
  await service.mailbox.letterTo('youssef@posta.example', 2);
  await service.mailbox.letterTo('oumar@posta.example', 2);
  await service.clockMovesTo('2026-11-30T09:23:00Z');

  const operator = await signInAt(service, aprilia, { language: 'it', width: 1280 });
  await record(operator, 'Fatou', 'arrived', 'fulfilled');
  await record(operator, 'Youssef', 'arrived', 'fulfilled');
  await record(operator, 'Marie', 'no_show');
  await record(operator, 'Mamadou', 'arrived', 'fulfilled');
  await record(operator, 'Ibrahima', 'arrived');
  await record(operator, 'Salma', 'arrived');
  await operator.page.screenshot({ path: join(handbook, 'agenda.png') });
  await operator.leaves();
});

/** Most have an email; one address does not exist, one person has a phone, one nothing. */
function contactOf({ firstName }: Visit): Partial<BookForSomeone> {
  if (firstName === 'Amira') return { phone: '347 0000011' };
  if (firstName === 'Ibrahima') return {};
  if (firstName === 'Salma') return { email: nobodys };
  return { email: `${firstName.toLowerCase()}@posta.example` };
}

async function record(
  operator: Person,
  firstName: string,
  ...acts: readonly ('arrived' | 'fulfilled' | 'no_show')[]
): Promise<void> {
  const keys = { arrived: 'a', fulfilled: 'f', no_show: 'x' };
  await lineOf(operator, firstName).click();
  for (const act of acts) {
    await operator.page.keyboard.press(keys[act]);
    await agendaSays(operator, act, firstName);
    await lineOf(operator, firstName)
      .filter({ hasText: operator.say(`agenda.state.${act}`) })
      .waitFor();
  }
}
