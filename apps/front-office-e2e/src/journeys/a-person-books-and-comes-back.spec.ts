import type { ParsedMail } from 'mailparser';

import type { PublicLanguage } from '@one-stop-shop/shared/contracts';

import { bookAtCori, pickTime, press } from '../booking';
import { cancelByLink, openLink } from '../online-booking';
import { letGoOfBrowser, Person } from '../person';
import { ServiceUnderTest } from '../service-under-test';

/** Somebody and the words that they must read: written here, not computed by the product. */
interface Traveller {
  readonly language: PublicLanguage;
  readonly direction: 'ltr' | 'rtl';
  readonly firstName: string;
  readonly day: string;
  readonly otherDay: string;
  /** The time that each takes, by the width of the screen: a place is one person's. */
  readonly times: Readonly<Record<number, string>>;
}

const travellers: readonly Traveller[] = [
  {
    language: 'it',
    direction: 'ltr',
    firstName: 'Ginevra',
    day: 'martedì 24 novembre',
    otherDay: 'martedì 1 dicembre',
    times: { 320: '16:00', 1280: '16:20' },
  },
  {
    language: 'ur',
    direction: 'rtl',
    firstName: 'زینب',
    day: 'منگل، 24 نومبر',
    otherDay: 'منگل، 1 دسمبر',
    times: { 320: '16:40', 1280: '17:00' },
  },
  {
    language: 'pa',
    direction: 'ltr',
    firstName: 'ਗੁਰਪ੍ਰੀਤ',
    day: 'ਮੰਗਲਵਾਰ, 24 ਨਵੰਬਰ',
    otherDay: 'ਮੰਗਲਵਾਰ, 1 ਦਸੰਬਰ',
    times: { 320: '17:20', 1280: '17:40' },
  },
  // Who came before has cancelled: the places are free again.
  {
    language: 'hi',
    direction: 'ltr',
    firstName: 'सुनीता',
    day: 'मंगलवार, 24 नवंबर',
    otherDay: 'मंगलवार, 1 दिसंबर',
    times: { 320: '16:00', 1280: '16:20' },
  },
];

let service: ServiceUnderTest;
beforeAll(async () => {
  service = await ServiceUnderTest.start();
});
afterAll(async () => {
  await letGoOfBrowser();
  await service.stop();
});

describe.each(travellers)('in $language', (traveller) => {
  it.each([320, 1280])(
    'books, moves and cancels by the link of the mail at %i px',
    async (width) => {
      const { language, firstName, day, otherDay, direction } = traveller;
      const time = String(traveller.times[width]);
      const email = `prova.${language}.${width}@posta.example`;
      const person = await Person.at(service.url, { language, width });
      const { page } = person;

      const { code } = await bookAtCori(person, {
        ...{ firstName, email, day, time, reason: 'documents' },
        onPage: (step) => person.screenshot(step),
      });
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
      expect(await page.locator('html').getAttribute('dir')).toBe(direction);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      expect(await page.locator('.ticket').textContent()).toContain(day);
      expect(await page.locator('.ticket').textContent()).toContain(time);

      const confirmation = await service.mailbox.letterTo(email);
      expectLetter(confirmation, traveller, { day, time });
      expect(confirmation.text).toContain(`${code.slice(0, 4)} ${code.slice(4)}`);
      expect(calendarOf(confirmation)).toContain(`DTSTART:20261124T${inUtc(time)}Z`);

      await page.goto('about:blank');
      await page.setContent(String(confirmation.html));
      await person.screenshot('email');

      const link = manageLinkIn(confirmation);
      await openLink(person, link);
      await page.getByText(day).waitFor();
      expect(page.url()).toBe(`${service.url}/prenota/gestisci`);
      await person.screenshot('gestisci');

      await press(person, 'manage.move');
      await pickTime(person, { day: otherDay, time }, () => person.screenshot('sposta'));
      await press(person, 'manage.confirmMove');
      await page.getByText(person.say('manage.moved')).waitFor();
      expect(await page.locator('.ticket').textContent()).toContain(otherDay);
      await person.screenshot('spostato');

      const moved = await service.mailbox.letterTo(email, 2);
      expectLetter(moved, traveller, { day: otherDay, time });
      expect(calendarOf(moved)).toContain(`DTSTART:20261201T${inUtc(time)}Z`);
      expect(manageLinkIn(moved)).toBe(link);

      await cancelByLink(person, () => person.screenshot('cancella'));
      await person.screenshot('cancellato');

      const cancelled = await service.mailbox.letterTo(email, 3);
      expectLetter(cancelled, traveller, { day: otherDay, time });
      expect(calendarOf(cancelled)).toContain('METHOD:CANCEL');

      await openLink(person, link);
      await page.getByText(person.say('manage.closedHelp')).waitFor();
      await person.screenshot('finito');

      expect(service.mailbox.lettersTo(email)).toHaveLength(3);
      const secrets = [
        firstName,
        encodeURIComponent(firstName),
        'posta.example',
        code,
        secretOf(link),
      ];
      const telling = person.addresses.filter((address) =>
        secrets.some((secret) => address.toLowerCase().includes(secret.toLowerCase())),
      );
      expect(telling).toEqual([]);
      await person.leaves();
    },
  );
});

function expectLetter(
  letter: ParsedMail,
  { language, direction, firstName }: Traveller,
  { day, time }: { readonly day: string; readonly time: string },
): void {
  const html = String(letter.html);
  expect(letter.subject).toContain(day);
  expect(letter.subject).toContain(time);
  expect(letter.headers.get('content-language')).toBe(language);
  expect(html).toContain(`<html lang="${language}" dir="${direction}">`);
  expect(letter.text).toContain(firstName);
  expect(letter.text).toContain(time);
  const italian = html.indexOf('<div lang="it" dir="ltr">');
  const own = html.indexOf(`<div lang="${language}" dir="${direction}">`);
  expect(own).toBeGreaterThan(0);
  expect(italian).toBeGreaterThanOrEqual(own);
  expect(letter.text).toContain('Sportello di Cori');
}

/** In November Rome is an hour ahead. */
function inUtc(time: string): string {
  return `${Number(time.slice(0, 2)) - 1}${time.slice(3)}00`;
}

function calendarOf({ attachments }: ParsedMail): string {
  const files = attachments.filter(({ contentType }) => contentType === 'text/calendar');
  expect(files).toHaveLength(1);
  return String(files[0]?.content);
}

function manageLinkIn({ text }: ParsedMail): string {
  const [link] = /http:\/\/localhost:\d+\/prenota\/gestisci#[\w-]{43}/.exec(text ?? '') ?? [];
  if (!link) throw new Error('the letter has no link to manage the appointment');
  return link;
}

function secretOf(link: string): string {
  return link.split('#')[1] ?? link;
}
