import type { Request } from 'playwright-core';

import { type PublicLanguage, publicLanguages } from '@one-stop-shop/shared/contracts';

import { letGoOfBrowser, Person } from '../person';
import { ServiceUnderTest } from '../service-under-test';

/** What the first page may weigh on a slow network, compressed, fonts included. */
const lightEnough = 130_000;

let service: ServiceUnderTest;
beforeAll(async () => {
  service = await ServiceUnderTest.start();
});
afterAll(async () => {
  await service.stop();
  await letGoOfBrowser();
});

async function firstView(language: PublicLanguage): Promise<Request[]> {
  const person = await Person.at(service.url, { language, width: 320 });
  const requests: Request[] = [];
  person.page.on('requestfinished', (request) => requests.push(request));
  await person.page.goto('/prenota', { waitUntil: 'networkidle' });
  await person.page.getByRole('heading', { name: person.say('booking.language.title') }).waitFor();
  return requests;
}

it.each(publicLanguages)('weighs little in %s, and asks nobody else', async (language) => {
  const requests = await firstView(language);
  const sizes = await Promise.all(requests.map((request) => request.sizes()));
  const weight = sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
  console.log(`first view in ${language}: ${(weight / 1000).toFixed(1)} kB`);
  expect(weight).toBeGreaterThan(10_000);
  expect(weight).toBeLessThanOrEqual(lightEnough);

  expect([...new Set(requests.map((request) => new URL(request.url()).origin))]).toEqual([
    service.url,
  ]);
  expect(requests.map((request) => new URL(request.url()).pathname).join()).not.toMatch(
    /desk\.css|\/staff\//,
  );
});
