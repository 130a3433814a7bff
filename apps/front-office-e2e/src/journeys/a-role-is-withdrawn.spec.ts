import { press, readsHeading } from '../booking';
import { OpenToAll } from '../open-to-all';
import { letGoOfBrowser, type Person } from '../person';
import { ServiceUnderTest } from '../service-under-test';
import { administrator, amrit, ask, signInAs } from '../staff';

const socialWorker = 'assistente.cori@demo.invalid';
/** A mediator of two municipalities. */
const samira = { id: '0190a1b2-0000-7000-8000-00000000d003', email: 'samira@demo.invalid' };
const cisterna = '059005';
const agenda = '/api/mediation/agenda?from=2026-11-23&to=2026-11-23';

let service: ServiceUnderTest;
beforeAll(async () => {
  service = await ServiceUnderTest.start();
});
afterAll(async () => {
  await letGoOfBrowser();
  await service.stop();
});

it('refuses within a second whoever lost their only role, and says so on the screen', async () => {
  const mediator = await signInAs(service, amrit.email, { language: 'it', width: 320 });
  await mediator.page.waitForURL('**/mediazione/oggi');
  expect((await ask(mediator, agenda)).status).toBe(200);
  const admin = await signInAs(service, administrator, { language: 'it', width: 1280 });
  await withdraw(admin, amrit.id, 'mediator');

  const withdrawnAt = Date.now();
  expect((await ask(mediator, agenda)).status).toBe(401);
  expect(Date.now() - withdrawnAt).toBeLessThan(1_000);
  await mediator.page.keyboard.press('ArrowRight');
  await readsHeading(mediator, 'session.sign-in.title');
  await mediator.page.getByText(mediator.say('session.ended.ended')).waitFor();
  const open = new OpenToAll(mediator);
  await open.look('signed out, since the role is gone');
  await mediator.screenshot('ruolo-finito');
  expect(open.barriers).toEqual([]);
  await mediator.leaves();
  await admin.leaves();
});

it.each([
  ['it', 1280],
  ['en', 320],
] as const)('leads who has another role on in that one, in %s at %i', async (language, width) => {
  const person = await signInAs(service, socialWorker, { language, width });
  const { page } = person;
  await page.waitForURL('**/sportello/oggi');
  const admin = await signInAs(service, administrator, { language, width: 1280 });
  const { operatorId } = (await ask(person, '/api/session')).said as { operatorId: string };

  await give(admin, operatorId, 'district_coordinator');
  await page.reload();
  await switchTo(person, 'district_coordinator');
  await page.waitForURL('**/distretto');
  await readsHeading(person, 'home.district.title');
  const open = new OpenToAll(person);
  await open.look('home of the coordination');
  await person.screenshot('distretto');
  await page.goto('/amministrazione/personale');
  await readsHeading(person, 'area.other-role.title');
  await open.look('a page of a role never held');
  await page.goto('/sportello/da-chiamare');
  await readsHeading(person, 'area.other-role.title');
  await open.look('a page of another role of theirs');
  await person.screenshot('altro-ruolo');

  await withdraw(admin, operatorId, 'district_coordinator');
  // Nobody touches the page: it is told.
  const lost = person.say('area.role-lost', { role: person.say('role.district_coordinator') });
  await page.getByText(lost).waitFor();
  await page.waitForURL('**/sportello/oggi');
  await open.look('a role that is gone');
  await person.screenshot('ruolo-tolto');
  await press(person, 'area.understood');
  await page.getByText(lost).waitFor({ state: 'hidden' });
  expect(open.barriers).toEqual([]);
  await person.leaves();
  await admin.leaves();
});

it('says to whoever goes on elsewhere for which municipality they work no more', async () => {
  const mediator = await signInAs(service, samira.email, { language: 'it', width: 320 });
  const { page } = mediator;
  await page.waitForURL('**/mediazione/oggi');
  const admin = await signInAs(service, administrator, { language: 'it', width: 1280 });
  const request = { role: 'mediator', municipalities: [cisterna], lastDay: null };
  const path = `/api/administration/staff/${samira.id}/roles/withdraw`;
  expect((await ask(admin, path, request)).status).toBe(200);
  const lost = mediator.say('area.places-lost', { places: 'Cisterna di Latina' });
  await page.getByText(lost).waitFor();
  const open = new OpenToAll(mediator);
  await open.look('a municipality that is gone');
  await mediator.screenshot('comune-tolto');
  await press(mediator, 'area.understood');
  await page.getByText(lost).waitFor({ state: 'hidden' });
  expect(open.barriers).toEqual([]);
  await mediator.leaves();
  await admin.leaves();
});

async function give(admin: Person, operatorId: string, role: string): Promise<void> {
  const { page } = admin;
  await page.goto(`/amministrazione/personale/${operatorId}`);
  await press(admin, 'staff.role.give');
  await admin.field('staff.role.label').selectOption(role);
  await page
    .locator('dialog')
    .getByRole('button', { name: admin.say('staff.role.give') })
    .click();
  await page.getByText(admin.say('staff.done.role-given')).waitFor();
}

async function withdraw(admin: Person, operatorId: string, role: string): Promise<void> {
  const { page } = admin;
  await page.goto(`/amministrazione/personale/${operatorId}`);
  const act = admin.say('staff.role.withdraw');
  await page.getByRole('button', { name: `${act} ${admin.say(`role.${role}`)}` }).click();
  const dialog = page.locator('dialog');
  await dialog.getByText(admin.say('staff.role.withdraw-now')).waitFor();
  if (role === 'mediator') await admin.screenshot('togliere-il-ruolo');
  await dialog.getByRole('button', { name: act }).click();
  await page.getByText(admin.say('staff.done.role-withdrawn')).waitFor();
}

async function switchTo(person: Person, role: string): Promise<void> {
  const { page } = person;
  await page.locator('.role-switch summary').click();
  await person.screenshot('ruoli');
  await page.locator('.role-switch__list button', { hasText: person.say(`role.${role}`) }).click();
}
