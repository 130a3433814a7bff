import { bookAtCori, bookFromHere, press } from '../booking';
import { cori, deskIds, goToDay, lineOf, signInAt } from '../operator';
import { letGoOfBrowser, Person } from '../person';
import { ServiceUnderTest } from '../service-under-test';

const tuesday = '2026-11-24';
const phone = '333 1110001';

let service: ServiceUnderTest;
beforeAll(async () => {
  service = await ServiceUnderTest.start();
  // A second seat at Cori, and somebody to serve it.
  await service.database.everything(
    'UPDATE scheduling.timetable SET seats = 2 WHERE desk_id = $1',
    [deskIds[cori]],
  );
  await service.database.everything(
    `INSERT INTO scheduling.shift (municipality, desk_id, mediator_id, weekday, starts, ends, valid)
     SELECT $1, $2, id, 2, '16:00', '18:00', '[2026-11-01,)' FROM scheduling.mediator
      WHERE id NOT IN (SELECT mediator_id FROM scheduling.shift WHERE weekday = 2) LIMIT 1`,
    [cori, deskIds[cori]],
  );
});
afterAll(async () => {
  await letGoOfBrowser();
  await service.stop();
});

it('come at the same hour, and the desk sees it', async () => {
  const mother = await Person.at(service.url, { language: 'it', width: 320 });
  const visit = { phone, day: 'martedì 24 novembre', time: '16:00' };
  const first = await bookAtCori(mother, { ...visit, firstName: 'Sana' });
  await mother.page.getByRole('link', { name: mother.say('frame.service') }).click();
  const second = await bookFromHere(mother, { ...visit, firstName: 'Bilal' });
  expect(second.code).not.toBe(first.code);
  await mother.leaves();

  for (const width of [1280, 320]) {
    const operator = await signInAt(service, cori, { language: 'it', width });
    const { page } = operator;
    await goToDay(operator, tuesday);
    await lineOf(operator, 'Sana').click();
    await page.getByText(operator.say('agenda.same.count', { count: 2 })).waitFor();
    await press(operator, 'agenda.same.open');
    await page.getByRole('checkbox', { name: 'Bilal' }).waitFor();
    await operator.screenshot('stesso-contatto');

    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: operator.say('agenda.bar.new') }).click();
    await operator.field('agenda.new.phone').fill(phone);
    await page.getByText(operator.say('agenda.same.known')).waitFor();
    await operator.screenshot('contatto-noto');
    await operator.leaves();
  }
});

it('are given up by the desk in one act when nobody means to come', async () => {
  const operator = await signInAt(service, cori, { language: 'it', width: 1280 });
  const { page } = operator;
  await goToDay(operator, tuesday);
  await lineOf(operator, 'Sana').click();
  await press(operator, 'agenda.same.open');
  for (const name of ['Sana', 'Bilal']) await page.getByRole('checkbox', { name }).check();
  await press2(operator, 'agenda.same.act');
  await operator.screenshot('annullare');
  await press2(operator, 'agenda.same.sure');
  await expect2Cancelled();
  await operator.leaves();
});

const press2 = (operator: Person, key: string): Promise<void> =>
  operator.page.getByRole('button', { name: operator.say(key, { count: 2 }) }).click();

async function expect2Cancelled(): Promise<void> {
  const cancelled = () =>
    service.database.everything(`SELECT id FROM scheduling.appointment WHERE state = 'cancelled'`);
  for (let tries = 0; tries < 50 && (await cancelled()).length < 2; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(await cancelled()).toHaveLength(2);
}
