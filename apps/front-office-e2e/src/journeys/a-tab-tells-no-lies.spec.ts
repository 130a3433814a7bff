import {
  answerAll,
  bookAtCori,
  bookFromHere,
  codeInView,
  giveContact,
  press,
  readsHeading,
} from '../booking';
import { bookOnline, cancelByLink, openLink } from '../online-booking';
import { letGoOfBrowser, Person } from '../person';
import { ServiceUnderTest } from '../service-under-test';

const cori = '0190a1b2-0000-7000-8000-000000059006';

let service: ServiceUnderTest;
beforeAll(async () => {
  service = await ServiceUnderTest.start();
});
afterAll(async () => {
  await letGoOfBrowser();
  await service.stop();
});

const day = 'martedì 24 novembre';
const booked = async (phone: string): Promise<number> =>
  (
    await service.database.everything(
      `SELECT a.id FROM scheduling.appointment a JOIN scheduling.contact c ON c.id = a.contact_id
        WHERE a.state = 'booked' AND c.phone = $1`,
      [phone],
    )
  ).length;
const keptIn = ({ page }: Person): Promise<string> =>
  page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));

it('books, cancels and books the same again in one tab', async () => {
  const wish = { firstName: 'Amina', phone: '333 1110001', day, time: '16:00' };
  const person = await Person.at(service.url, { language: 'it', width: 320 });
  const first = await bookAtCori(person, wish);
  await person.page.getByRole('link', { name: person.say('booking.done.manage') }).click();
  await cancelByLink(person);
  expect(await booked('+393331110001')).toBe(0);

  await person.page.getByRole('link', { name: person.say('frame.service') }).click();
  const second = await bookFromHere(person, wish);
  expect(second.code).not.toBe(first.code);
  expect(await booked('+393331110001')).toBe(1);
  await person.leaves();
});

it('says that a visit was cancelled meanwhile, and books anew', async () => {
  const wish = { firstName: 'Amina', phone: '333 1110002', day, time: '16:20' };
  const person = await Person.at(service.url, { language: 'it', width: 320 });
  const { page } = person;
  await page.goto('/prenota?comune=059006');
  await answerAll(person, wish);
  await loseOneAnswer(person);
  await service.database.everything(
    `WITH gone AS (UPDATE scheduling.appointment SET state = 'cancelled', cancelled_by = 'desk'
       WHERE state = 'booked' AND contact_id IN (SELECT id FROM scheduling.contact WHERE phone = $1)
       RETURNING reservation_id)
     UPDATE scheduling.reservation SET active = false WHERE id IN (SELECT reservation_id FROM gone)`,
    ['+393331110002'],
  );
  await press(person, 'act.retry');
  await page.getByText(person.say('problem.scheduling.cancelled-since')).waitFor();
  await person.screenshot('annullato');
  await press(person, 'booking.summary.again');
  await readsHeading(person, 'booking.done.title');
  expect(await booked('+393331110002')).toBe(1);
  await person.leaves();
});

it.each(['it', 'ur'] as const)(
  'gets its own booking after the answer was lost and the page reloaded (%s)',
  async (language) => {
    const time = language === 'it' ? '16:40' : '17:00';
    const phone = language === 'it' ? '333 1110003' : '333 1110004';
    const wish = {
      firstName: 'Amina',
      phone,
      day: language === 'it' ? day : 'منگل، 24 نومبر',
      time,
    };
    const person = await Person.at(service.url, { language, width: 320 });
    const { page } = person;
    await page.goto('/prenota?comune=059006');
    await answerAll(person, wish);
    await loseOneAnswer(person);
    expect(await booked(`+39${phone.replace(' ', '')}`)).toBe(1);
    expect(await keptIn(person)).not.toMatch(/Amina|111000/);

    await page.reload();
    await giveContact(person, wish);
    await readsHeading(person, 'booking.summary.title');
    await press(person, 'booking.summary.book');
    await readsHeading(person, 'booking.done.title');
    expect(await booked(`+39${phone.replace(' ', '')}`)).toBe(1);

    const code = await codeInView(person);
    await page.reload();
    await readsHeading(person, 'booking.done.title');
    expect(await codeInView(person)).toBe(code);
    await person.leaves();
  },
);

describe('on a shared computer', () => {
  it.each([
    ['it', 1280, 'finishes', '17:20'],
    ['ur', 320, 'goes elsewhere', '17:40'],
  ] as const)(
    'Back shows nothing of the last person (%s, %i px, who %s)',
    async (language, width, how, time) => {
      const person = await Person.at(service.url, { language, width });
      const { page } = person;
      const { code } = await bookAtCori(person, {
        ...{ firstName: 'Zafferanella', phone: '333 1110009', time },
        day: language === 'it' ? day : 'منگل، 24 نومبر',
      });
      await person.screenshot('fatto');
      if (how === 'finishes') {
        await press(person, 'booking.done.finish');
        await page.getByRole('heading', { name: person.say('booking.ended.title') }).waitFor();
        await person.screenshot('finito');
      }
      const tells = async (): Promise<string> =>
        `${await page.locator('html').innerHTML()} ${await keptIn(person)}`.replace(/\s/g, '');
      const pattern = new RegExp(`${code}|Zafferanella|3331110009`);
      if (how === 'finishes') expect(await tells()).not.toMatch(pattern);
      await page.goto('/privacy');
      for (let back = 0; back < 4; back += 1) {
        await page.goBack();
        await page.locator('h1').waitFor();
        expect(await tells()).not.toMatch(pattern);
      }
      await person.leaves();
    },
  );

  it.each([
    ['it', '2026-12-01T16:00:00.000Z'],
    ['ur', '2026-12-01T16:20:00.000Z'],
  ] as const)('a visit is put away, and Back never shows it (%s)', async (language, startsAt) => {
    const visit = await bookOnline(service, {
      ...{ deskId: cori, startsAt, language, firstName: 'Zafferanella' },
    });
    const person = await Person.at(service.url, { language, width: 320 });
    const { page } = person;
    const shown = page.locator('.ticket');
    const held = async () =>
      (await person.context.cookies()).filter(({ name }) => name.includes('appointment'));
    await openLink(person, visit.manageUrl);
    await shown.waitFor();
    await page.reload();
    await shown.waitFor();
    await page.goto('/prenota');
    await page.goBack();
    await person.page.getByLabel(person.say('manage.code')).waitFor();
    expect(await shown.count()).toBe(0);
    await page.reload();
    await person.page.getByLabel(person.say('manage.code')).waitFor();
    expect(await shown.count()).toBe(0);

    await openLink(person, visit.manageUrl);
    await shown.waitFor();
    await person.screenshot('visita');
    await press(person, 'booking.done.finish');
    await page.getByRole('heading', { name: person.say('booking.ended.title') }).waitFor();
    await person.screenshot('visita-finita');
    await page.waitForLoadState('networkidle');
    expect(await keptIn(person)).not.toContain(visit.id);
    expect(await page.evaluate(() => JSON.stringify(history.state))).not.toContain(visit.id);

    await page.clock.install();
    await openLink(person, visit.manageUrl);
    await shown.waitFor();
    await page.clock.fastForward('09:30');
    await page.getByText(person.say('booking.alone.title')).waitFor();
    await person.screenshot('visita-sei-ancora-qui');
    await page.clock.fastForward('01:00');
    await page.getByRole('heading', { name: person.say('booking.ended.title') }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await held()).toEqual([]);
    await person.leaves();
  });

  it('is asked whether somebody is there, and then forgets', async () => {
    const person = await Person.at(service.url, { language: 'ur', width: 320 });
    const { page } = person;
    await page.clock.install();
    await page.goto('/prenota/luogo');
    await page.evaluate(() => sessionStorage.clear());
    await bookAtCori(person, {
      ...{ firstName: 'Zafferanella', day: 'منگل، 1 دسمبر', time: '16:00' },
    });
    await page.clock.fastForward('09:30');
    await page.getByText(person.say('booking.alone.title')).waitFor();
    await person.screenshot('sei-ancora-qui');
    await page.clock.fastForward('01:00');
    await page.getByRole('heading', { name: person.say('booking.ended.title') }).waitFor();
    expect(await keptIn(person)).not.toContain('confirmation');
    await person.leaves();
  });
});

/** The booking reaches the service, and its answer nobody. */
async function loseOneAnswer(person: Person): Promise<void> {
  const address = '**/api/public/appointments';
  await person.page.route(address, async (route) => {
    await route.fetch();
    await route.abort();
  });
  await press(person, 'booking.summary.book');
  await person.page.getByText(person.say('booking.summary.noAnswer')).waitFor();
  await person.page.unroute(address);
}
