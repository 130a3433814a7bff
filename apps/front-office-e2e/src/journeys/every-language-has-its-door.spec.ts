import { publicLanguages } from '@one-stop-shop/shared/contracts';

import { chooseLanguage, readsHeading } from '../booking';
import { OpenToAll } from '../open-to-all';
import { letGoOfBrowser, Person } from '../person';
import { ServiceUnderTest } from '../service-under-test';

let service: ServiceUnderTest;
beforeAll(async () => {
  service = await ServiceUnderTest.start();
});
afterAll(async () => {
  await letGoOfBrowser();
  await service.stop();
});

it.each(publicLanguages)('shows every language before anything moves, in %s', async (language) => {
  const person = await Person.at(service.url, { language, width: 320, height: 640 });
  const { page } = person;
  await page.goto('/prenota');
  await readsHeading(person, 'booking.language.title');
  await page.evaluate(() => document.fonts.ready);
  const tiles = await page
    .locator('.tile--language')
    .evaluateAll((all) =>
      all.map(
        (tile) =>
          [
            tile.getAttribute('lang') ?? '',
            tile.getBoundingClientRect(),
            tile.scrollWidth,
          ] as const,
      ),
    );
  expect(tiles.map(([lang]) => lang).sort()).toEqual([...publicLanguages].sort());
  for (const [lang, { bottom, height, width }, content] of tiles) {
    expect([lang, bottom <= 640, height >= 64, content <= width]).toEqual([lang, true, true, true]);
  }
  await person.screenshot('lingue');

  const openToAll = new OpenToAll(person);
  await openToAll.look('language');
  await chooseLanguage(person, language);
  await readsHeading(person, 'booking.where.title');
  await openToAll.look('where');
  await page.goto('/prenota/altra-lingua');
  await page.locator('.chip').first().waitFor();
  await openToAll.look('other languages');
  expect(openToAll.barriers).toEqual([]);
  await person.leaves();
});

it('brings the words of the later questions while the tiles are looked at', async () => {
  const person = await Person.at(service.url, { language: 'hi', width: 320 });
  const { page } = person;
  await page.goto('/prenota');
  await readsHeading(person, 'booking.language.title');
  expect(person.addresses).not.toContain('/i18n/scheduling/public/hi.json');
  await page.waitForEvent('requestfinished', (request) =>
    request.url().endsWith('/i18n/scheduling/public/hi.json'),
  );
  await page.waitForTimeout(2_000);
  const known = person.addresses.filter((address) => /\.(js|json)$/.test(address)).length;
  await chooseLanguage(person, 'hi');
  await readsHeading(person, 'booking.where.title');
  expect(person.addresses.filter((address) => /\.(js|json)$/.test(address))).toHaveLength(known);
  await person.leaves();
});
