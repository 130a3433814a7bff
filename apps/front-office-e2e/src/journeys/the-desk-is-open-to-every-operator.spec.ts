import { press, readsHeading } from '../booking';
import { agendaIsShown, cori, goToDay, lineOf, signIn, signInAt, writeDown } from '../operator';
import { nextFrame, OpenToAll } from '../open-to-all';
import { letGoOfBrowser, Person } from '../person';
import { ServiceUnderTest } from '../service-under-test';

const tuesday = '2026-11-24';

let service: ServiceUnderTest;
beforeAll(async () => {
  service = await ServiceUnderTest.start();
  const operator = await signInAt(service, cori, { language: 'it', width: 1280 });
  const at = (time: string) =>
    ({ language: 'ur', startsAt: `${tuesday}T${time}:00+01:00` }) as const;
  await writeDown(operator, cori, { firstName: 'Amina', ...at('16:00'), phone: '347 0000001' });
  await writeDown(operator, cori, { firstName: 'Bogdan', ...at('16:20'), words: 'Il contratto' });
  await writeDown(operator, cori, {
    firstName: 'Chipo',
    ...at('17:20'),
    reason: 'school_children',
  });
  await writeDown(operator, cori, { firstName: 'Efua', ...at('17:40'), phone: '347 0000005' });
  await operator.leaves();
  await service.clockMovesTo('2026-11-24T15:25:00Z');
});
afterAll(async () => {
  await letGoOfBrowser();
  await service.stop();
});

it.each(['it', 'en'] as const)(
  'leaves no barrier on any page of the desk in %s',
  async (language) => {
    const person = await Person.at(service.url, { language, width: 1280, staff: true });
    const { page } = person;
    const open = new OpenToAll(person);

    await page.goto('/sportello');
    await readsHeading(person, 'session.sign-in.title');
    await open.look('sign-in');
    await page.keyboard.press('Enter');
    await page.getByText(person.say('session.sign-in.wrong.password')).waitFor();
    await open.look('sign-in, nothing written');
    await page.getByLabel(person.say('session.sign-in.email')).fill(`${language}@demo.invalid`);
    await page.getByLabel(person.say('session.sign-in.password')).fill('non è questa');
    await press(person, 'session.sign-in.act');
    await page.getByText(person.say('problem.identity.wrong-credentials')).waitFor();
    await open.look('sign-in, wrong password');
    await page.reload();
    await readsHeading(person, 'session.sign-in.title');
    await signIn(person, service, cori);

    await lineOf(person, 'Amina').waitFor();
    await open.look('day');
    await person.screenshot('giorno');
    await page.emulateMedia({ media: 'print' });
    await page.locator('.day-on-paper').getByRole('rowheader', { name: 'Amina' }).waitFor();
    for (const screenOnly of ['.agenda-bar', '.timeline', '.panel', '.desk-areas'])
      expect(await page.locator(screenOnly).first().isVisible()).toBe(false);
    await person.screenshot('giorno-su-carta');
    await page.emulateMedia({ media: null });
    await lineOf(person, 'Bogdan').click();
    await page.getByRole('heading', { name: 'Bogdan' }).waitFor();
    // What they wrote is for who receives them alone.
    expect(await page.locator('main').innerText()).not.toContain('Il contratto');
    await open.look('appointment');
    await page.keyboard.press('a');
    await lineOf(person, 'Bogdan')
      .filter({ hasText: person.say('agenda.state.arrived') })
      .waitFor();
    await open.look('arrived');
    await page.keyboard.press('Escape');
    await lineOf(person, 'Chipo').click();
    await page.keyboard.press('m');
    await page.getByRole('radio').first().waitFor();
    await open.look('move');
    await page.keyboard.press('Escape');
    await page.keyboard.press('c');
    await page.getByText(person.say('agenda.cancel.meaning')).waitFor();
    await open.look('cancel');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await open.look('keys');
    await person.screenshot('tasti');
    await page.keyboard.press('Escape');
    // The browser tells a page that a dialog has closed with its next frame.
    await nextFrame(page);

    await page.keyboard.press('n');
    await page.getByRole('radio').first().waitFor();
    await open.look('new booking');
    await page.keyboard.press('Enter');
    await page.getByText(person.say('agenda.new.wrong.firstName')).waitFor();
    await open.look('new booking, nothing written');
    await person.screenshot('nuova-prenotazione-errori');
    await person.field('agenda.new.first-name').fill('Dhriti');
    await person.field('agenda.new.language').selectOption('pa');
    await page.keyboard.press('Enter');
    await page.getByText(person.say('agenda.booked.title'), { exact: true }).waitFor();
    await open.look('booked');

    await page.goto(`/sportello/agenda?giorno=${tuesday}&vista=settimana`);
    await page.locator('.week-line').first().waitFor();
    await open.look('week');
    await person.screenshot('settimana');
    await goToDay(person, '2026-11-25');
    await open.look('a day without anybody');

    await page.route('**/api/desk/agenda*', (route) => route.abort());
    await page.goto('/sportello/agenda');
    await page.getByRole('button', { name: person.say('act.retry') }).waitFor();
    await open.look('day without network');
    await person.screenshot('senza-rete');
    await page.unroute('**/api/desk/agenda*');
    await press(person, 'act.retry');
    await agendaIsShown(person);

    await page.goto('/sportello/da-chiamare');
    await page.getByRole('article', { name: 'Efua' }).waitFor();
    await open.look('people to call');

    expect(open.barriers).toEqual([]);
    await person.leaves();
  },
);
