import type { ChangePreview, DeskChange } from '@one-stop-shop/scheduling/contracts';

import { cori, deskIds, goToDay, signInAt, writeDown } from '../operator';
import { letGoOfBrowser, type Person } from '../person';
import { ServiceUnderTest } from '../service-under-test';
import { ask } from '../staff';

const tuesday = '2026-12-01';

let service: ServiceUnderTest;
beforeAll(async () => {
  service = await ServiceUnderTest.start();
});
afterAll(async () => {
  await letGoOfBrowser();
  await service.stop();
});

it('shows on a closed day who could not be told and may stand at the door', async () => {
  const operator = await signInAt(service, cori, { language: 'it', width: 1280 });
  await writeDown(operator, cori, {
    firstName: 'Ibrahima',
    language: 'ff',
    startsAt: `${tuesday}T17:20:00+01:00`,
  });
  await close(operator);
  const list = operator.page.getByRole('region', {
    name: operator.say('agenda.may-still-come.title'),
  });
  await goToDay(operator, tuesday);
  // The worker hears of the change within its next rounds; the page looks again by itself.
  await list.waitFor({ timeout: 60_000 });
  expect((await list.innerText()).replace(/\s+/g, ' ')).toContain('17:20, Ibrahima');
  await operator.screenshot('chiuso');
  await operator.leaves();

  const onPhone = await signInAt(service, cori, { language: 'it', width: 320 });
  await goToDay(onPhone, tuesday);
  await onPhone.screenshot('chiuso');
  await onPhone.leaves();
});

it('changes the hours of a shift from a day on, and spares who lies inside', async () => {
  const operator = await signInAt(service, cori, { language: 'it', width: 1280 });
  const { page } = operator;
  for (const [firstName, time] of [
    ['Adama', '16:20'],
    ['Efua', '17:20'],
  ] as const) {
    await writeDown(operator, cori, {
      firstName,
      language: 'en',
      phone: '347 0000001',
      startsAt: `2026-12-15T${time}:00+01:00`,
    });
  }
  await page.goto('/sportello/gestione/mediatori');
  await page
    .getByRole('link', { name: operator.say('shifts.change') })
    .first()
    .click();
  const until = operator.field('shifts.form.until');
  expect(await until.inputValue()).toBe('18:00');
  await until.fill('17:00');
  await page.getByLabel(operator.say('shifts.form.change-from')).fill('2026-12-02');
  await operator.screenshot('cambia-turno');
  await page.getByRole('button', { name: operator.say('change.look') }).click();
  await page.getByRole('heading', { name: operator.say('change.title') }).waitFor();
  expect(await page.locator('.ledger tbody tr').allInnerTexts()).toEqual([
    expect.stringContaining('17:20'),
  ]);
  await operator.screenshot('chi-ha-prenotato');
  await page.getByRole('button', { name: operator.say('change.act.change-shift') }).click();
  await page.getByText(operator.say('change.done.title')).waitFor();
  await page.getByRole('button', { name: operator.say('change.done.close') }).click();
  await page.locator('.shift__hours').filter({ hasText: '16:00–17:00' }).waitFor();
  await operator.screenshot('mediatori');
  await operator.leaves();
});

async function close(operator: Person): Promise<void> {
  const change: DeskChange = {
    kind: 'enter-closure',
    closure: {
      municipality: cori,
      deskId: deskIds[cori],
      firstDay: tuesday,
      lastDay: tuesday,
      reason: 'riunione',
    },
  };
  const { said } = await ask(operator, '/api/management/desk-changes/preview', change);
  const { seen } = said as ChangePreview;
  const made = await ask(operator, '/api/management/desk-changes', { change, seen, cancel: [] });
  expect(made).toMatchObject({ said: { told: { none: 1 } } });
}
