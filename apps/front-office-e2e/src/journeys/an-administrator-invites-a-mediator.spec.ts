import type { ChangePreview, EnteredShift } from '@one-stop-shop/scheduling/contracts';

import { press, readsHeading } from '../booking';
import { OpenToAll } from '../open-to-all';
import { goesToAgenda } from '../operator';
import { letGoOfBrowser, Person } from '../person';
import { ServiceUnderTest } from '../service-under-test';
import { administrator, ask, signInAs, writeCredentials } from '../staff';
import { carriesPasskeys } from '../virtual-passkeys';

const password = 'quattro aquiloni sul fiume';
const tuesday = '2026-11-24';
const cori = '0190a1b2-0000-7000-8000-000000059006';
const cisterna = '0190a1b2-0000-7000-8000-000000059005';

let service: ServiceUnderTest;
beforeAll(async () => {
  service = await ServiceUnderTest.start();
});
afterAll(async () => {
  await letGoOfBrowser();
  await service.stop();
});

const stories = [
  { language: 'it', width: 1280, name: 'Noor Kaur', email: 'noor@posta.example', letter: 1 },
  { language: 'en', width: 320, name: 'Jaspreet Gill', email: 'jaspreet@posta.example', letter: 2 },
] as const;

it.each(stories)(
  'invites, and the mediator comes in with a passkey, in $language at $width',
  async ({ language, width, name, email, letter }) => {
    const admin = await signInAs(service, administrator, { language, width });
    const seen = new OpenToAll(admin);
    const mediatorId = await invite(admin, seen, { name, email });

    const link = linkIn((await service.mailbox.letterTo(email)).text);
    await looksBeforeItIsApproved(await Person.at(service.url, { language, width, staff: true }), {
      ...{ link, name },
    });
    await isApproved({ language, width, letter, name });
    await admin.page.reload();
    await admin.page.getByText(admin.say('approval.state.approved')).nth(1).waitFor();
    await seen.look('somebody approved');
    await admin.screenshot('approvata');

    const mediator = await Person.at(service.url, { language, width, staff: true });
    await carriesPasskeys(mediator);
    const open = new OpenToAll(mediator);
    await follow(mediator, open, link, name);
    await mediator.page.waitForURL('**/mediazione/oggi');
    await goesToAgenda(mediator);
    await mediator.page.getByText(mediator.say('mediation.unplanned.title')).waitFor();

    await plan(admin, { mediatorId, deskId: cori, from: '09:00', until: '11:00' });
    await plan(admin, { mediatorId, deskId: cisterna, from: '15:00', until: '17:00' });
    await admin.leaves();
    await seesBothMunicipalities(mediator);
    await open.look('agenda of two municipalities');
    await mediator.screenshot('agenda');

    await press(mediator, 'session.sign-out');
    await readsHeading(mediator, 'session.sign-in.title');
    await writeCredentials(mediator, { email, password });
    await mediator.page.getByText(mediator.say('session.second.title')).waitFor();
    await open.look('second factor');
    await mediator.screenshot('seconda-verifica');
    await press(mediator, 'proof.passkey.use');
    await mediator.page.waitForURL('**/mediazione/oggi');

    await mediator.page.goto('/sportello/account');
    await mediator.page
      .locator('bdi', { hasText: mediator.say('factor.passkey.first-name') })
      .waitFor();
    await open.look('own account');
    await mediator.screenshot('account');

    await mediator.page.goto('about:blank');
    await mediator.page.goto(link);
    await readsHeading(mediator, 'invitation.over');
    await open.look('a link that was used');
    expect([...seen.barriers, ...open.barriers]).toEqual([]);
    await mediator.leaves();
  },
);

async function invite(
  admin: Person,
  open: OpenToAll,
  { name, email }: { name: string; email: string },
): Promise<string> {
  const { page } = admin;
  await readsHeading(admin, 'home.administration.title');
  await open.look('home of the administration');
  await admin.screenshot('amministrazione');
  await page.goto('/amministrazione/personale');
  await page.getByRole('link', { name: 'Amrit' }).waitFor();
  await open.look('staff');
  await admin.screenshot('personale');
  await page.getByRole('link', { name: admin.say('staff.invite.act') }).click();

  await readsHeading(admin, 'staff.invite.title');
  await press(admin, 'staff.invite.send');
  await page.getByText(admin.say('staff.wrong.email')).first().waitFor();
  await open.look('invite, nothing written');
  await page.getByLabel(admin.say('staff.column.name')).fill(name);
  await page.getByLabel(admin.say('session.sign-in.email')).fill(email);
  await admin.field('staff.role.label').selectOption('mediator');
  await page.locator('.desk-chip', { hasText: 'Cori' }).click();
  await page.locator('.desk-chip', { hasText: 'Cisterna di Latina' }).click();
  await page
    .locator('.desk-chip', { hasText: 'urdu' })
    .or(page.locator('.desk-chip', { hasText: 'Urdu' }))
    .click();
  await page.getByLabel(admin.say('authorisation.body')).fill('Comune di Cori');
  await page.getByLabel(admin.say('authorisation.signedOn')).fill('2026-11-16');
  await page.getByLabel(admin.say('authorisation.secrecyOn')).fill('2026-11-16');
  await page.getByLabel(admin.say('authorisation.expiresOn')).fill('2027-11-15');
  await open.look('invite, written');
  await admin.screenshot('invito');
  await press(admin, 'staff.invite.send');

  await page.getByRole('heading', { name }).waitFor();
  await page.locator('.mark', { hasText: admin.say('staff.state.invited') }).waitFor();
  await page.getByText(admin.say('approval.state.waiting')).nth(1).waitFor();
  await open.look('somebody invited');
  await admin.screenshot('invitata');
  return page.url().split('/').at(-1) ?? '';
}

/** Nobody has decided yet, and the page doesn't say that the role is held. */
async function looksBeforeItIsApproved(
  person: Person,
  { link, name }: { link: string; name: string },
): Promise<void> {
  await person.page.goto(link);
  await person.page.getByRole('heading', { name }).waitFor();
  await person.page.getByText(person.say('invitation.asked')).waitFor();
  await person.page.getByText(person.say('invitation.decides')).waitFor();
  expect(await person.page.getByText(person.say('invitation.welcome.meaning')).count()).toBe(0);
  await person.screenshot('non-ancora-approvato');
  await person.page.reload();
  await readsHeading(person, 'invitation.no-token');
  await person.leaves();
}

/** Those responsible in Cori and Cisterna follow the links that came by mail. */
async function isApproved({
  language,
  width,
  letter,
  name,
}: Pick<(typeof stories)[number], 'language' | 'width' | 'letter' | 'name'>): Promise<void> {
  for (const code of ['059005', '059006']) {
    const person = await Person.at(service.url, { language, width, staff: true });
    const open = new OpenToAll(person);
    const { text } = await service.mailbox.letterTo(`responsabile.${code}@demo.invalid`, letter);
    const link = /http\S+\/sportello\/approva#[\w-]{43}/.exec(text ?? '')?.[0];
    if (!link) throw new Error('the letter has no link');
    await person.page.goto(link);
    await person.page.getByText('Amministratrice Dimostrativa').waitFor();
    expect(person.page.url()).toBe(`${service.url}/sportello/approva`);
    await open.look('something to approve');
    await person.screenshot(`da-approvare-${code}`);
    await press(person, 'approval.approve');
    await readsHeading(person, 'approval.done');
    await open.look('approved');
    await person.page.getByText(name).waitFor();
    await person.screenshot(`approvato-${code}`);
    const fact = await person.page.locator('.approval-facts dd').first().boundingBox();
    // What is read before somebody decides has a line of its own on a phone.
    expect(fact?.width).toBeGreaterThan(200);
    await person.page.reload();
    await readsHeading(person, 'approval.no-token');
    await person.page.goto('about:blank');
    await person.page.goto(link);
    await readsHeading(person, 'approval.over');
    await open.look('a link that was used');
    const secret = link.split('#')[1] ?? '';
    expect(person.addresses.filter((address) => address.includes(secret))).toEqual([]);
    expect(open.barriers).toEqual([]);
    await person.leaves();
  }
}

/** The link of a letter, with the secret that never leaves the browser. */
function linkIn(letter: string | undefined): string {
  const link = /http\S+\/sportello\/invito#[\w-]{43}/.exec(letter ?? '')?.[0];
  if (!link) throw new Error('the letter has no link');
  return link;
}

async function follow(person: Person, open: OpenToAll, link: string, name: string): Promise<void> {
  const { page } = person;
  await page.goto(link);
  await page.getByRole('heading', { name }).waitFor();
  expect(page.url()).toBe(`${service.url}/sportello/invito`);
  await open.look('invitation');
  await person.screenshot('benvenuto');
  const field = page.getByLabel(person.say('factor.password.label'));
  await field.fill('comune di cori 2026');
  await press(person, 'invitation.next');
  await page.getByText(person.say('problem.identity.password-too-common')).waitFor();
  await open.look('a password too easy');
  await person.screenshot('password-facile');
  await field.fill(password);
  await press(person, 'invitation.next');
  await page.getByText(person.say('invitation.factor'), { exact: true }).waitFor();
  await open.look('second factor to choose');
  await person.screenshot('scegli-verifica');
  await press(person, 'factor.app.use');
  await page.getByRole('img', { name: person.say('factor.app.qr') }).waitFor();
  await open.look('app');
  await person.screenshot('app');
  await press(person, 'invitation.back-to-factor');
  await press(person, 'factor.passkey.make');
  const secret = link.split('#')[1] ?? '';
  expect(person.addresses.filter((address) => address.includes(secret))).toEqual([]);
}

/** Enters a weekly presence on Tuesdays, without the pages: only what the story needs. */
async function plan(
  admin: Person,
  shift: Pick<EnteredShift, 'mediatorId' | 'deskId' | 'from' | 'until'>,
): Promise<void> {
  const change = {
    kind: 'enter-shift',
    // Nobody comes to a desk longer than they are authorised to.
    shift: { weekday: 2, validFrom: tuesday, validUntil: '2027-06-29', ...shift },
  };
  const preview = await ask(admin, '/api/management/shift-changes/preview', change);
  expect(preview).toMatchObject({ status: 200, said: { hits: [] } });
  const { seen } = preview.said as ChangePreview;
  const applied = await ask(admin, '/api/management/shift-changes', { change, seen, cancel: [] });
  expect(applied.status).toBeLessThan(300);
}

async function seesBothMunicipalities({ page }: Person): Promise<void> {
  await page.goto(`/mediazione?giorno=${tuesday}`);
  const stretches = page.locator('.stretch');
  await stretches.nth(1).waitFor();
  expect(await stretches.allInnerTexts()).toEqual([
    expect.stringMatching(/Cori/),
    expect.stringMatching(/Cisterna di Latina/),
  ]);
}
