import { chooseLanguage, giveContact, press, readsHeading } from '../booking';
import { cisterna, deskIds, goToDay, lineOf, signInAt } from '../operator';
import { bookOnline } from '../online-booking';
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

/** The languages of the mediator who meets somebody. */
async function metIn(firstName: string): Promise<readonly string[]> {
  const [visit] = await service.database.everything<{ languages: string[] }>(
    `SELECT m.languages FROM scheduling.appointment a
       JOIN scheduling.contact c ON c.id = a.contact_id
       JOIN scheduling.mediator m ON m.id = a.mediator_id WHERE c.first_name = $1`,
    [firstName],
  );
  return visit?.languages ?? [];
}

it.each([320, 1280])(
  'books with a Punjabi mediator without choosing anything but the language at %i px',
  async (width) => {
    const firstName = width === 320 ? 'Harpreet' : 'Gurpreet';
    const person = await Person.at(service.url, { language: 'pa', width });
    const { page } = person;
    await page.goto('/prenota');
    await chooseLanguage(person, 'pa');
    await readsHeading(person, 'booking.where.title');

    // Aprilia, where nobody speaks Punjabi, comes last; its first place is not offered.
    await page.locator('.desk-card__next strong').first().waitFor();
    const cards = await page.locator('oss-desk-card').allInnerTexts();
    expect(cards).toHaveLength(3);
    expect(cards.map((card) => card.includes(person.say('booking.where.spoken')))).toEqual([
      true,
      true,
      false,
    ]);
    expect(cards[2]).toContain(person.say('booking.where.unspoken'));
    expect(cards[2]).not.toContain(person.say('booking.where.take'));
    await person.screenshot('luogo');
    await page.locator('.desk-card__next button').first().click();

    await readsHeading(person, 'booking.why.title');
    await page.getByText(person.say('booking.summary.mediator')).waitFor();
    await person.screenshot('motivo');
    await press(person, 'booking.next');
    await giveContact(person, { firstName, day: '', time: '' });
    await readsHeading(person, 'booking.summary.title');
    await page.getByText(person.say('booking.summary.mediator')).waitFor();
    await person.screenshot('riepilogo');
    await press(person, 'booking.summary.book');
    await readsHeading(person, 'booking.done.title');
    expect(await metIn(firstName)).toContain('pa');
    await person.leaves();
  },
);

it('shows only the times with somebody who speaks the language, the others when asked', async () => {
  // At Cisterna Arabic is spoken on Thursdays; on Wednesdays another mediator is there.
  const days = async (language: 'ar' | 'it') => {
    const person = await Person.at(service.url, { language, width: 320 });
    await person.page.goto(`/prenota?comune=${cisterna}`);
    await chooseLanguage(person, language);
    await readsHeading(person, 'booking.where.title');
    await press(person, 'booking.where.here');
    await person.page.locator('.day__tile').first().waitFor();
    await person.screenshot('quando');
    return { person, tiles: person.page.locator('.day__tile') };
  };
  const inItalian = await days('it');
  expect(await inItalian.tiles.nth(0).innerText()).toContain('Mercoledì 25 novembre');
  await inItalian.person.leaves();

  const { person, tiles } = await days('ar');
  expect(await tiles.nth(0).innerText()).toContain('26');
  expect(await tiles.nth(1).innerText()).toContain('3');
  await press(person, 'booking.when.showAll');
  await tiles.filter({ hasText: '25' }).click();
  await person.page.locator('.chip--unserved').first().click();
  await press(person, 'booking.next');
  await giveContact(person, { firstName: 'Karim', day: '', time: '' });
  // Who takes such a time has said so, and reads it once more.
  await person.page.getByText(person.say('booking.summary.without')).waitFor();
  await person.screenshot('senza-la-lingua');
  await press(person, 'booking.summary.book');
  await readsHeading(person, 'booking.done.title');
  expect(await metIn('Karim')).not.toContain('ar');
  await person.leaves();
});

it('is seen at the desk days ahead when the mediator does not speak the language', async () => {
  // Wednesday at Cisterna: only Amrit, who speaks Urdu and no Arabic.
  const place = { deskId: deskIds[cisterna], startsAt: '2026-12-02T15:00:00+01:00' };
  const other = { deskId: deskIds[cisterna], startsAt: '2026-12-02T15:20:00+01:00' };
  await bookOnline(service, { ...place, language: 'ar', firstName: 'Latifa' });
  await bookOnline(service, { ...other, language: 'ur', firstName: 'Rabia' });
  const operator = await signInAt(service, cisterna, { language: 'it', width: 1280 });
  await goToDay(operator, '2026-12-02');
  const words = `${operator.say('agenda.lacks')} arabo`;
  expect(await lineOf(operator, 'Latifa').innerText()).toContain(words);
  expect(await lineOf(operator, 'Rabia').innerText()).not.toContain(operator.say('agenda.lacks'));
  expect(await operator.page.locator('.counts__lacking').innerText()).toMatch(/\b1\b/);
  await operator.screenshot('sportello');
  await lineOf(operator, 'Latifa').click();
  await operator.page.locator('oss-appointment-panel').getByText(words).waitFor();
  await operator.screenshot('sportello-visita');

  await operator.page.goto('/sportello/agenda?giorno=2026-12-02&vista=settimana');
  await lineOf(operator, 'Latifa').waitFor();
  expect(await lineOf(operator, 'Latifa').textContent()).toContain(words);
  expect(await lineOf(operator, 'Rabia').locator('oss-lacks-language').count()).toBe(0);
  await operator.screenshot('sportello-settimana');
  await operator.leaves();
});

it('keeps every answer when the language changes midway, and judges the place anew', async () => {
  const person = await Person.at(service.url, { language: 'pa', width: 320 });
  const { page } = person;
  await page.goto('/prenota?comune=059006');
  await chooseLanguage(person, 'pa');
  await page.locator('.desk-card__next button').first().click();
  await press(person, 'booking.next');
  await giveContact(person, { firstName: 'Simran', day: '', time: '' });
  await readsHeading(person, 'booking.summary.title');

  const words = await Person.at(service.url, { language: 'ar', width: 320 });
  // The menu turns the pages for whoever reads along; the tile says who needs which mediator.
  await page.locator('.language-switch select').selectOption('ar');
  await page.getByRole('heading', { name: words.say('booking.summary.title') }).waitFor();
  expect(await page.locator('.summary').innerText()).toContain('ਪੰਜਾਬੀ');
  await page.locator('.summary a').last().click();
  await page.locator('.tile--language[lang=ar]').click();
  await page.getByText(words.say('booking.why.elsewhere')).waitFor();
  await person.screenshot('lingua-cambiata');
  await page.getByRole('button', { name: words.say('booking.summary.book') }).click();
  expect(await page.evaluate(() => document.activeElement?.classList.contains('notice'))).toBe(
    true,
  );
  await page.locator('oss-unserved-language .chip').first().click();
  await page.getByText('Simran').waitFor();
  await page.getByRole('button', { name: words.say('booking.summary.book') }).click();
  await page.getByRole('heading', { name: words.say('booking.done.title') }).waitFor();
  expect(await metIn('Simran')).toContain('ar');
  await words.leaves();
  await person.leaves();
});

it('reaches every language by the keyboard, and moves none', async () => {
  const person = await Person.at(service.url, { language: 'it', width: 320 });
  const { page } = person;
  await page.goto('/prenota?comune=059006');
  await chooseLanguage(person, 'it');
  await page.locator('.desk-card__next button').first().click();
  await readsHeading(person, 'booking.why.title');
  await page.locator('oss-mediator-language button').click();
  const chips = page.locator('oss-mediator-language .chip');
  const order = await chips.allInnerTexts();
  expect(order.length).toBeGreaterThanOrEqual(9);
  for (const [index, words] of order.entries()) {
    if (index > 0) await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.parentElement?.innerText)).toBe(words);
    expect(await chips.nth(index).getByRole('radio').isChecked()).toBe(true);
    expect(await chips.allInnerTexts()).toEqual(order);
  }
  await person.screenshot('lingue-del-mediatore');
  await person.leaves();
});

it('says inside the tapped tile, in its language, that there is no network', async () => {
  const person = await Person.at(service.url, { language: 'it', width: 320 });
  const { page } = person;
  await page.goto('/prenota');
  const tile = page.locator('.tile--language[lang=ar]');
  await tile.waitFor();
  expect((await tile.boundingBox())?.y ?? 999).toBeLessThan(640 - 64);
  await person.screenshot('lingua');
  await person.context.setOffline(true);
  await tile.click();
  await tile.getByText('لا توجد شبكة. اضغط مرة أخرى.').waitFor();
  await person.screenshot('lingua-senza-rete');
  await person.context.setOffline(false);
  await tile.click();
  await page.locator('html[lang=ar]').waitFor();
  await person.leaves();
});

it('asks again for the other questions when they could not be had at first', async () => {
  const person = await Person.at(service.url, { language: 'it', width: 320 });
  const { page } = person;
  await page.goto('/prenota');
  const tile = page.locator('.tile--language[lang=it]');
  await tile.waitFor();
  await person.context.setOffline(true);
  await tile.click();
  await tile.getByText('Non c’è rete. Tocca di nuovo.').waitFor();
  await person.context.setOffline(false);
  await tile.click();
  await readsHeading(person, 'booking.where.title');
  await person.leaves();
});

it('opens a door for who speaks a language without pages', async () => {
  const person = await Person.at(service.url, { language: 'en', width: 320 });
  const { page } = person;
  await page.goto('/prenota');
  await page.getByRole('link', { name: person.say('booking.language.other') }).click();
  await page.locator('.phone').first().waitFor();
  await person.screenshot('altra-lingua');
  await page.locator('.chip[lang=wo]').click();
  await page.locator('.desk-card__next button').first().click();
  await press(person, 'booking.next');
  await giveContact(person, { firstName: 'Coumba', day: '', time: '' });
  await readsHeading(person, 'booking.summary.title');
  expect(await page.locator('.summary').innerText()).toContain('Wolof');
  await press(person, 'booking.summary.book');
  await readsHeading(person, 'booking.done.title');
  expect(await metIn('Coumba')).toContain('wo');
  await person.leaves();
});

describe('when the booking fails', () => {
  const atTheSummary = async (language: 'it' | 'ur', firstName: string) => {
    const person = await Person.at(service.url, { language, width: 320 });
    await person.page.goto(`/prenota?comune=${cisterna}`);
    await chooseLanguage(person, language);
    await person.page.locator('.desk-card__next button').first().click();
    await press(person, 'booking.next');
    await giveContact(person, { firstName, day: '', time: '' });
    await readsHeading(person, 'booking.summary.title');
    return person;
  };
  /** What is said first, in the part of the page that is in view and has the focus. */
  const firstWordsInView = ({ page }: Person) =>
    page.evaluate(() => {
      const { top = -1 } = document.activeElement?.getBoundingClientRect() ?? {};
      const isInView = top >= 0 && top < window.innerHeight;
      return isInView ? document.activeElement?.querySelector('p')?.textContent : undefined;
    });

  it('says so under the finger without a network, and books at the next try', async () => {
    const person = await atTheSummary('ur', 'Nadia');
    await person.context.setOffline(true);
    await press(person, 'booking.summary.book');
    await person.page.getByText(person.say('problem.no-answer')).waitFor();
    expect(await firstWordsInView(person)).toBe(person.say('booking.summary.notYet'));
    await person.screenshot('senza-rete');
    await person.context.setOffline(false);
    await press(person, 'act.retry');
    await readsHeading(person, 'booking.done.title');
    expect(await metIn('Nadia')).toContain('ur');
    await person.leaves();
  });

  it('offers other places under the finger when somebody was quicker', async () => {
    const person = await atTheSummary('it', 'Marco');
    const path = '**/api/public/appointments';
    await person.page.route(
      path,
      async (route) => {
        const { startsAt } = route.request().postDataJSON() as { startsAt: string };
        const place = { deskId: deskIds[cisterna], startsAt };
        await bookOnline(service, { ...place, language: 'it', firstName: 'Prima' });
        await route.continue();
      },
      { times: 1 },
    );
    await press(person, 'booking.summary.book');
    await person.page.getByText(person.say('booking.summary.instead')).waitFor();
    expect(await firstWordsInView(person)).toBe(person.say('booking.summary.notYet'));
    await person.screenshot('posto-preso');
    await person.page.locator('oss-not-booked .chip').first().click();
    await person.page.getByText(person.say('booking.summary.pressBook')).waitFor();
    await person.screenshot('nuovo-posto');
    await press(person, 'booking.summary.book');
    await readsHeading(person, 'booking.done.title');
    await person.leaves();
  });

  it('says after a reload what is missing, and why', async () => {
    const person = await atTheSummary('it', 'Lidia');
    await person.page.reload();
    await readsHeading(person, 'booking.reach.title');
    await person.page.getByText(person.say('booking.reach.lost')).waitFor();
    await person.screenshot('ricaricata');
    await person.leaves();
  });
});
