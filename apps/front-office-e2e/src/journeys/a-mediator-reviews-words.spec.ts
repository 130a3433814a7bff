import { readsHeading } from '../booking';
import { OpenToAll } from '../open-to-all';
import { letGoOfBrowser } from '../person';
import { ServiceUnderTest } from '../service-under-test';
import { administrator, amrit, ask, signInAs } from '../staff';

let service: ServiceUnderTest;
beforeAll(async () => {
  service = await ServiceUnderTest.start();
});
afterAll(async () => {
  await letGoOfBrowser();
  await service.stop();
});

it.each([
  ['it', 320],
  ['en', 1280],
] as const)('approves a sentence and mends another, in %s at %i px', async (language, width) => {
  const person = await signInAs(service, amrit.email, { language, width });
  const { page } = person;
  await page.goto('/mediazione/parole');
  await readsHeading(person, 'words.title');
  await page.getByRole('button', { name: 'हिन्दी' }).click();
  const cards = page.locator('oss-sentence-card');
  await page.locator('oss-sentence-card textarea[lang=hi]').first().waitFor();

  await cards
    .nth(0)
    .getByRole('button', { name: person.say('words.approve') })
    .click();
  await cards.nth(0).getByText(person.say('words.done')).waitFor();
  const field = cards.nth(1).getByRole('textbox');
  const written = await field.inputValue();
  await field.fill(`${written} {x`);
  await cards
    .nth(1)
    .getByRole('button', { name: person.say('words.mend') })
    .click();
  await cards.nth(1).getByText(person.say('problem.sentences.text-unfit')).waitFor();
  await field.fill(`${written} (${language})`);
  await cards
    .nth(1)
    .getByRole('button', { name: person.say('words.mend') })
    .click();
  await cards.nth(1).getByText(person.say('words.done')).waitFor();
  const kinds = page.getByRole('combobox', { name: person.say('words.kind') });
  await kinds.selectOption({ label: person.say('words.kinds.ticket') });
  const title = page.getByText('Il tuo appuntamento', { exact: true });
  await title.waitFor();
  await person.screenshot('parole-biglietto');
  await kinds.selectOption({ label: person.say('words.any-kind') });
  await title.waitFor({ state: 'detached' });
  const openToAll = new OpenToAll(person);
  await openToAll.look('words');
  expect(openToAll.barriers).toEqual([]);
  await person.screenshot('parole');

  const again = (await ask(person, '/api/words?language=hi')).said as {
    sentences: { text: string; state: string }[];
  };
  const reviewed = again.sentences.filter(({ state }) => state === 'reviewed');
  expect(reviewed.map(({ text }) => text)).toContain(`${written} (${language})`);
  await person.leaves();
});

it('shows both versions when somebody else wrote meanwhile', async () => {
  const person = await signInAs(service, amrit.email, { language: 'it', width: 320 });
  const { page } = person;
  await page.goto('/mediazione/parole');
  const card = page.locator('oss-sentence-card').first();
  const mine = await card.getByRole('textbox').inputValue();
  const { said } = await ask(person, '/api/words');
  const { sentences, language } = said as {
    language: string;
    sentences: { id: string; mark: string }[];
  };
  const [{ id, mark: shown } = { id: '', mark: '' }] = sentences;
  const theirs = 'ਕੰਮ ਲੱਭੋ।';
  await ask(person, '/api/words', { id, language, shown, text: theirs });

  await card.getByRole('button', { name: person.say('words.approve') }).click();
  await card.getByText(person.say('problem.sentences.text-changed')).waitFor();
  await card.getByText(theirs).waitFor();
  expect(await card.getByRole('textbox').inputValue()).toBe(mine);
  await person.screenshot('due-versioni');
  await card.getByRole('button', { name: person.say('words.mend') }).click();
  await card.getByText(person.say('words.done')).waitFor();
  await person.leaves();
});

it('is credited the time, which the administration sees', async () => {
  const person = await signInAs(service, administrator, { language: 'it', width: 1280 });
  await person.page.goto('/amministrazione/parole');
  await readsHeading(person, 'words.time.title');
  await person.page
    .getByRole('rowheader', { name: /^Amrit/ })
    .first()
    .waitFor();
  await person.screenshot('tempo-parole');
  await person.leaves();
});
