import { cori, goToDay, lineOf, signInAt, writeDown } from '../operator';
import { OpenToAll } from '../open-to-all';
import { letGoOfBrowser, type Person } from '../person';
import { ServiceUnderTest } from '../service-under-test';

const tuesday = '2026-11-24';

let service: ServiceUnderTest;
beforeAll(async () => {
  service = await ServiceUnderTest.start();
});
afterAll(async () => {
  await letGoOfBrowser();
  await service.stop();
});

const placeOf = async (person: Person, firstName: string): Promise<number> =>
  (await lineOf(person, firstName).boundingBox())?.y ?? -1;

it.each([
  ['it', 1280, '16:00', 'Amina'],
  ['en', 320, '16:20', 'Bruna'],
] as const)(
  'is said in one bar and nothing jumps, in %s at %i',
  async (language, width, time, firstName) => {
    const operator = await signInAt(service, cori, { language, width });
    const { page } = operator;
    await writeDown(operator, cori, {
      ...{ firstName, language: 'en', startsAt: `${tuesday}T${time}:00+01:00` },
    });
    await goToDay(operator, tuesday);
    const line = lineOf(operator, firstName);
    await line.waitFor();
    const before = await placeOf(operator, firstName);

    await operator.context.setOffline(true);
    const bar = page.locator('.desk-away p');
    await bar.waitFor();
    const [words = ''] = operator.say('frame-away.old', { time: '|' }).split('|');
    expect(await bar.innerText()).toContain(words);
    expect(await bar.innerText()).toMatch(/\d\d:\d\d/);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.waitForTimeout(1_500);
    expect(await placeOf(operator, firstName)).toBe(before);
    expect(await page.locator('.notice--error:visible').count()).toBe(0);
    const open = new OpenToAll(operator);
    await open.look('without a network');
    await operator.screenshot('senza-rete', false);

    await page.getByRole('link', { name: operator.say('calls.title') }).click();
    const [refused = ''] = operator.say('frame-away.page', { time: '|' }).split('|');
    await page.getByText(refused).waitFor();
    await operator.screenshot('pagina-non-si-apre', false);
    await line.waitFor();

    await operator.context.setOffline(false);
    await bar.waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: operator.say('calls.title') }).click();
    await page.waitForURL('**/da-chiamare');
    expect(open.barriers).toEqual([]);
    await operator.leaves();
  },
);

it('refuses an act in words, and keeps what was typed', async () => {
  const operator = await signInAt(service, cori, { language: 'it', width: 1280 });
  const { page } = operator;
  await page.keyboard.press('n');
  await page.getByRole('radio', { name: '17:00' }).waitFor();
  await page.keyboard.type('Bogdan');
  await page.keyboard.press('Tab');
  await page.keyboard.type('347 0000002');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Urdu');
  await operator.context.setOffline(true);
  await page.keyboard.press('Enter');
  await page.locator('p:visible', { hasText: operator.say('problem.no-answer') }).waitFor();
  expect(
    await page
      .locator('input')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value).join(' ')),
  ).toContain('Bogdan');
  await operator.screenshot('atto-rifiutato', false);
  await operator.context.setOffline(false);
  await page.locator('.desk-away p').waitFor({ state: 'hidden' });
  await page.keyboard.press('Enter');
  await page.getByText(operator.say('agenda.booked.title'), { exact: true }).waitFor();
  await operator.leaves();
});
