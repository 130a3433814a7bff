import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { readsHeading } from '../booking';
import { Canaries } from '../canaries';
import { agendaIsShown, cori, goesToAgenda } from '../operator';
import { Person, letGoOfBrowser } from '../person';
import { ServiceUnderTest } from '../service-under-test';
import { ask, writeCredentials } from '../staff';

const desk = { language: 'it', width: 1280, staff: true } as const;
const colleague = 'assistente.cori@demo.invalid';
/** Somebody pauses between two words for longer than the page waits before it keeps a draft. */
const aPause = 1_500;

const canaries = new Canaries();
const folder = mkdtempSync(join(tmpdir(), 'profile-'));
let service: ServiceUnderTest;
beforeAll(async () => {
  service = await ServiceUnderTest.start();
  await service.clockMovesTo('2026-11-24T13:00:00Z');
});
afterAll(async () => {
  await letGoOfBrowser();
  await service.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function atTheDesk(person: Person, { email, password }: { email: string; password: string }) {
  await writeCredentials(person, { email, password });
  await goesToAgenda(person);
  await agendaIsShown(person);
}

async function beginsToBook(person: Person): Promise<void> {
  await person.page.keyboard.press('n');
  await person.field('agenda.new.first-name').waitFor();
}

async function writes(person: Person): Promise<void> {
  await person.field('agenda.new.first-name').fill(canaries.firstName);
  await person.field('agenda.new.phone').fill(canaries.phone);
  // By the keyboard, which brings it out from behind the bar that stays in view.
  await person.page.getByText(person.say('agenda.new.more')).press('Enter');
  await person.field('agenda.new.words').fill(canaries.words);
  await pause(aPause);
}

const firstName = (person: Person): Promise<string> =>
  person.field('agenda.new.first-name').inputValue();

/** Files of the profile in which something of the draft can be read, in either width of letters. */
function filesThatTell(): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return ['latin1', 'utf16le'].some((letters) =>
        canaries.isIn(bytes.toString(letters as BufferEncoding)),
      );
    });
}

it('is found after the network and the tab were lost, and is nowhere in the profile', async () => {
  const operator = service.operatorOf(cori);
  const before = await Person.withProfile(service.url, desk, folder);
  await atTheDesk(before, operator);
  await beginsToBook(before);
  await writes(before);
  await before.context.setOffline(true);
  await before.field('agenda.new.language').selectOption('it');
  await before.page.keyboard.press('Control+Enter');
  await before.page.locator('.new-booking [role=alert]').waitFor();
  await before.screenshot('senza-rete', false);
  expect(await firstName(before)).toBe(canaries.firstName);
  await before.leaves();
  expect(filesThatTell()).toEqual([]);

  const other = await Person.withProfile(service.url, desk, folder);
  await atTheDesk(other, service.signInOf(colleague));
  await beginsToBook(other);
  await pause(aPause);
  expect(await firstName(other)).toBe('');
  expect(await other.page.content()).not.toContain(canaries.firstName);
  await other.leaves();

  const after = await Person.withProfile(service.url, desk, folder);
  await atTheDesk(after, operator);
  await beginsToBook(after);
  await after.page.getByText(after.say('form.draft.found')).waitFor();
  expect(await firstName(after)).toBe(canaries.firstName);
  expect(await after.field('agenda.new.phone').inputValue()).toBe(canaries.phone);
  await after.screenshot('ritrovato');
  await after.page.getByRole('button', { name: after.say('session.sign-out') }).click();
  await readsHeading(after, 'session.sign-in.title');
  const kept = await after.page.evaluate(() =>
    Object.keys(localStorage).filter((key) => key.startsWith('draft:')),
  );
  expect(kept).toEqual([]);
  await after.leaves();
  expect(filesThatTell()).toEqual([]);
});

/** Ends the session of a page from another place, as an administrator or another tab would. */
async function endsSessionOf(email: string): Promise<void> {
  const elsewhere = await Person.at(service.url, desk);
  await atTheDesk(elsewhere, service.signInOf(email));
  const { status } = await elsewhere.page.evaluate(async () => {
    const answer = await fetch('/api/account/sessions/others', { method: 'DELETE' });
    return { status: answer.status };
  });
  expect(status).toBe(204);
  await elsewhere.leaves();
}

/** Points of the screen at which something else than the cover could be seen or touched. */
function uncoveredPoints({ page }: Person): Promise<number> {
  return page.evaluate(() => {
    let uncovered = 0;
    for (let x = 5; x < innerWidth; x += 40)
      for (let y = 5; y < innerHeight; y += 40)
        if (!document.elementFromPoint(x, y)?.closest('.session-cover')) uncovered += 1;
    return uncovered;
  });
}

it('waits under an opaque cover when the session ends, for the same person only', async () => {
  const { email } = service.operatorOf(cori);
  const person = await Person.at(service.url, desk);
  await atTheDesk(person, service.signInOf(email));
  await beginsToBook(person);
  await writes(person);
  await endsSessionOf(email);
  await person.page.locator('.session-cover').waitFor();
  await readsHeading(person, 'session.sign-in.title');
  expect(await uncoveredPoints(person)).toBe(0);
  expect(await person.page.title()).toBe(person.say('frame.service'));
  expect(await person.field('agenda.new.first-name').isVisible()).toBe(false);
  // Keys of the page beneath do nothing, and Escape takes the cover from nobody.
  for (const key of ['Escape', 'Escape', '?', 'n']) {
    await person.page.locator('.session-cover h1').click();
    await person.page.keyboard.press(key);
  }
  expect(await uncoveredPoints(person)).toBe(0);
  await person.screenshot('coperto', false);

  const signIn = async (who: string): Promise<void> => {
    const cover = person.page.locator('.session-cover');
    const { password } = service.signInOf(who);
    await cover.getByLabel(person.say('session.sign-in.email')).fill(who);
    await cover.getByLabel(person.say('session.sign-in.password')).fill(password);
    await person.page.keyboard.press('Enter');
  };
  await signIn(email);
  await person.page.locator('.session-cover').waitFor({ state: 'detached' });
  expect(await firstName(person)).toBe(canaries.firstName);
  expect(await person.page.title()).not.toBe(person.say('frame.service'));

  await endsSessionOf(email);
  await person.page.locator('.session-cover').waitFor();
  await signIn(colleague);
  await goesToAgenda(person);
  await agendaIsShown(person);
  expect(await person.page.content()).not.toContain(canaries.firstName);
  await beginsToBook(person);
  await pause(aPause);
  expect(await firstName(person)).toBe('');
  await person.leaves();
});

it('stays with its tab while that is open, and is found in another once it is closed', async () => {
  const person = await Person.at(service.url, desk);
  await atTheDesk(person, service.operatorOf(cori));
  await beginsToBook(person);
  await writes(person);
  const second = await person.context.newPage();
  const writtenThere = async () => {
    await second.goto('/sportello/agenda');
    await agendaIsShown({ page: second });
    await second.keyboard.press('n');
    await person.field('agenda.new.first-name', second).waitFor();
    await pause(aPause);
    return person.field('agenda.new.first-name', second).inputValue();
  };
  expect(await writtenThere()).toBe('');
  await person.page.close();
  expect(await writtenThere()).toBe(canaries.firstName);
  await person.leaves();
});

it('leaves with who signs out in another tab', async () => {
  const person = await Person.at(service.url, desk);
  await atTheDesk(person, service.operatorOf(cori));
  await beginsToBook(person);
  await writes(person);
  const second = await person.context.newPage();
  await second.goto('/sportello/agenda');
  await agendaIsShown({ page: second });
  await second.getByRole('button', { name: person.say('session.sign-out') }).click();
  await readsHeading(person, 'session.sign-in.title');
  await person.page.locator('.session-cover').waitFor({ state: 'detached' });
  expect(await person.page.content()).not.toContain(canaries.firstName);
  await person.leaves();
});

it('asks for no key that another account could use', async () => {
  const one = await Person.at(service.url, desk);
  await atTheDesk(one, service.operatorOf(cori));
  const other = await Person.at(service.url, desk);
  await atTheDesk(other, service.signInOf(colleague));
  const keys = await Promise.all(
    [one, other].map((person) => ask(person, '/api/account/draft-keys', {})),
  );
  const [first, second] = keys.map(({ said }) => (said as { keys: string[] }).keys[0]);
  expect(first).toMatch(/^[\w-]{43}$/);
  expect(second).not.toBe(first);
  await one.leaves();
  await other.leaves();
});
