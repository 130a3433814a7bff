import { codeOfApp } from '../authenticator-app';
import { press, readsHeading } from '../booking';
import { OpenToAll } from '../open-to-all';
import { letGoOfBrowser, Person } from '../person';
import { ServiceUnderTest } from '../service-under-test';
import { administrator, amrit, ask, signInAs, writeCredentials } from '../staff';
import { carriesPasskeys } from '../virtual-passkeys';

const anotherAdministrator = 'amministrazione.due@demo.invalid';
const newPassword = 'sette lanterne nel cortile';
const afterTheLoss = 'un sentiero di pietre bianche';

let service: ServiceUnderTest;
let now: () => number;
beforeAll(async () => {
  service = await ServiceUnderTest.start();
  now = startedAt('2026-11-23T08:00:00Z');
});
afterAll(async () => {
  await letGoOfBrowser();
  await service.stop();
});

/** The product's clock runs on from the moment to which it was set. */
function startedAt(instant: string): () => number {
  const set = Date.now();
  return () => Date.parse(instant) + Date.now() - set;
}

async function clockMovesTo(instant: string): Promise<void> {
  await service.clockMovesTo(instant);
  now = startedAt(instant);
}

let secret: string;

it('adds an app, ends the session on a lost phone, and changes the password after a proof', async () => {
  const phone = await signInAs(service, amrit.email, { language: 'it', width: 320 });
  const person = await signInAs(service, amrit.email, { language: 'it', width: 1280 });
  const { page } = person;
  const open = new OpenToAll(person);
  await page.goto('/sportello/account');
  await press(person, 'account.app.add');
  secret = await page.locator('.app-setup__secret').innerText();
  await open.look('app to set up');
  await person.screenshot('app');
  await page.getByLabel(person.say('factor.app.code')).fill('000000');
  await press(person, 'factor.app.confirm');
  await page.getByText(person.say('problem.identity.wrong-factor')).waitFor();
  await page.getByLabel(person.say('factor.app.code')).fill(codeOfApp(secret, now()));
  await press(person, 'factor.app.confirm');
  await page.getByText(person.say('account.done.app-added')).waitFor();
  await open.look('app added');

  await press(person, 'account.sessions.end-others');
  await page.getByText(person.say('account.done.others-ended')).waitFor();
  expect((await ask(phone, '/api/session')).status).toBe(401);
  await phone.leaves();

  await clockMovesTo('2026-11-23T08:15:00Z');
  await press(person, 'account.password.change');
  await page.getByLabel(person.say('account.password.old')).fill(amrit.password);
  await page.getByLabel(person.say('factor.password.label')).fill(newPassword);
  await page
    .locator('form')
    .getByRole('button', { name: person.say('account.password.change') })
    .click();
  await page.getByRole('heading', { name: person.say('proof.again.title') }).waitFor();
  await open.look('prove again');
  await person.screenshot('conferma');
  await page.getByLabel(person.say('proof.totp.code')).fill(codeOfApp(secret, now()));
  await press(person, 'proof.totp.use');
  await page.getByText(person.say('account.done.password-changed')).waitFor();
  await person.screenshot('password-cambiata');
  expect(open.barriers).toEqual([]);
  await person.leaves();
});

it('lets in with the new password and a code of the app, each code once', async () => {
  await clockMovesTo('2026-11-23T09:00:00Z');
  const person = await Person.at(service.url, { language: 'en', width: 320, staff: true });
  const { page } = person;
  const open = new OpenToAll(person);
  await writeCredentials(person, { email: amrit.email, password: newPassword });
  const field = page.getByLabel(person.say('proof.totp.code'));
  await field.fill('123');
  await press(person, 'proof.totp.use');
  await page.getByText(person.say('proof.wrong.code')).waitFor();
  await open.look('code, incomplete');
  await person.screenshot('codice');
  const code = codeOfApp(secret, now());
  await field.fill(code);
  await press(person, 'proof.totp.use');
  await page.waitForURL('**/mediazione/oggi');
  await press(person, 'session.sign-out');
  await readsHeading(person, 'session.sign-in.title');

  await writeCredentials(person, { email: amrit.email, password: newPassword });
  await field.fill(code);
  await press(person, 'proof.totp.use');
  await page.getByText(person.say('problem.identity.wrong-factor')).waitFor();
  await open.look('code, used before');
  expect(open.barriers).toEqual([]);
  await person.leaves();
});

it('takes two administrators to let somebody in again', async () => {
  const [language, width] = ['it', 1280] as const;
  const first = await signInAs(service, administrator, { language, width });
  const open = new OpenToAll(first);
  await first.page.goto(`/amministrazione/personale/${amrit.id}`);
  await press(first, 'staff.recovery.propose');
  await press(first, 'staff.recovery.propose-act');
  await first.page.getByText(first.say('staff.wrong.reason')).waitFor();
  await open.look('recovery, no reason');
  await first.page
    .getByLabel(first.say('staff.recovery.reason'))
    .fill('Ha perso il telefono: è venuta di persona.');
  await press(first, 'staff.recovery.propose-act');
  await first.page.getByText(first.say('staff.recovery.another'), { exact: true }).waitFor();
  await open.look('recovery proposed');
  await first.screenshot('proposto');
  await first.leaves();

  const second = await signInAs(service, anotherAdministrator, { language, width });
  const toBeDecided = new OpenToAll(second);
  await second.page
    .getByRole('link', { name: second.say('home.administration.proposed', { count: 1 }) })
    .click();
  await second.page
    .locator('tbody')
    .getByText(second.say('staff.state.recovery-proposed'), { exact: true })
    .waitFor();
  await toBeDecided.look('recovery to be decided');
  await second.screenshot('da-approvare');
  await second.page.locator(`a[href$="${amrit.id}"]`).click();
  await press(second, 'staff.recovery.approve');
  await second.screenshot('approvare');
  await second.page
    .locator('dialog')
    .getByRole('button', { name: second.say('staff.recovery.approve') })
    .click();
  await second.page.getByText(second.say('staff.done.recovery-approved')).waitFor();
  expect(toBeDecided.barriers).toEqual([]);
  await second.leaves();

  const letter = await service.mailbox.letterTo(amrit.email);
  const person = await Person.at(service.url, { language, width: 320, staff: true });
  await carriesPasskeys(person);
  await person.page.goto(/http\S+\/sportello\/invito#[\w-]{43}/.exec(letter.text ?? '')?.[0] ?? '');
  await person.page.getByText(person.say('invitation.recovery.meaning')).waitFor();
  await person.screenshot('rientro');
  await person.page.getByLabel(person.say('factor.password.label')).fill(afterTheLoss);
  await press(person, 'invitation.next');
  await press(person, 'factor.passkey.make');
  await person.page.waitForURL('**/mediazione/oggi');
  expect(open.barriers).toEqual([]);
  await person.leaves();
});
