import { agendaSays, cori, deskIds, lineOf, signInAt, writeDown } from '../operator';
import { letGoOfBrowser, type Person } from '../person';
import { ServiceUnderTest } from '../service-under-test';

const tuesday = '2026-11-24';
const names = ['محمد', 'ہرپریت کور', 'ਹਰਪ੍ਰੀਤ', 'Adama', 'Oleksandra', 'Mamadou Lamine', 'Efua'];
const last = 'Zara';

let service: ServiceUnderTest;
beforeAll(async () => {
  service = await ServiceUnderTest.start();
  await theDeskIsOpenAllMorning();
  const operator = await signInAt(service, cori, { language: 'it', width: 1280 });
  for (let count = 0; count < 29; count += 1) {
    const minutes = 9 * 60 + 10 * (count < 28 ? count : 29);
    const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    await writeDown(operator, cori, {
      firstName: count < 28 ? (names[count % names.length] ?? '') : last,
      language: 'ur',
      phone: '347 0000001',
      startsAt: `${tuesday}T${time}:00+01:00`,
    });
  }
  await operator.leaves();
  await service.clockMovesTo('2026-11-24T10:40:00Z');
});
afterAll(async () => {
  await letGoOfBrowser();
  await service.stop();
});

it.each([
  [1280, 800],
  [1366, 650],
])('opens at the present minute and keeps panel and heads in view on %dx%d', async (...size) => {
  const [width, height] = size;
  const operator = await signInAt(service, cori, { language: 'it', width, height });
  const { page } = operator;
  const now = await boxOf(operator, '.timeline__present');
  expect(Math.abs(now.y - height / 3)).toBeLessThan(60);
  await operator.screenshot('adesso', false);

  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await lineOf(operator, last).click();
  await page.locator('.panel__title', { hasText: last }).waitFor();
  await operator.screenshot('in-fondo', false);
  for (const part of ['.panel__title', '.panel__acts']) {
    const { y, bottom } = await boxOf(operator, part);
    expect({ part, isInView: y >= 0 && bottom <= height }).toEqual({ part, isInView: true });
  }
  for (const head of await page.locator('.timeline__mediator h2').all()) {
    const box = await head.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(100);
  }

  // Walking up with the keys, the chosen line stands below the head.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  const chosen = await boxOf(operator, '.line[aria-current]');
  const head = await boxOf(operator, '.timeline__mediator');
  expect(chosen.y).toBeGreaterThanOrEqual(head.bottom);

  await page.keyboard.press('a');
  await agendaSays(operator, 'arrived', '');
  const toast = await boxOf(operator, '.undo-notice--offers');
  expect(toast.bottom).toBeLessThanOrEqual(height);
  await operator.screenshot('segnato', false);
  await page.keyboard.press('z');
  await agendaSays(operator, 'undo', '');
  await operator.leaves();
});

it('opens a sheet over the list on a phone', async () => {
  const operator = await signInAt(service, cori, { language: 'it', width: 320 });
  const { page } = operator;
  const now = await boxOf(operator, '.day-list__now');
  expect(Math.abs(now.y - 640 / 3)).toBeLessThan(60);
  await operator.screenshot('adesso', false);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await lineOf(operator, last).tap();
  await page.locator('.panel__title', { hasText: last }).waitFor();
  expect(await boxOf(operator, '.panel')).toMatchObject({ y: 0, bottom: 640 });
  expect((await boxOf(operator, '.panel__acts')).y).toBeLessThan(640);
  await operator.screenshot('in-fondo', false);
  await operator.leaves();
});

it('does nothing to a visit that a colleague has moved meanwhile, and shows its new hour', async () => {
  const [one, colleague] = await Promise.all([
    signInAt(service, cori, { language: 'it', width: 1280 }),
    signInAt(service, cori, { language: 'en', width: 1280 }),
  ]);
  await lineOf(one, last).click();
  await one.page.keyboard.press('c');
  await one.page.getByText(one.say('agenda.cancel.meaning')).waitFor();

  await lineOf(colleague, last).click();
  await colleague.page.keyboard.press('m');
  await colleague.page.locator('.panel').getByRole('radio', { name: '13:40' }).click();
  await colleague.page.locator('.panel').getByRole('button', { name: '13:40' }).click();
  await agendaSays(colleague, 'move', last);

  await one.page.keyboard.press('Enter');
  await one.page.getByText(one.say('problem.scheduling.moved-since')).waitFor();
  await one.page.locator('.panel').getByText('13:40').first().waitFor();
  await one.screenshot('spostato-da-un-collega', false);
  await lineOf(one, last)
    .filter({ hasText: one.say('agenda.state.booked') })
    .waitFor();
  await Promise.all([one.leaves(), colleague.leaves()]);
});

async function boxOf({ page }: Person, part: string): Promise<{ y: number; bottom: number }> {
  const box = await page.locator(part).first().boundingBox();
  if (!box) throw new Error(`${part} is not drawn`);
  return { y: box.y, bottom: box.y + box.height };
}

/** Sixty places of ten minutes, with two mediators. */
async function theDeskIsOpenAllMorning(): Promise<void> {
  const desk = deskIds[cori];
  const { everything } = service.database;
  await everything(
    'UPDATE scheduling.timetable SET seats = 2, slot_minutes = 10 WHERE desk_id = $1',
    [desk],
  );
  await everything(
    `UPDATE scheduling.opening o SET opens = '09:00', closes = '14:00'
       FROM scheduling.timetable t WHERE t.id = o.timetable_id AND t.desk_id = $1 AND weekday = 2`,
    [desk],
  );
  await everything(
    `UPDATE scheduling.shift SET starts = '09:00', ends = '14:00' WHERE desk_id = $1 AND weekday = 2`,
    [desk],
  );
  await everything(
    `INSERT INTO scheduling.shift (municipality, desk_id, mediator_id, weekday, starts, ends, valid)
     SELECT $2, $1, id, 2, '09:00', '14:00', '[2026-11-01,)' FROM scheduling.mediator
      WHERE id NOT IN (SELECT mediator_id FROM scheduling.shift WHERE weekday = 2) LIMIT 1`,
    [desk, cori],
  );
}
