import { press } from '../booking';
import {
  agendaSays,
  cori,
  deskIds,
  goesToAgenda,
  lineOf,
  refreshedWith,
  signInAt,
  writeDown,
} from '../operator';
import { OpenToAll } from '../open-to-all';
import { letGoOfBrowser, type Person } from '../person';
import { ServiceUnderTest } from '../service-under-test';
import { administrator, amrit, signInAs } from '../staff';

const tuesday = '2026-12-01';

let service: ServiceUnderTest;
beforeAll(async () => {
  service = await ServiceUnderTest.start();
  const operator = await signInAt(service, cori, { language: 'it', width: 1280 });
  const startsAt = `${tuesday}T17:00:00+01:00`;
  await writeDown(operator, cori, {
    firstName: 'Amina',
    language: 'pa',
    startsAt,
    phone: '347 0000001',
  });
  await writeDown(operator, cori, {
    ...{ firstName: 'Bogdan', language: 'uk', startsAt: `${tuesday}T17:20:00+01:00` },
    reason: 'documents',
  });
  await operator.leaves();
});
afterAll(async () => {
  await letGoOfBrowser();
  await service.stop();
});

it.each([
  { language: 'it', width: 320 },
  { language: 'en', width: 1280 },
] as const)('lets everybody manage desks in $language at $width', async ({ language, width }) => {
  const person = await signInAs(service, administrator, { language, width });
  const open = new OpenToAll(person);
  await hours(person, open);
  await closedDays(person, open);
  await mediators(person, open);
  expect(open.barriers).toEqual([]);
  await person.leaves();
});

describe('the days of a mediator', () => {
  beforeAll(() => service.clockMovesTo(`${tuesday}T15:55:00Z`));

  it.each([
    { language: 'it', width: 320, act: 'arrived' },
    { language: 'en', width: 1280, act: 'fulfilled' },
  ] as const)('are open to them in $language at $width', async ({ act, ...options }) => {
    const person = await signInAs(service, amrit.email, options);
    const open = new OpenToAll(person);
    const { page } = person;
    await goesToAgenda(person);
    await lineOf(person, 'Amina').waitFor();
    expect(await refreshedWith(person, '/api/mediation/agenda')).toBe(304);
    await open.look('a day with visits');
    await person.screenshot('mediazione');
    await lineOf(person, 'Amina').click();
    await page.getByRole('button', { name: person.say(`agenda.act.${act}`) }).click();
    await agendaSays(person, act, 'Amina');
    expect(await page.getByRole('button', { name: person.say('agenda.act.cancel') }).count()).toBe(
      0,
    );
    await open.look('a visit');
    await person.screenshot('mediazione-appuntamento');
    await page.goto('/mediazione?vista=settimana');
    await lineOf(person, 'Amina').waitFor();
    await open.look('a week');
    await person.screenshot('mediazione-settimana');
    await page.goto('/mediazione?giorno=2026-12-04');
    await page.getByText(person.say('mediation.empty.day')).waitFor();
    await open.look('a day without a shift');
    expect(open.barriers).toEqual([]);
    await person.leaves();
  });
});

async function hours(person: Person, open: OpenToAll): Promise<void> {
  const { page } = person;
  await page.goto('/amministrazione/sportelli');
  await page.getByRole('heading', { name: 'Sportello di Cori' }).waitFor();
  await open.look('desks');
  await person.screenshot('sportelli');
  const desk = page.getByRole('region', { name: 'Sportello di Cori' });
  await desk.getByText(person.say('desks.details')).click();
  await desk.getByRole('link', { name: person.say('desks.correct') }).click();
  const email = person.field('desks.fact.email');
  await email.fill('segretariato sociale@posta.example');
  await press(person, 'desks.correct');
  await page.getByText(person.say('desks.wrong.email')).first().waitFor();
  await open.look('address and contacts, wrong');
  await person.screenshot('contatti');
  await email.fill('');
  await press(person, 'desks.correct');
  await desk.waitFor();
  await page.getByRole('link', { name: person.say('desks.open') }).click();
  await page.getByLabel(person.say('desks.form.name')).waitFor();
  await press(person, 'desks.open-act');
  await page.getByText(person.say('desks.wrong.name')).first().waitFor();
  await open.look('a new desk, nothing written');
  await person.screenshot('nuovo-sportello');
  await page.goto(`/amministrazione/sportelli/${deskIds[cori]}/nuovi-orari`);
  await page.getByLabel(person.say('desks.form.source')).waitFor();
  await press(person, 'change.look');
  await page.getByText(person.say('desks.wrong.source')).first().waitFor();
  await open.look('new hours, wrong');
  await person.screenshot('orari-sbagliati');
  const until = page.getByLabel(person.say('desks.openings.until'));
  await until.fill('17:00');
  await page.getByLabel(person.say('desks.form.source')).fill('Avviso');
  await press(person, 'change.look');
  await page.getByRole('heading', { name: person.say('change.title') }).waitFor();
  await open.look('bookings hit');
  await person.screenshot('toccati');
}

async function closedDays(person: Person, open: OpenToAll): Promise<void> {
  const { page } = person;
  await page.goto('/amministrazione/chiusure');
  await page.getByText('San Rocco').first().waitFor();
  await open.look('closed days');
  await person.screenshot('chiusure');
  await page.goto('/amministrazione/chiusure/nuova');
  await page.getByLabel(person.say('closures.form.reason')).waitFor();
  await press(person, 'change.look');
  await page.getByText(person.say('closures.wrong.reason')).first().waitFor();
  await open.look('a closure, nothing written');
  await page.getByLabel(person.say('closures.form.place')).selectOption('Sportello di Cori');
  await page.getByLabel(person.say('closures.form.first-day')).fill(tuesday);
  await page.getByLabel(person.say('closures.form.reason')).fill('riunione');
  await press(person, 'change.look');
  await page.getByRole('heading', { name: person.say('change.title') }).waitFor();
  await open.look('a closure and the bookings hit');
  await person.screenshot('chiusura');
  await page.goto('/amministrazione/chiusure/feste/nuova');
  await page.getByText(person.say('feasts.form.shape.after')).click();
  await open.look('a feast');
  await person.screenshot('festa');
}

async function mediators(person: Person, open: OpenToAll): Promise<void> {
  const { page } = person;
  await page.goto('/amministrazione/mediatori');
  const card = page.getByRole('region', { name: 'Amrit' });
  await card.waitFor();
  await open.look('mediators');
  await person.screenshot('mediatori');
  await card
    .getByRole('button', { name: person.say('shifts.end') })
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
  await open.look('the end of a shift');
  await page.goto(`/amministrazione/mediatori/${amrit.id}/nuovo-turno`);
  const field = (name: string) => person.field(`shifts.form.${name}`);
  await field('desk').selectOption('Sportello di Cori');
  await field('weekday').selectOption('4');
  await field('from').fill('12:05');
  await field('until').fill('14');
  await press(person, 'change.look');
  await page.locator('oss-shift-conflict-notice .notice').waitFor();
  await open.look('a shift without time to travel');
  await person.screenshot('turno-troppo-vicino');
  await page.goto(`/amministrazione/mediatori/${amrit.id}/nuova-assenza`);
  await page.getByLabel(person.say('closures.form.first-day')).fill(tuesday);
  await press(person, 'change.look');
  await page.getByRole('heading', { name: person.say('change.title') }).waitFor();
  await open.look('an absence and the bookings hit');
  await person.screenshot('assenza');
}
