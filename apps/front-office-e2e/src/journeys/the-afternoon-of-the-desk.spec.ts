import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { PDFDocument } from 'pdf-lib';

import { cori, CountedKeyboard, lineOf, signInAt, writeDown } from '../operator';
import { OpenToAll } from '../open-to-all';
import { letGoOfBrowser, type Person } from '../person';
import { ServiceUnderTest } from '../service-under-test';
import { amrit, ask, signInAs } from '../staff';

const tuesday = '2026-11-24';
const number = '+393337654321';
/** Beside the note, from the opened form to the record. */
const mostKeys = 8;
const mostMs = 20_000;

const folder = mkdtempSync(join(tmpdir(), 'hours-'));
let service: ServiceUnderTest;
beforeAll(async () => {
  service = await ServiceUnderTest.start();
});
afterAll(async () => {
  await letGoOfBrowser();
  await service.stop();
  rmSync(folder, { recursive: true });
});

const idIn = (answer: { said: unknown }): string => (answer.said as { id: string }).id;

/** The desk knows Gurpreet from before, and somebody whose record is for her team alone. */
async function knownBefore(desk: Person): Promise<{ returning: string }> {
  const person = (names: object, phone: string, more: object = {}) => ({
    ...{ municipality: cori, facts: { names: [names], birth: { year: 1995 } }, source: 'person' },
    ...{ contacts: [{ phone }], restrictedFor: [], ...more },
  });
  const returning = await ask(
    desk,
    '/api/persons',
    person({ given: 'ਗੁਰਪ੍ਰੀਤ', family: 'ਸਿੰਘ', latin: 'Gurpreet Singh' }, number),
  );
  expect(returning.status).toBe(201);
  const hidden = await ask(
    desk,
    '/api/persons',
    person({ given: 'Gurpreet', family: 'Nascosta' }, number, { restrictedFor: ['violence'] }),
  );
  expect(hidden.status).toBe(201);
  return { returning: idIn(returning) };
}

it('goes from arrived to a record of what was done, by the keyboard alone', async () => {
  const desk = await signInAt(service, cori, { language: 'it', width: 1280 });
  const { returning } = await knownBefore(desk);
  for (const [firstName, time] of [
    ['Gurpreet', '16:20'],
    ['Simran', '16:40'],
  ] as const)
    await writeDown(desk, cori, {
      firstName,
      ...(firstName === 'Gurpreet' && { phone: number }),
      language: 'pa',
      startsAt: `${tuesday}T${time}:00+01:00`,
    });
  await desk.leaves();

  await service.clockMovesTo(`${tuesday}T15:22:00Z`);
  const mediator = await signInAs(service, amrit.email, { language: 'it', width: 1280 });
  const { page } = mediator;
  await page.goto(`/mediazione?giorno=${tuesday}`);
  await lineOf(mediator, 'Gurpreet').waitFor();
  // Whose visit it is she may not know yet, and their record opens for nobody who asks for it.
  expect(await ask(mediator, `/api/persons/${returning}`)).toMatchObject({ status: 404 });

  const keys = new CountedKeyboard(mediator);
  await keys.press('ArrowDown', 'a');
  const candidate = page.locator('.who__candidate');
  await candidate.first().waitFor();
  // Who left the same number first; who is only called the same after them.
  expect(await candidate.first().innerText()).toContain('1995');
  expect(await page.locator('body').innerText()).not.toContain('Nascosta');
  await mediator.screenshot('forse');
  await keys.press('p', 'Enter');
  await page.locator('.who__tied').waitFor();
  expect(await ask(mediator, `/api/persons/${returning}`)).toMatchObject({ status: 200 });

  const writing = new CountedKeyboard(mediator);
  const begun = Date.now();
  await writing.press('e');
  await page.getByRole('button', { name: mediator.say('encounter.act') }).waitFor();
  await writing.press('1', '2', 'a', 'z');
  await mediator.screenshot('che-cosa-abbiamo-fatto');
  await writing.press('Control+Enter');
  await page.getByText(mediator.say('encounter.saved')).waitFor();
  expect(Date.now() - begun).toBeLessThan(mostMs);
  expect(writing.pressed).toBeLessThanOrEqual(mostKeys);
  // Nobody waits any more who was received.
  await page.locator('.panel__moment + .mark--fulfilled').waitFor();

  await page.locator('.who__tied').click();
  await page.getByRole('heading', { name: 'ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ' }).waitFor();
  await page.getByText(mediator.say('case-list.topic.cv')).first().waitFor();
  await mediator.screenshot('persona');
  const open = new OpenToAll(mediator);
  await open.look('the page of a person');
  expect(open.barriers).toEqual([]);
  await mediator.leaves();
});

it('writes down who comes for the first time, filled from the booking', async () => {
  const mediator = await signInAs(service, amrit.email, { language: 'it', width: 1280 });
  const { page } = mediator;
  await page.goto(`/mediazione?giorno=${tuesday}`);
  await lineOf(mediator, 'Simran').click();
  const keys = new CountedKeyboard(mediator);
  await keys.press('a');
  await page.getByRole('button', { name: mediator.say('recognition.new') }).waitFor();
  await page.getByRole('button', { name: mediator.say('recognition.new') }).click();
  await page.getByRole('button', { name: mediator.say('person.new.act') }).waitFor();
  await mediator.screenshot('nuova-persona');
  await page.getByRole('button', { name: mediator.say('person.new.act') }).click();
  await page.locator('.who__tied').filter({ hasText: 'Simran' }).waitFor();
  await mediator.leaves();
});

it('is found at the desk by what was heard, and by no colleague where it is restricted', async () => {
  const desk = await signInAt(service, cori, { language: 'it', width: 320 });
  const { page } = desk;
  await page.goto('/sportello/persone');
  await page.getByRole('searchbox').fill('gurprit sing');
  await page
    .locator('.persons__count')
    .filter({ hasText: /^\s*\d/ })
    .waitFor();
  await page.getByText('ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ').first().waitFor();
  await desk.screenshot('persone');
  const open = new OpenToAll(desk);
  await open.look('persons that were found');
  expect(open.barriers).toEqual([]);
  await desk.leaves();
});

it('books the next visit from their page, which is theirs at once', async () => {
  const desk = await signInAt(service, cori, { language: 'it', width: 1280 });
  const { page } = desk;
  await page.goto('/sportello/persone');
  await page.getByRole('searchbox').fill('7654321');
  await page.getByRole('link', { name: 'Gurpreet Singh' }).first().click();
  await page.getByRole('link', { name: desk.say('person.page.book') }).click();
  await page.getByRole('radio').first().waitFor();
  const name = desk.field('agenda.new.first-name');
  expect(await name.inputValue()).toBe('ਗੁਰਪ੍ਰੀਤ');
  // The field and not the keyboard: on a busy machine the focus may still be on its way.
  await name.press('Enter');
  await page.getByText(desk.say('agenda.booked.title'), { exact: true }).waitFor();
  await page.goto('/sportello/persone');
  await page.getByRole('searchbox').fill('7654321');
  await page.getByRole('link', { name: 'Gurpreet Singh' }).first().click();
  await page.getByText(desk.say('person.page.appointment')).first().waitFor();
  await desk.screenshot('visita-dalla-scheda');
  await desk.leaves();
});

it('prints what the mediator has worked this month, to sign', async () => {
  const mediator = await signInAs(service, amrit.email, { language: 'it', width: 1280 });
  const { page } = mediator;
  await page.goto('/mediazione/ore');
  const print = page.getByRole('link', { name: mediator.say('hours.print') });
  await print.waitFor();
  // What was written down a moment ago is counted.
  expect(await page.locator('.hours-total__figure').innerText()).not.toBe('0:00');
  await mediator.screenshot('ore');
  const [file] = await Promise.all([page.waitForEvent('download'), print.click()]);
  expect(file.suggestedFilename()).toBe('ore-2026-11.pdf');
  const copy = join(folder, 'ore.pdf');
  await file.saveAs(copy);
  const paper = await PDFDocument.load(readFileSync(copy), { updateMetadata: false });
  expect(paper.getPageCount()).toBe(1);
  await mediator.leaves();
});
