import { jest } from '@jest/globals';
import { differenceFromKept, drawsAnew, isComparable, noteBrowser } from '../kept-look';
import { OpenToAll } from '../open-to-all';
import { Person, letGoOfBrowser } from '../person';
import { ServiceUnderTest } from '../service-under-test';

const pieces = [
  ...['acts', 'fields', 'notices', 'reading', 'table'],
  ...['search', 'panel', 'learns', 'undo'],
] as const;

let service: ServiceUnderTest;
beforeAll(async () => {
  service = await ServiceUnderTest.start();
});
afterAll(async () => {
  await letGoOfBrowser();
  await service.stop();
});

// Axe and forty pictures of a long page: half a minute alone, several where others are at work.
jest.setTimeout(400_000);

it.each([
  ['it', 320],
  ['it', 1280],
  ['ar', 320],
  ['ar', 1280],
] as const)('shows each piece in %s at %i as it was', async (language, width) => {
  const person = await Person.at(service.url, { language: 'it', width, staff: true });
  const { page } = person;
  await page.goto('/galleria');
  if (language === 'ar') await page.getByRole('button', { name: 'العربية' }).click();
  await page.locator(`html[lang=${language}] #undo`).waitFor();
  const fields = page.locator('#fields');
  await fields.locator('button[type=submit]').click();
  await fields.getByRole('alert').waitFor();
  await page.evaluate(() => document.fonts.ready);
  // What is looked at is the page, and not where somebody stands on it.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.mouse.move(0, 0);
  await page.waitForTimeout(1_000);
  await person.screenshot(`tutto-${language}`);

  const openToAll = new OpenToAll(person);
  await openToAll.look('the gallery');
  expect(openToAll.barriers).toEqual([]);

  const version = page.context().browser()?.version() ?? '';
  if (drawsAnew) noteBrowser(version);
  if (!isComparable(version)) {
    console.warn(`NOT COMPARED: Chromium ${version} did not draw the kept pictures of the gallery`);
    return;
  }
  const differing: string[] = [];
  for (const piece of pieces) {
    const name = `${piece}-${language}-${width}`;
    const share = differenceFromKept(name, await page.locator(`#${piece}`).screenshot());
    if (share > 0) differing.push(`${name} differs in ${(share * 100).toFixed(1)} %`);
  }
  await page.locator('#dialog button').click();
  const dialog = page.locator('dialog');
  await dialog.waitFor();
  await openToAll.look('the question of the gallery');
  expect(openToAll.barriers).toEqual([]);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const question = `dialog-${language}-${width}`;
  const share = differenceFromKept(question, await dialog.screenshot());
  if (share > 0) differing.push(`${question} differs in ${(share * 100).toFixed(1)} %`);
  expect(differing).toEqual([]);
  await person.leaves();
});

it('sees a piece that looks otherwise', async () => {
  const person = await Person.at(service.url, { language: 'it', width: 1280 });
  const { page } = person;
  await page.goto('/galleria');
  await page.locator('#acts').waitFor();
  const version = page.context().browser()?.version() ?? '';
  if (drawsAnew || !isComparable(version)) return;
  await page.evaluate(() => {
    for (const button of document.querySelectorAll<HTMLElement>('#acts .button--primary'))
      button.style.setProperty('background', 'rebeccapurple');
  });
  const picture = await page.locator('#acts').screenshot();
  expect(differenceFromKept('acts-it-1280', picture)).toBeGreaterThan(0);
  await person.leaves();
});
