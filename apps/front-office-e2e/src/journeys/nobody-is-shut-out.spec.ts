import { chooseLanguage, giveContact, openDay, press, readsHeading } from '../booking';
import { bookOnline, openLink } from '../online-booking';
import { cori, deskIds } from '../operator';
import { OpenToAll } from '../open-to-all';
import { letGoOfBrowser, Person } from '../person';
import { ServiceUnderTest } from '../service-under-test';

let service: ServiceUnderTest;
beforeAll(async () => {
  service = await ServiceUnderTest.start();
});
afterAll(async () => {
  await letGoOfBrowser();
  await service.stop();
});

/** Three Tuesdays, so that no language takes another's places. */
const languages = [
  { language: 'it', dayNumber: 0, day: '2026-11-24', firstName: 'Io' },
  { language: 'en', dayNumber: 1, day: '2026-12-01', firstName: 'Wolfeschlegelsteinhausenberg' },
  { language: 'ar', dayNumber: 2, day: '2026-12-15', firstName: 'عبد الرحمن' },
] as const;

describe.each(languages)('in $language', ({ language, dayNumber, day, firstName }) => {
  it('leaves no barrier on any page of a booking', async () => {
    const person = await Person.at(service.url, { language, width: 320 });
    const { page } = person;
    const open = new OpenToAll(person);
    const email = `${language}@posta.example`;

    await page.goto('/prenota?comune=059006');
    await readsHeading(person, 'booking.language.title');
    await open.look('language');

    await page.route('**/api/public/desks', (route) => route.abort());
    await chooseLanguage(person, language);
    await page.getByRole('button', { name: person.say('act.retry') }).waitFor();
    await open.look('place without network');
    await page.unroute('**/api/public/desks');
    await press(person, 'act.retry');
    await page.locator('.desk-card__next strong').first().waitFor();
    await open.look('place');
    // Nobody at Cori speaks Arabic: then the others are shown at once.
    if (language !== 'ar') await press(person, 'booking.where.others');
    await open.look('all places');

    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/api/public/slots*', async (route) => {
      await held;
      await route.continue();
    });
    await press(person, 'booking.where.here');
    await page.getByText(person.say('booking.when.looking')).waitFor();
    await open.look('time, on a slow network');
    answer();
    if (language === 'ar') {
      await page.getByText(person.say('booking.when.fullWith')).waitFor();
      await open.look('time, nobody speaks the language of the page');
      await person.screenshot('quando-lingua-pagina');
      await press(person, 'booking.when.showAll');
      await page.locator('.chip--unserved').first().waitFor();
    }
    await openDay(page.locator('.day__tile').nth(dayNumber));
    await page.locator('.day__times .chip').first().waitFor();
    await open.look('time');
    await page.locator('.day__times .chip').first().click();

    await readsHeading(person, 'booking.why.title');
    await page.locator('oss-mediator-language button').click();
    await page.locator('.chip[lang=fr]').click();
    await page.getByText(person.say('booking.why.elsewhere')).waitFor();
    await open.look('reason, nobody speaks the language');
    await person.screenshot('motivo-altra-lingua');
    await page.locator('.back-link').click();
    await page.getByText(person.say('booking.when.fullWith')).waitFor();
    await open.look('time, no place in the language');
    await person.screenshot('quando-nessun-posto');
    await press(person, 'booking.when.showAll');
    await page.locator('.chip[aria-pressed=true]').click();
    await readsHeading(person, 'booking.why.title');
    await press(person, 'booking.next');

    await readsHeading(person, 'booking.reach.title');
    await press(person, 'booking.next');
    await page.getByText(person.say('act.mend')).waitFor();
    await open.look('contact, nothing written');
    await person.screenshot('contatto-errori');
    await giveContact(person, { firstName, phone: '12345', day: '', time: '' });
    await page.getByText(person.say('booking.reach.phoneWrong')).first().waitFor();
    await open.look('contact, a number that does not exist');
    await person.screenshot('contatto-numero');
    await giveContact(person, { firstName, email, day: '', time: '' });

    await readsHeading(person, 'booking.summary.title');
    await open.look('summary');
    await bookOnline(service, {
      ...{ deskId: deskIds[cori], startsAt: `${day}T16:00:00+01:00` },
      ...{ language: 'it', firstName: 'Prima' },
    });
    await press(person, 'booking.summary.book');
    await page.getByText(person.say('booking.summary.instead')).waitFor();
    expect(await page.locator('.chip').count()).toBe(3);
    await open.look('summary, place taken');
    await person.screenshot('riepilogo-posto-preso');
    await page.locator('.chip').first().click();
    await press(person, 'booking.summary.book');
    await readsHeading(person, 'booking.done.title');
    await open.look('confirmation');

    const link = /http\S+gestisci#[\w-]{43}/.exec(
      (await service.mailbox.letterTo(email)).text ?? '',
    );
    await openLink(person, String(link));
    await page.locator('.ticket').waitFor();
    await open.look('my appointment');
    await press(person, 'manage.move');
    await openDay(page.locator('.day__tile').nth(dayNumber));
    await open.look('move');
    await page.locator('.chip').first().click();
    await page.getByText(person.say('manage.moveTo')).waitFor();
    await open.look('move, to confirm');
    await press(person, 'manage.keep');
    await press(person, 'manage.cancel');
    await open.look('cancel, to confirm');
    await press(person, 'manage.cancelYes');
    await page.getByText(person.say('manage.cancelled')).waitFor();
    await open.look('cancelled');
    await openLink(person, String(link));
    await page.getByText(person.say('manage.closedHelp')).waitFor();
    await open.look('link that is over');

    expect(open.barriers).toEqual([]);
    await person.leaves();
  });

  it('leaves no barrier on the pages around it', async () => {
    const person = await Person.at(service.url, { language, width: 320 });
    const { page } = person;
    const open = new OpenToAll(person);

    await page.goto('/prenota?comune=059022');
    await chooseLanguage(person, language);
    await page.getByText('Rocca Massima').waitFor();
    await page.locator('.desk-card__next strong').first().waitFor();
    await open.look('a municipality without a desk');
    await person.screenshot('rocca-massima');

    await page.goto('/prenota/gestisci');
    await readsHeading(person, 'manage.title');
    await open.look('code');
    await page.getByLabel(person.say('manage.code')).fill('1234');
    await press(person, 'manage.open');
    await page.getByText(person.say('manage.codeWrong')).waitFor();
    await open.look('code, mistyped');
    await page.getByLabel(person.say('manage.code')).fill('0000 0000');
    await press(person, 'manage.open');
    await page.getByText(person.say('manage.closedHelp')).waitFor();
    await open.look('code, unknown');

    for (const path of ['privacy', 'accessibilita', 'note-legali']) {
      await page.goto(`/${path}`);
      await readsHeading(person, `legal.${path}.title`);
      await open.look(path);
      await person.screenshot(path);
    }
    await page.goto('/nessuna-pagina');
    await readsHeading(person, 'frame.lost');
    await open.look('an address that leads nowhere');

    expect(open.barriers).toEqual([]);
    await person.leaves();
  });
});
