import { setTimeout as pause } from 'node:timers/promises';

import type { BookAppointment, DeskChange } from '@one-stop-shop/scheduling/contracts';

import { bookOnline } from '../online-booking';
import { cisterna, cori, deskIds, goToDay, lineOf, refreshedWith, signInAt } from '../operator';
import { letGoOfBrowser, type Person } from '../person';
import { ServiceUnderTest } from '../service-under-test';
import { ask } from '../staff';

const tuesday = '2026-12-01';
const twoWeeksLater = '2026-12-15';
const wednesday = '2026-12-02';

let service: ServiceUnderTest;
beforeAll(async () => {
  service = await ServiceUnderTest.start();
  await service.clockMovesTo('2026-11-26T08:00:00Z');
  await peopleBook();
});
afterAll(async () => {
  await letGoOfBrowser();
  await service.stop();
});

it('shows on a phone whom the new hours would hit, and changes nothing', async () => {
  const operator = await signInAt(service, cori, { language: 'it', width: 320 });
  await writeNewHours(operator);
  await operator.screenshot('chi-ha-prenotato');
  await operator.page.getByRole('button', { name: operator.say('change.back') }).tap();
  await operator.page.getByLabel(operator.say('desks.form.source')).waitFor();
  await operator.screenshot('nuovi-orari');
  await operator.leaves();
  expect(service.mailbox.lettersTo('gurpreet@posta.example')).toHaveLength(2);
});

it('moves the bookings hit, tells each person once, and leaves Cisterna alone', async () => {
  const neighbour = await signInAt(service, cisterna, { language: 'it', width: 1280 });
  const before = await previewOf(neighbour, aClosureAt(cisterna));
  expect(before).toMatchObject({ status: 200, said: { hits: [{ person: 1, told: 'email' }] } });

  const operator = await signInAt(service, cori, { language: 'it', width: 1280 });
  const { page } = operator;
  await writeNewHours(operator);
  await page
    .getByText('Da martedì 1 dicembre cambiano 4 appuntamenti: tutti hanno un nuovo posto.')
    .waitFor();
  expect(await rowsOf(operator)).toEqual([
    ['martedì 1 dicembre, 17:00', 'martedì 1 dicembre, 16:40', 'punjabi', 'email'],
    ['martedì 1 dicembre, 17:20', 'martedì 1 dicembre, 16:20', 'urdu', 'email'],
    ['martedì 1 dicembre, 17:40', 'martedì 15 dicembre, 16:00', 'italiano', 'chiamata'],
    ['martedì 15 dicembre, 17:00', 'martedì 15 dicembre, 16:40', 'punjabi', 'email'],
  ]);
  for (const name of ['Gurpreet', 'Nadia', 'Paolo', 'posta.example', '347']) {
    expect(await page.locator('main').innerText()).not.toContain(name);
  }
  await operator.screenshot('chi-ha-prenotato');
  await page.getByRole('button', { name: 'Cambia gli orari e avvisa 3 persone' }).click();
  await page.getByText(operator.say('change.done.title')).waitFor();
  await operator.screenshot('fatto');

  await eachPersonHasOneLetter();
  await theAgendaShowsTheNewMoments(operator);
  await page.goto('/sportello/da-chiamare');
  const paolo = page.getByRole('article', { name: 'Paolo' });
  await paolo.waitFor();
  const news = (await paolo.getByRole('list').innerText()).replace(/\s+/g, ' ');
  expect(news).toBe(
    'Paolo · Spostato a martedì 15 dicembre, 16:00 Prima: martedì 1 dicembre, 17:40',
  );
  await operator.screenshot('da-chiamare');
  await operator.leaves();

  expect(await previewOf(neighbour, aClosureAt(cisterna))).toEqual(before);
  await cisternaSeesNothingOfCori(neighbour);
  await neighbour.leaves();
});

/** On a desk that opens on Tuesdays from four to six: from December on, from three to five. */
async function writeNewHours(operator: Person): Promise<void> {
  const { page } = operator;
  await page.getByRole('link', { name: operator.say('desks.title') }).click();
  await page.getByRole('link', { name: operator.say('desks.new') }).click();
  const day = page.getByRole('group', { name: 'martedì' });
  await day.getByLabel(operator.say('desks.openings.from')).fill('15');
  await day.getByLabel(operator.say('desks.openings.until')).fill('17');
  expect(await page.getByLabel(operator.say('desks.form.valid-from')).inputValue()).toBe(tuesday);
  // The seed's address has a space, as it was printed: no version may repeat it.
  await operator.field('desks.fact.email').fill('');
  await page.getByLabel(operator.say('desks.form.source')).fill('Avviso del 25 novembre');
  await page.getByRole('button', { name: operator.say('change.look') }).click();
  await page.getByRole('heading', { name: operator.say('change.title') }).waitFor();
}

/** What a person reads in each row: before, after, language and how somebody is told. */
async function rowsOf({ page }: Person): Promise<string[][]> {
  const rows = await page.locator('.ledger tbody tr').all();
  return Promise.all(
    rows.map(async (row) => {
      const cells = await row.locator('th, td').allInnerTexts();
      return cells.slice(0, 4).map((cell) => cell.split('\n')[0]?.trim() ?? '');
    }),
  );
}

async function eachPersonHasOneLetter(): Promise<void> {
  const change = await service.mailbox.letterTo('gurpreet@posta.example', 3);
  expect(change.headers.get('content-language')).toBe('pa');
  expect(change.text).toContain('Prima: martedì 1 dicembre, 17:00. Non vale più.');
  expect(change.text).toContain('Adesso: martedì 1 dicembre, 16:40.');
  expect(change.text).toContain('Adesso: martedì 15 dicembre, 16:40.');
  const other = await service.mailbox.letterTo('nadia@posta.example', 2);
  expect(other.headers.get('content-language')).toBe('ur');
  expect(other.text).toContain('Adesso: martedì 1 dicembre, 16:20.');
  // Longer than several rounds of the worker, which would have sent any second letter by now.
  await pause(3_000);
  const letters = (name: string) => service.mailbox.lettersTo(`${name}@posta.example`).length;
  expect({
    gurpreet: letters('gurpreet'),
    nadia: letters('nadia'),
    efua: letters('efua'),
    simran: letters('simran'),
  }).toEqual({ gurpreet: 3, nadia: 2, efua: 1, simran: 1 });
}

async function theAgendaShowsTheNewMoments(operator: Person): Promise<void> {
  await goToDay(operator, tuesday);
  for (const [firstName, time] of [
    ['Efua', '16:00'],
    ['Nadia', '16:20'],
    ['Gurpreet', '16:40'],
  ] as const) {
    await lineOf(operator, firstName).filter({ hasText: time }).waitFor();
  }
  expect(await refreshedWith(operator, '/api/desk/agenda')).toBe(304);
  await operator.screenshot('agenda');
  await goToDay(operator, twoWeeksLater);
  await lineOf(operator, 'Gurpreet').filter({ hasText: '16:40' }).waitFor();
  await lineOf(operator, 'Paolo').filter({ hasText: '16:00' }).waitFor();
}

async function cisternaSeesNothingOfCori(neighbour: Person): Promise<void> {
  const { page } = neighbour;
  await goToDay(neighbour, wednesday);
  await lineOf(neighbour, 'Simran').filter({ hasText: '15:00' }).waitFor();
  expect(await page.locator('[data-line]').count()).toBe(1);
  await page.goto('/sportello/gestione/sportelli');
  await page.getByRole('heading', { name: 'Sportello di Cisterna di Latina' }).waitFor();
  expect(await page.getByText('Sportello di Cori').count()).toBe(0);
  await page.goto(`/sportello/gestione/sportelli/${deskIds[cori]}/nuovi-orari`);
  await page.getByText(neighbour.say('problem.scheduling.desk-unknown')).waitFor();
  await neighbour.screenshot('sportello-altrui');
  expect(await previewOf(neighbour, aClosureAt(cori))).toMatchObject({
    status: 404,
    said: { code: 'scheduling.desk-unknown' },
  });
  await page.goto('/sportello/da-chiamare');
  await page.getByText(neighbour.say('calls.empty.title')).waitFor();
}

/** Both desks shut on a Wednesday, on which only Cisterna would open. */
function aClosureAt(municipality: typeof cori | typeof cisterna): DeskChange {
  const day = { firstDay: wednesday, lastDay: wednesday, reason: 'riunione' };
  const place = { municipality, deskId: deskIds[municipality] };
  return { kind: 'enter-closure', closure: { ...place, ...day } };
}

/** What a change would do, as the server tells whoever is signed in there. */
function previewOf(person: Person, change: DeskChange): Promise<{ status: number; said: unknown }> {
  return ask(person, '/api/management/desk-changes/preview', change);
}

async function peopleBook(): Promise<void> {
  const gurpreet = { ...writtenTo('Gurpreet', 'pa'), mediatorLanguage: 'pa' } as const;
  await bookAt(cori, tuesday, '16:00', writtenTo('Efua', 'en'));
  await bookAt(cori, tuesday, '17:00', gurpreet);
  await bookAt(cori, tuesday, '17:20', writtenTo('Nadia', 'ur'));
  await bookAt(cori, tuesday, '17:40', calledPaolo);
  await bookAt(cori, twoWeeksLater, '17:00', gurpreet);
  await bookAt(cisterna, wednesday, '15:00', writtenTo('Simran', 'pa'));
  await service.mailbox.letterTo('gurpreet@posta.example', 2);
  for (const name of ['nadia', 'efua', 'simran']) {
    await service.mailbox.letterTo(`${name}@posta.example`);
  }
}

type Visitor = Omit<BookAppointment, 'deskId' | 'startsAt'>;

const calledPaolo: Visitor = { firstName: 'Paolo', language: 'it', phone: '347 0000003' };

function writtenTo(firstName: string, language: Visitor['language']): Visitor {
  return { firstName, language, email: `${firstName.toLowerCase()}@posta.example` };
}

function bookAt(
  municipality: typeof cori | typeof cisterna,
  day: string,
  time: string,
  visitor: Visitor,
) {
  const startsAt = `${day}T${time}:00+01:00`;
  return bookOnline(service, { deskId: deskIds[municipality], startsAt, ...visitor });
}
