import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import jsqr from 'jsqr';
import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import type { Locator, Page } from 'playwright-core';
import { PNG } from 'pngjs';

import { bookAtCori, codeInView } from '../booking';
import { cori, CountedKeyboard, goToDay, lineOf, signInAt } from '../operator';
import { letGoOfBrowser, Person } from '../person';
import { ServiceUnderTest } from '../service-under-test';

const folder = mkdtempSync(join(tmpdir(), 'tickets-'));
let service: ServiceUnderTest;
beforeAll(async () => {
  service = await ServiceUnderTest.start();
});
afterAll(async () => {
  await letGoOfBrowser();
  await service.stop();
  rmSync(folder, { recursive: true });
});

/** What a camera reads of a part of the screen. */
async function readQr(part: Locator): Promise<string | undefined> {
  const { data, width, height } = PNG.sync.read(await part.screenshot());
  return jsqr(new Uint8ClampedArray(data), width, height)?.data;
}

async function saved(page: Page, press: () => Promise<void>): Promise<PDFDocument> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  expect(file.suggestedFilename()).toBe('appuntamento.pdf');
  const copy = join(folder, `${randomUUID()}.pdf`);
  await file.saveAs(copy);
  return PDFDocument.load(readFileSync(copy), { updateMetadata: false });
}

const languageOf = (paper: PDFDocument): string =>
  paper.catalog.lookup(PDFName.of('Lang'), PDFString).asString();

it.each([
  { language: 'ur', width: 320, firstName: 'زینب', day: 'منگل، 24 نومبر', time: '16:00' },
  { language: 'it', width: 1280, firstName: 'Ginevra', day: 'martedì 24 novembre', time: '16:20' },
] as const)(
  'without a contact, in $language at $width px',
  async ({ language, width, ...wish }) => {
    const person = await Person.at(service.url, { language, width });
    const { page } = person;
    await bookAtCori(person, wish);
    const ticket = page.locator('.ticket');
    await ticket.getByText(wish.firstName).waitFor();
    expect(await ticket.getByRole('link', { name: /^\+?[\d ]+$/ }).getAttribute('href')).toMatch(
      /^tel:\+?\d+$/,
    );
    const link = String(await readQr(ticket.locator('svg[role=img]')));
    expect(link).toMatch(/\/prenota\/gestisci#[\w-]{43}$/);
    // The phone is who reminds them.
    await page.getByRole('button', { name: person.say('booking.done.rings') }).waitFor();
    await person.screenshot('biglietto');

    const paper = await saved(page, () =>
      page.getByRole('button', { name: person.say('booking.done.print') }).click(),
    );
    expect(languageOf(paper)).toBe(language);

    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText(person.say('booking.done.photo')).isVisible()).toBe(false);
    expect(await ticket.getByText('martedì 24 novembre').isVisible()).toBe(true);
    await person.screenshot('biglietto-stampato');
    await page.emulateMedia({ media: 'screen' });

    const code = await codeInView(person);
    await page.goto(link);
    await ticket.waitFor();
    expect(await codeInView(person)).toBe(code);
    expect(await readQr(ticket.locator('svg[role=img]'))).toBe(link);
    expect(await page.locator('main').innerText()).not.toContain(wish.firstName);
    await person.screenshot('biglietto-dal-link');
    const own = await saved(page, () =>
      page.getByRole('button', { name: person.say('booking.done.print') }).click(),
    );
    expect(languageOf(own)).toBe(language);
  },
);

it('gets it from the desk in their language, from the slip and from the panel', async () => {
  const desk = await signInAt(service, cori, { language: 'it', width: 1280 });
  const { page } = desk;
  const keyboard = new CountedKeyboard(desk);
  await keyboard.press('n');
  await page.getByRole('radio', { name: '16:40' }).waitFor();
  await keyboard.type('Rubina');
  await keyboard.press('Tab', 'Tab', 'Tab');
  await keyboard.type('Urdu');
  await page.locator('.desk-chip', { hasText: '17:00' }).click();
  await page.locator('.new-booking .desk-form__end .button').click();
  const slip = page.locator('.booked-slip');
  await slip.waitFor();
  const own = slip.locator('[lang=ur][dir=rtl]');
  await own.getByText('Via della Libertà 16').waitFor();
  expect(await own.innerText()).toMatch(/منگل، 24 نومبر\s+وقت 17:00/);
  expect(await own.getByRole('link', { name: /^\+39/ }).isVisible()).toBe(true);
  const italian = slip.locator('.booked-slip__italian');
  await italian.filter({ hasText: 'martedì 24 novembre ore 17:00' }).waitFor();
  expect(await readQr(slip.locator('svg[role=img]'))).toMatch(/gestisci#[\w-]{43}$/);
  await desk.screenshot('foglietto');
  const print = page.getByRole('button', { name: desk.say('agenda.booked.print') });
  expect(languageOf(await saved(page, () => print.click()))).toBe('ur');

  await keyboard.press('Escape');
  await goToDay(desk, '2026-11-24');
  await lineOf(desk, 'Rubina').click();
  const panel = page.getByRole('button', { name: desk.say('agenda.print-ticket') });
  expect(languageOf(await saved(page, () => panel.click()))).toBe('ur');
  await desk.screenshot('pannello');
});
