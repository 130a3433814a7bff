import { readsHeading } from '../booking';
import { OpenToAll } from '../open-to-all';
import { cori, goToDay, lineOf, signInAt, writeDown } from '../operator';
import { letGoOfBrowser, Person } from '../person';
import { ServiceUnderTest } from '../service-under-test';
import { ask, signInAs } from '../staff';

const tuesday = '2026-11-24';
const administrator = {
  email: 'amministrazione@demo.invalid',
  password: 'dimostrazione-amministrazione',
};

let service: ServiceUnderTest;
beforeAll(async () => {
  service = await ServiceUnderTest.start();
  const desk = await signInAt(service, cori, { language: 'it', width: 1280 });
  await writeDown(desk, cori, {
    firstName: 'Amina',
    language: 'ur',
    startsAt: `${tuesday}T16:20:00+01:00`,
    phone: '347 0000001',
  });
  await goToDay(desk, tuesday);
  await lineOf(desk, 'Amina').waitFor();
  await desk.leaves();
});
afterAll(async () => {
  await letGoOfBrowser();
  await service.stop();
});

it.each(['it', 'en'] as const)('is told by the desk who looked, in %s', async (language) => {
  const person = await signInAt(service, cori, { language, width: 1280 });
  const { page } = person;
  const open = new OpenToAll(person);
  await goToDay(person, tuesday);
  await lineOf(person, 'Amina').click();
  await page.getByRole('link', { name: person.say('agenda.who-looked') }).click();
  await readsHeading(person, 'oversight.who-looked.title');
  await page
    .getByRole('cell', { name: person.say('oversight.purpose.desk-work') })
    .first()
    .waitFor();
  await open.look('who looked');
  await person.screenshot('elenco');
  await page.setViewportSize({ width: 320, height: 640 });
  await person.screenshot('elenco-320');
  await page.setViewportSize({ width: 1280, height: 800 });

  await page.getByLabel(person.say('oversight.who-looked.language')).selectOption('ur');
  const sheet = page.context().waitForEvent('page');
  await page.getByRole('link', { name: person.say('oversight.who-looked.print') }).click();
  const paper = await sheet;
  await paper.getByRole('heading', { name: 'آپ کی معلومات کس نے دیکھیں' }).waitFor();
  expect(await paper.evaluate('document.documentElement.dir')).toBe('rtl');
  await paper.close();

  await page.goto('/sportello/chi-ha-guardato/0190a1b2-0000-7000-8000-000000000000');
  await page.getByText(person.say('oversight.who-looked.nobody'), { exact: true }).waitFor();
  await open.look('nobody looked');
  expect(open.barriers).toEqual([]);
  await person.leaves();
});

it.each(['it', 'en'] as const)(
  'is protected by who looks over the readings, in %s',
  async (language) => {
    const person = await Person.at(service.url, { language, width: 1280, staff: true });
    const { page } = person;
    const open = new OpenToAll(person);
    await page.goto('/sportello');
    await page.getByLabel(person.say('session.sign-in.email')).fill(administrator.email);
    await page.getByLabel(person.say('session.sign-in.password')).fill(administrator.password);
    await page.keyboard.press('Enter');
    await readsHeading(person, 'home.administration.title');
    await page.goto('/amministrazione/letture');
    await readsHeading(person, 'oversight.readings.title');
    await page.getByRole('row').nth(1).waitFor();
    await open.look('readings');
    await person.screenshot('letture');
    await page.setViewportSize({ width: 320, height: 640 });
    await person.screenshot('letture-320');
    await page.setViewportSize({ width: 1280, height: 800 });
    await page
      .getByLabel(person.say('oversight.column.purpose'))
      .selectOption({ label: person.say('oversight.purpose.emergency-access') });
    await page.getByText(person.say('oversight.readings.none'), { exact: true }).waitFor();
    await open.look('no readings');

    await page.goto('/amministrazione/stato');
    await readsHeading(person, 'oversight.state.title');
    await page.getByRole('heading', { name: person.say('oversight.state.seals.title') }).waitFor();
    await open.look('state');
    await person.screenshot('stato');
    await page.setViewportSize({ width: 320, height: 640 });
    await person.screenshot('stato-320');
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(open.barriers).toEqual([]);
    await person.leaves();
  },
);

it('is protected by a desk that sees who came from elsewhere in an emergency, and why', async () => {
  const reason = 'In ospedale, serve sapere chi chiamare.';
  const desk = await signInAt(service, cori, { language: 'it', width: 1280 });
  const open = new OpenToAll(desk);
  await desk.page.getByRole('link', { name: desk.say('protection.accesses') }).click();
  await desk.page.getByText(desk.say('protection.no-accesses'), { exact: true }).waitFor();
  await open.look('no emergency accesses');

  // She mediates elsewhere, and is a social worker there too.
  await service.database.everything(
    `INSERT INTO identity.assignment (operator_id, municipality, role, valid_from)
     SELECT '0190a1b2-0000-7000-8000-00000000d003', place, 'social_worker', '2026-01-01'
       FROM unnest(ARRAY['059001', '059005']) AS place`,
  );
  const samira = await signInAs(service, 'samira@demo.invalid', { language: 'it', width: 1280 });
  // As if she had just shown her app.
  await service.database.everything(
    "UPDATE identity.session SET proven_by = 'totp', proven_at = seen_at",
  );
  const [visit] = await service.database.everything<{ id: string }>(
    'SELECT id FROM scheduling.appointment WHERE municipality = $1 LIMIT 1',
    [cori],
  );
  const access = { municipality: cori, subject: visit?.id, danger: 'health', reason };
  expect((await ask(samira, '/api/emergency-access', access)).status).toBe(201);
  await samira.leaves();

  await desk.page.reload();
  const line = desk.page.getByRole('row', { name: 'Samira' });
  await line.getByText(reason).waitFor();
  await open.look('emergency accesses');
  await desk.screenshot('accessi-emergenza');
  await desk.page.setViewportSize({ width: 320, height: 640 });
  await desk.screenshot('accessi-emergenza-320');
  expect(open.barriers).toEqual([]);
  await desk.leaves();
});
