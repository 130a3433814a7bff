import type { BookedAppointment } from '@one-stop-shop/scheduling/contracts';

import { pickTime, press, readsHeading } from '../booking';
import { bookOnline, cancelByLink, openLink, openLinkInPlace } from '../online-booking';
import { letGoOfBrowser, Person } from '../person';
import { ServiceUnderTest } from '../service-under-test';

const cori = '0190a1b2-0000-7000-8000-000000059006';

/** A Tuesday on which the desk is open in the afternoon. */
const at = (time: string): string => `2026-11-24T${time}:00.000Z`;

let service: ServiceUnderTest;
beforeAll(async () => {
  service = await ServiceUnderTest.start();
});
afterAll(async () => {
  await letGoOfBrowser();
  await service.stop();
});

async function stateOf({ manageUrl }: BookedAppointment): Promise<string> {
  const answer = await fetch(`${service.url}/api/public/managed-appointment/open`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: manageUrl.split('#')[1] }),
  });
  const said = (await answer.json()) as { startsAt?: string; code?: string };
  return said.startsAt ?? String(said.code);
}

/** The same browser, another tab. */
async function anotherTab(person: Person): Promise<Person> {
  const page = await person.context.newPage();
  return Object.assign(Object.create(person) as Person, { page });
}

const widths = { it: 320, ur: 1280 } as const;

describe.each(['it', 'ur'] as const)('whoever looks after two visits, in %s', (language) => {
  const hours = language === 'it' ? ['15:00', '15:20'] : ['15:40', '16:00'];
  const book = (firstName: string, startsAt: string): Promise<BookedAppointment> =>
    bookOnline(service, { deskId: cori, startsAt, language, firstName });
  let john: BookedAppointment;
  let fatou: BookedAppointment;
  let person: Person;
  beforeEach(async () => {
    john = await book('John', at(String(hours[0])));
    fatou = await book('Fatou', at(String(hours[1])));
    person = await Person.at(service.url, { language, width: widths[language] });
  });
  afterEach(async () => {
    await person.leaves();
    for (const visit of [john, fatou]) await giveUp(visit);
  });

  it('cancels in the first tab the visit that the first tab shows', async () => {
    await openLink(person, john.manageUrl);
    const second = await anotherTab(person);
    await openLink(second, fatou.manageUrl);
    await cancelByLink(person, () => person.screenshot('chiede'));
    await person.screenshot('annullato');
    expect(await person.page.locator('h1').textContent()).toMatch(/24/);
    expect(await person.page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    expect(await stateOf(john)).toBe('scheduling.appointment-over');
    expect(await stateOf(fatou)).toBe(fatou.startsAt);
    await cancelByLink(second);
    expect(await stateOf(fatou)).toBe('scheduling.appointment-over');
  });

  it('moves in the second tab the visit that the second tab shows', async () => {
    await openLink(person, john.manageUrl);
    const second = await anotherTab(person);
    await openLink(second, fatou.manageUrl);
    await press(second, 'manage.move');
    const day = language === 'it' ? 'martedì 1 dicembre' : 'منگل، 1 دسمبر';
    await pickTime(second, { day, time: '16:00' });
    await press(second, 'manage.confirmMove');
    await second.page.getByText(second.say('manage.moved')).waitFor();
    expect(await stateOf(fatou)).toBe('2026-12-01T15:00:00.000Z');
    expect(await stateOf(john)).toBe(john.startsAt);
    // The first tab goes on with its own, after the second one acted.
    await cancelByLink(person);
    expect(await stateOf(john)).toBe('scheduling.appointment-over');
  });

  it('sees the second link that is followed in the same tab, and then the first again', async () => {
    await openLink(person, john.manageUrl);
    const time = (visit: BookedAppointment) =>
      person.page.locator('.ticket').getByText(romeTime(visit), { exact: true }).waitFor();
    await time(john);
    await press(person, 'manage.move');
    await openLinkInPlace(person, fatou.manageUrl);
    await time(fatou);
    expect(person.page.url()).toBe(`${service.url}/prenota/gestisci`);
    await openLinkInPlace(person, john.manageUrl);
    await time(john);
    await openLinkInPlace(person, john.manageUrl);
    await time(john);
    expect(person.page.url()).toBe(`${service.url}/prenota/gestisci`);
    await cancelByLink(person);
    expect(await stateOf(fatou)).toBe(fatou.startsAt);
  });

  it('goes on after a quarter of an hour, and is told the truth after a reload', async () => {
    await openLink(person, john.manageUrl);
    await press(person, 'manage.cancel');
    await person.context.clearCookies();
    await press(person, 'manage.moveInstead');
    await press(person, 'manage.keep');
    await cancelByLink(person);
    expect(await stateOf(john)).toBe('scheduling.appointment-over');
    await openLink(person, fatou.manageUrl);
    await person.page.locator('.ticket').waitFor();
    await person.page.reload();
    await person.page.locator('.ticket').waitFor();
    await person.context.clearCookies();
    await person.page.reload();
    await person.page.getByText(person.say('problem.scheduling.view-ended')).waitFor();
    await person.screenshot('dopo');
    await openLinkInPlace(person, fatou.manageUrl);
    await person.page.locator('.ticket').waitFor();
  });

  it('is told when the visit has moved meanwhile, before anything is cancelled', async () => {
    await openLink(person, john.manageUrl);
    await person.page.locator('.ticket').waitFor();
    const second = await anotherTab(person);
    await openLink(second, john.manageUrl);
    await press(second, 'manage.move');
    const day = language === 'it' ? 'martedì 1 dicembre' : 'منگل، 1 دسمبر';
    await pickTime(second, { day, time: '16:20' });
    await press(second, 'manage.confirmMove');
    await second.page.getByText(second.say('manage.moved')).waitFor();
    await press(person, 'manage.cancel');
    await press(person, 'manage.cancelYes');
    await person.page.getByText(person.say('manage.movedSince')).waitFor();
    await person.screenshot('spostato-altrove');
    expect(await person.page.locator('.ticket').textContent()).toContain(day);
    expect(await stateOf(john)).toBe('2026-12-01T15:20:00.000Z');
  });

  it('opens a link that mail programs spoilt, and hears that a cut one is not complete', async () => {
    for (const spoilt of ['\u2069', '.', '%E2%81%A9', ').', '%E2%81', '»', '%']) {
      await person.page.goto('about:blank');
      await person.page.goto(john.manageUrl + spoilt);
      await person.page.locator('.ticket').waitFor();
    }
    await openLinkInPlace(person, john.manageUrl.slice(0, -3));
    await person.page.getByText(person.say('manage.linkCut')).waitFor();
    await person.screenshot('link-non-completo');
    await readsHeading(person, 'manage.title');
  });
});

/** In November Rome is an hour ahead. */
function romeTime({ startsAt }: BookedAppointment): string {
  const hour = Number(startsAt.slice(11, 13)) + 1;
  return `${hour}${startsAt.slice(13, 16)}`;
}

/** Frees the place for the next story. */
async function giveUp({ manageUrl }: BookedAppointment): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const managed = `${service.url}/api/public/managed-appointment`;
  const body = JSON.stringify({ token: manageUrl.split('#')[1] });
  const opened = await fetch(`${managed}/open`, { method: 'POST', headers, body });
  if (!opened.ok) return;
  const { id, startsAt: shown } = (await opened.json()) as BookedAppointment;
  const cookie = opened.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  await fetch(`${managed}/${id}/cancel`, {
    method: 'POST',
    headers: { ...headers, cookie },
    body: JSON.stringify({ shown }),
  });
}
