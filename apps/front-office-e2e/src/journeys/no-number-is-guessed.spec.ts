import { chooseLanguage, giveContact, press, readsHeading } from '../booking';
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

const people = [
  { language: 'it', width: 320, municipality: '059006', dayNumber: 1 },
  { language: 'ur', width: 320, municipality: '059006', dayNumber: 2 },
  { language: 'ar', width: 1280, municipality: '059001', dayNumber: 1 },
] as const;

it.each(people)(
  'asks which number was meant, and shows it as it was understood, in $language at $width',
  async ({ language, width, municipality, dayNumber }) => {
    const person = await Person.at(service.url, { language, width });
    const { page } = person;
    await page.goto(`/prenota?comune=${municipality}`);
    await chooseLanguage(person, language);
    await press(person, 'booking.where.here');
    await page.locator('.day__tile').nth(dayNumber).click();
    await person.screenshot('days');
    await page.locator('.chip').first().click();
    await page.getByLabel(person.say('booking.reason.documents')).check();
    await press(person, 'booking.next');

    // Without its + it is a number of Pakistan, in the digits and with the marks of a phone there.
    const phone = '\u202A۹۲\u00A0۳۰۰ ۱۲۳۴۵۶۷\u202C';
    await giveContact(person, {
      firstName: '‘Abd\u00A0al‑Rahman (Abdu)',
      phone,
      day: '',
      time: '',
    });
    const meant = page.getByRole('button', { name: '+92 300 1234567' });
    await meant.waitFor();
    await person.screenshot('asked');
    await meant.click();
    await meant.waitFor({ state: 'detached' });
    expect(await page.locator('#phone').inputValue()).toBe('+92 300 1234567');
    expect(await page.locator('#phone').evaluate((field) => field === document.activeElement)).toBe(
      true,
    );
    await press(person, 'booking.next');

    await readsHeading(person, 'booking.summary.title');
    await page.getByText('+92 300 1234567').waitFor();
    await page.getByText('‘Abd al-Rahman (Abdu)').waitFor();
    await person.screenshot('summary');
    await press(person, 'booking.summary.book');
    await readsHeading(person, 'booking.done.title');
    await page.getByText('+92 300 1234567').waitFor();
    await person.screenshot('done');

    // It lives in memory only, like every contact.
    await page.reload();
    await readsHeading(person, 'booking.done.title');
    expect(await page.getByText('+92 300').count()).toBe(0);
    await person.leaves();
  },
);
