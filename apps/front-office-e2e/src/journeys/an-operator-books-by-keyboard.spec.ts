import {
  agendaSays,
  cori,
  CountedKeyboard,
  goToDay,
  lineOf,
  signInAt,
  writeDown,
} from '../operator';
import { letGoOfBrowser } from '../person';
import { ServiceUnderTest } from '../service-under-test';

const tuesday = '2026-11-24';
const most = 15;

let service: ServiceUnderTest;
beforeAll(async () => {
  service = await ServiceUnderTest.start();
});
afterAll(async () => {
  await letGoOfBrowser();
  await service.stop();
});

it('writes down a phone call with few keystrokes, then who came and who did not', async () => {
  const monday = await signInAt(service, cori, { language: 'it', width: 1280 }, (person) =>
    person.screenshot('accesso'),
  );
  const { page } = monday;
  await monday.screenshot('agenda-vuota');

  const keyboard = new CountedKeyboard(monday);
  await keyboard.press('n');
  await page.getByRole('radio', { name: '16:00' }).waitFor();
  await keyboard.type('Amina');
  await keyboard.press('Tab');
  await keyboard.type('347 0000001');
  await keyboard.press('Tab', 'Tab');
  await keyboard.type('Urdu');
  await monday.screenshot('nuova-prenotazione');
  const hour = await page.locator('.desk-chip', { hasText: '16:00' }).boundingBox();
  const bar = await page.locator('.new-booking .desk-form__end').boundingBox();
  expect((hour?.y ?? 0) + (hour?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
  await keyboard.press('Enter');
  await page.getByText(monday.say('agenda.booked.title'), { exact: true }).waitFor();
  expect(keyboard.pressed).toBeLessThanOrEqual(most);
  const slip = page.locator('.booked-slip');
  const italian = slip.locator('.booked-slip__italian');
  await italian.filter({ hasText: 'martedì 24 novembre ore 16:00' }).waitFor();
  expect(await slip.locator('.code').innerText()).toMatch(/^[0-9A-Z]{4} [0-9A-Z]{4}$/);
  expect(await slip.locator('.ticket').innerText()).toContain('منگل، 24 نومبر');
  await monday.screenshot('prenotato');

  await keyboard.press('Escape', 'ArrowRight');
  await lineOf(monday, 'Amina').waitFor();
  expect(page.url()).toContain(`giorno=${tuesday}`);
  expect(await lineOf(monday, 'Amina').innerText()).toContain('16:00');
  await monday.screenshot('agenda-martedi');
  for (const [firstName, time] of [
    ['Bogdan', '16:20'],
    ['Chipo', '17:00'],
    ['Dhriti', '17:20'],
  ] as const) {
    await writeDown(monday, cori, {
      firstName,
      language: 'en',
      startsAt: `${tuesday}T${time}:00+01:00`,
    });
  }
  await monday.leaves();

  await service.clockMovesTo('2026-11-24T15:30:00Z');
  const operator = await signInAt(service, cori, { language: 'it', width: 1280 });
  const keys = new CountedKeyboard(operator);
  await lineOf(operator, 'Dhriti').waitFor();
  await operator.screenshot('agenda-piena');

  await keys.press('ArrowDown', 'a');
  await agendaSays(operator, 'arrived', 'Amina');
  await lineOf(operator, 'Amina')
    .filter({ hasText: operator.say('agenda.state.arrived') })
    .waitFor();
  await operator.screenshot('arrivata');
  await keys.press('z');
  await agendaSays(operator, 'undo', 'Amina');
  await lineOf(operator, 'Amina')
    .filter({ hasText: operator.say('agenda.state.booked') })
    .waitFor();
  await keys.press('a');
  await agendaSays(operator, 'arrived', 'Amina');
  await operator.page.getByRole('button', { name: operator.say('agenda.act.fulfilled') }).waitFor();
  await keys.press('f');
  await agendaSays(operator, 'fulfilled', 'Amina');
  await lineOf(operator, 'Amina')
    .filter({ hasText: operator.say('agenda.state.fulfilled') })
    .waitFor();

  await keys.press('ArrowDown', 'x');
  await agendaSays(operator, 'no_show', 'Bogdan');
  await lineOf(operator, 'Bogdan')
    .filter({ hasText: operator.say('agenda.state.no_show') })
    .waitFor();

  await keys.press('ArrowDown', 'm');
  await operator.page.getByRole('radio', { name: '16:40' }).waitFor();
  await operator.screenshot('sposta');
  await keys.press('Enter');
  await agendaSays(operator, 'move', 'Chipo');
  await lineOf(operator, 'Chipo').filter({ hasText: '16:40' }).waitFor();

  await lineOf(operator, 'Dhriti').focus();
  await keys.press('Enter', 'c');
  await operator.page.getByText(operator.say('agenda.cancel.meaning')).waitFor();
  await operator.screenshot('annulla');
  await keys.press('Enter');
  await agendaSays(operator, 'cancel', 'Dhriti');
  await lineOf(operator, 'Dhriti')
    .filter({ hasText: operator.say('agenda.state.cancelled') })
    .waitFor();
  await operator.screenshot('giornata-svolta');
  await operator.leaves();
});

it('does the same with a thumb on a phone', async () => {
  await service.clockMovesTo('2026-12-01T07:00:00Z');
  const operator = await signInAt(service, cori, { language: 'it', width: 320 }, (person) =>
    person.screenshot('accesso'),
  );
  const { page } = operator;
  await page.getByRole('button', { name: '16:20' }).tap();
  await operator.field('agenda.new.first-name').fill('Efua');
  await operator.field('agenda.new.phone').fill('347 0000005');
  await operator.field('agenda.new.language').selectOption('en');
  await operator.screenshot('nuova-prenotazione');
  await page.getByRole('button', { name: 'martedì 1 dicembre, 16:20' }).tap();
  await page.getByText(operator.say('agenda.booked.title'), { exact: true }).waitFor();
  const italian = page.locator('.booked-slip__italian');
  await italian.filter({ hasText: 'martedì 1 dicembre ore 16:20' }).waitFor();
  expect(await page.locator('.booked-slip .ticket').innerText()).toContain('Tuesday 1 December');
  await operator.screenshot('prenotato');
  await page
    .locator('.desk-form__acts')
    .getByRole('button', { name: operator.say('agenda.close') })
    .tap();

  await goToDay(operator, '2026-12-01');
  await operator.screenshot('agenda');
  await lineOf(operator, 'Efua').tap();
  await page.locator('.panel__title:focus', { hasText: 'Efua' }).waitFor();
  await page.locator('.panel__close').tap();
  expect(await lineOf(operator, 'Efua').evaluate((line) => line.matches(':focus'))).toBe(true);
  await lineOf(operator, 'Efua').tap();
  await operator.screenshot('appuntamento');
  await page.getByRole('button', { name: operator.say('agenda.act.arrived') }).tap();
  await agendaSays(operator, 'arrived', 'Efua');
  await operator.screenshot('arrivata');
  await page.getByRole('button', { name: operator.say('agenda.act.undo-arrived') }).tap();
  await agendaSays(operator, 'undo', 'Efua');
  await page.getByRole('button', { name: operator.say('agenda.act.arrived') }).tap();
  await agendaSays(operator, 'arrived', 'Efua');
  // The panel is drawn anew with what the agenda then says; a thumb waits for that.
  await lineOf(operator, 'Efua')
    .filter({ hasText: operator.say('agenda.state.arrived') })
    .waitFor({ state: 'attached' });
  await page.getByRole('button', { name: operator.say('agenda.act.fulfilled') }).tap();
  await agendaSays(operator, 'fulfilled', 'Efua');
  await operator.screenshot('svolto');
  await operator.leaves();
});

it('takes back a cancellation by one key, and nobody hears of it', async () => {
  await service.clockMovesTo('2026-12-14T09:00:00Z');
  const operator = await signInAt(service, cori, { language: 'it', width: 1280 });
  const { page } = operator;
  const address = 'giulia@example.org';
  const startsAt = '2026-12-15T16:00:00+01:00';
  await writeDown(operator, cori, {
    firstName: 'Giulia',
    language: 'en',
    email: address,
    startsAt,
  });
  await service.mailbox.letterTo(address);
  await goToDay(operator, '2026-12-15');
  const keys = new CountedKeyboard(operator);
  const line = (state: string) =>
    lineOf(operator, 'Giulia').filter({ hasText: operator.say(`agenda.state.${state}`) });

  await keys.press('ArrowDown', 'c');
  await page.getByText('Giulia riceve una email in inglese.').waitFor();
  await operator.screenshot('annulla-e-come-lo-sa');
  await keys.press('Enter');
  await agendaSays(operator, 'cancel', 'Giulia');
  await operator.screenshot('annullato-per-dieci-secondi', false);
  await keys.press('z');
  await agendaSays(operator, 'undo', 'Giulia');
  await line('booked').waitFor();
  await operator.screenshot('rimesso-com-era', false);
  // The letter would have left by now.
  await page.waitForTimeout(20_000);
  expect(service.mailbox.lettersTo(address)).toHaveLength(1);

  await keys.press('c');
  await page.getByText(operator.say('agenda.cancel.meaning')).waitFor();
  await keys.press('Enter');
  await agendaSays(operator, 'cancel', 'Giulia');
  await line('cancelled').waitFor();
  await page.locator('.undo-notice--offers').waitFor({ state: 'detached' });
  await keys.press('z');
  await page.getByText(operator.say('agenda.key.not-now')).waitFor();
  await service.mailbox.letterTo(address, 2);
  await operator.leaves();
});
