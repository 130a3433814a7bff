import { chooseLanguage, press, readsHeading } from '../booking';
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

it('knows the day although the clock of the phone is years off', async () => {
  const person = await Person.at(service.url, { language: 'it', width: 320 });
  await person.page.clock.setSystemTime('2019-03-01T12:00:00Z');
  await person.page.goto('/prenota?comune=059006');
  await chooseLanguage(person, 'it');
  await person.page.getByText('martedì 24 novembre').waitFor();
  await person.leaves();
});

it('says phone and hours without JavaScript', async () => {
  const person = await Person.at(service.url, {
    language: 'it',
    width: 320,
    javaScriptEnabled: false,
  });
  await person.page.goto('/prenota');
  const desk = person.page.getByRole('listitem').filter({ hasText: 'Sportello di Cori' });
  await desk.waitFor();
  expect(await desk.getByRole('link').getAttribute('href')).toBe('tel:+390696617267');
  expect(await desk.innerText()).toContain('martedì 16:00-18:00');
  await person.screenshot('senza-javascript');
  await person.leaves();
});

it('says what to do while nobody answers, and goes on afterwards', async () => {
  const person = await Person.at(service.url, { language: 'pa', width: 320 });
  const { page } = person;
  await page.goto('/prenota?comune=059006');
  await readsHeading(person, 'booking.language.title');
  // The other questions arrive while the tiles are looked at.
  await page.waitForEvent('requestfinished', (request) => request.url().endsWith('.js'));
  await page.waitForTimeout(2_000);
  await service.halt();
  await chooseLanguage(person, 'pa');
  await page.getByText(person.say('problem.no-answer')).waitFor();
  await person.screenshot('nessuna-risposta');
  await service.clockMovesTo('2026-11-23T09:00:00Z');
  await press(person, 'act.retry');
  await page.getByText('ਮੰਗਲਵਾਰ, 24 ਨਵੰਬਰ').waitFor();
  await person.leaves();
});
