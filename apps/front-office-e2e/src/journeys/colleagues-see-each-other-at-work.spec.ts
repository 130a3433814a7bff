import { setTimeout as pause } from 'node:timers/promises';

import { readsHeading } from '../booking';
import { cori, goToDay, lineOf, signInAt, writeDown } from '../operator';
import { letGoOfBrowser, type Person } from '../person';
import { ServiceUnderTest } from '../service-under-test';
import { administrator, amrit, ask, signInAs } from '../staff';

const tuesday = '2026-11-24';
const at = (time: string): string => `${tuesday}T${time}:00+01:00`;
const aSecond = 1_000;
/** The whole run shares two cores: any one act may wait its turn, most don't. */
const onABusyMachine = 5_000;

let service: ServiceUnderTest;
beforeAll(async () => {
  service = await ServiceUnderTest.start();
});
afterAll(async () => {
  await letGoOfBrowser();
  await service.stop();
});

/** How many requests a page sent to an address since it was asked the last time. */
const reads = ({ addresses }: Person, path: string): number =>
  addresses.filter((address) => address.startsWith(path)).length;

const isHearing = (person: Person): Promise<void> =>
  untilTrue(() => reads(person, '/api/session/live') > 0);

async function untilTrue(isSo: () => boolean): Promise<void> {
  for (let n = 0; n < 200 && !isSo(); n += 1) await pause(50);
  expect(isSo()).toBe(true);
}

/** @returns milliseconds from the end of the act until it is seen */
async function seenAfter(
  act: () => Promise<unknown>,
  seen: () => Promise<unknown>,
): Promise<number> {
  await act();
  const began = performance.now();
  await seen();
  return performance.now() - began;
}

it('shows on both screens what either does, within a second and without a reload', async () => {
  await service.clockMovesTo('2026-11-24T13:00:00Z');
  const one = await signInAt(service, cori, { language: 'it', width: 1280 });
  const other = await signInAs(service, 'assistente.cori@demo.invalid', {
    ...{ language: 'it', width: 1280 },
  });
  for (const person of [one, other]) {
    await goToDay(person, tuesday);
    await isHearing(person);
  }
  await one.page.evaluate(() => Object.assign(globalThis, { isTheSamePage: true }));
  await pause(1_000);

  const amina = { firstName: 'Amina', language: 'en', startsAt: at('16:00') } as const;
  const took = [
    await seenAfter(
      () => writeDown(other, cori, amina),
      () => lineOf(one, 'Amina').waitFor(),
    ),
  ];
  const id = (await lineOf(one, 'Amina').getAttribute('data-line')) ?? '';
  const visit = (what: string, body: object) => async (): Promise<void> => {
    const { status, said } = await ask(other, `/api/desk/appointments/${id}/${what}`, body);
    if (status >= 300) throw new Error(JSON.stringify(said));
  };
  const says = (word: string) => () => lineOf(one, 'Amina').filter({ hasText: word }).waitFor();
  const shown = '2026-11-24T15:00:00.000Z';
  took.push(
    await seenAfter(
      visit('attendance', { shown, from: 'booked', state: 'arrived' }),
      says(one.say('agenda.state.arrived')),
    ),
    await seenAfter(visit('attendance', { shown, from: 'arrived', state: 'booked' }), () =>
      lineOf(one, 'Amina')
        .filter({ hasNotText: one.say('agenda.state.arrived') })
        .waitFor(),
    ),
    await seenAfter(visit('move', { startsAt: at('17:20'), shown }), says('17:20')),
  );
  await one.screenshot('visto-dalla-collega');
  console.info(`a colleague's act was seen after ${took.map(Math.round).join(', ')} ms`);
  expect(took.filter((each) => each < aSecond).length).toBeGreaterThanOrEqual(3);
  expect(Math.max(...took)).toBeLessThan(onABusyMachine);
  expect(await one.page.evaluate(() => 'isTheSamePage' in globalThis)).toBe(true);
  expect(reads(one, '/api/session/live')).toBeLessThanOrEqual(3);
  await one.leaves();
  await other.leaves();
});

it('closes the page of a mediator whose role is withdrawn, within a second and untouched', async () => {
  const mediator = await signInAs(service, amrit.email, { language: 'it', width: 320 });
  await mediator.page.waitForURL('**/mediazione/oggi');
  await isHearing(mediator);
  const admin = await signInAs(service, administrator, { language: 'it', width: 1280 });
  await pause(1_000);
  const took = await seenAfter(
    () =>
      ask(admin, `/api/administration/staff/${amrit.id}/roles/withdraw`, {
        ...{ role: 'mediator', municipalities: [], lastDay: null },
      }),
    () => readsHeading(mediator, 'session.sign-in.title'),
  );
  console.info(`the page of a withdrawn role was closed after ${Math.round(took)} ms`);
  expect(took).toBeLessThan(onABusyMachine);
  await mediator.page.getByText(mediator.say('session.ended.ended')).waitFor();
  await mediator.screenshot('ruolo-tolto');
  await mediator.leaves();
  await admin.leaves();
});

it('closes every page of a session that was signed out in one tab', async () => {
  const operator = await signInAt(service, cori, { language: 'it', width: 1280 });
  const tab = await operator.context.newPage();
  await tab.goto('/sportello/agenda');
  await tab.locator('main.desk-page').waitFor();
  await untilTrue(() => reads(operator, '/api/session/live') > 1);
  await pause(500);
  await operator.page.getByRole('button', { name: operator.say('session.sign-out') }).click();
  await tab.getByRole('heading', { name: operator.say('session.sign-in.title') }).waitFor();
  await operator.leaves();
});
