import { cori, signInAt } from '../operator';
import { OpenToAll } from '../open-to-all';
import { letGoOfBrowser, type Person } from '../person';
import { ServiceUnderTest } from '../service-under-test';
import { amrit, ask, signInAs } from '../staff';

const socialWorker = 'assistente.cori@demo.invalid';
/** What stands in the confidential note, and nowhere else. */
const confidential = 'Il fratello tiene i documenti';
const task = 'Telefonare al CPIA';

let service: ServiceUnderTest;
let returning: string;
beforeAll(async () => {
  service = await ServiceUnderTest.start();
  await service.clockMovesTo('2026-11-24T09:00:00Z');
  const desk = await signInAt(service, cori, { language: 'it', width: 1280 });
  const { said } = await ask(desk, '/api/persons', {
    ...{ municipality: cori, facts: { names: [{ given: 'Gurpreet', family: 'Singh' }] } },
    ...{ contacts: [], source: 'person', restrictedFor: [] },
  });
  returning = (said as { id: string }).id;
  await desk.leaves();
});
afterAll(async () => {
  await letGoOfBrowser();
  await service.stop();
});

const asSocialWorker = async (width: number): Promise<Person> => {
  const person = await signInAs(service, socialWorker, { language: 'it', width });
  await ask(person, '/api/session/view', { role: 'social_worker' });
  return person;
};

const press = (person: Person, key: string): Promise<void> =>
  person.page
    .getByRole('button', { name: person.say(key), exact: false })
    .first()
    .click();

/** The act that ends an open dialog. */
const finish = (person: Person, key: string): Promise<void> =>
  person.page
    .locator('dialog form')
    .getByRole('button', { name: person.say(key) })
    .click();

const said = (person: Person, key: string): Promise<void> =>
  person.page.getByText(person.say(`case.done.${key}`)).waitFor();

it('is taken in charge by a social worker, who lets a mediator follow and says what is to be done', async () => {
  const worker = await asSocialWorker(1280);
  const { page } = worker;
  const open = new OpenToAll(worker);
  await page.goto(`/sportello/persone/${returning}`);
  await press(worker, 'case.take.act');
  await finish(worker, 'case.take.act');
  await page.getByRole('link', { name: worker.say('case.open') }).click();
  await page.getByRole('heading', { name: worker.say('case.state') }).waitFor();

  await press(worker, 'case.team.assign');
  await worker.field('person.team.colleague').selectOption(amrit.id);
  await finish(worker, 'case.team.act');
  await said(worker, 'assigned');

  await press(worker, 'case.tasks.add');
  await worker.field('case.tasks.words').fill(task);
  await worker.field('case.tasks.owner').selectOption(amrit.id);
  await open.look('something to do is added');
  await finish(worker, 'case.tasks.act');
  await said(worker, 'task');

  await press(worker, 'case.notes.add');
  await worker.field('case.notes.words').fill(confidential);
  await page.keyboard.press('Control+Enter');
  await said(worker, 'note');
  await page.getByText(confidential).waitFor();
  await press(worker, 'case.next.assessment');
  await said(worker, 'plan_draft');
  await open.look('the case of a person');
  await worker.screenshot('presa-in-carico');
  expect(open.barriers).toEqual([]);
  await worker.leaves();
});

it('is followed by the mediator, who reads nothing that is confidential', async () => {
  const mediator = await signInAs(service, amrit.email, { language: 'it', width: 320 });
  const { page } = mediator;
  await page.waitForURL('**/mediazione/oggi');
  await page.getByText(task).click();
  await page.waitForURL(`**/mediazione/persone/${returning}/presa-in-carico`);
  await page.getByRole('heading', { name: mediator.say('case.state') }).waitFor();
  expect(await page.content()).not.toContain(confidential);
  const { said: answer } = await ask(mediator, `/api/persons/${returning}/case`);
  expect(JSON.stringify(answer)).toContain(task);
  expect(JSON.stringify(answer)).not.toContain(confidential);
  const open = new OpenToAll(mediator);
  await open.look('the case of a person, of a mediator');
  await mediator.screenshot('presa-in-carico');
  expect(open.barriers).toEqual([]);
  await mediator.leaves();
});

it('is nothing to the desk, not even that there is a case', async () => {
  const desk = await signInAt(service, cori, { language: 'it', width: 1280 });
  const { page } = desk;
  expect((await ask(desk, `/api/persons/${returning}/case`)).status).toBe(403);
  await page.goto(`/sportello/persone/${returning}`);
  await page.getByRole('heading', { name: desk.say('person.page.due') }).waitFor();
  const shown = await page.content();
  for (const words of [desk.say('case.title'), task, confidential])
    expect(shown).not.toContain(words);
  await desk.leaves();
});

it('is closed once what is to be done is cancelled with it, and opened again', async () => {
  const worker = await asSocialWorker(1280);
  const { page } = worker;
  await page.goto(`/sportello/persone/${returning}/presa-in-carico`);
  await press(worker, 'case.close.act');
  await worker.field('case.reason').selectOption('employed');
  await finish(worker, 'case.close.act');
  await page.getByText(worker.say('problem.case-management.tasks-open')).waitFor();
  await page.getByLabel(worker.say('case.close.cancel-tasks')).check();
  await worker.screenshot('chiusura', false);
  await finish(worker, 'case.close.act');
  await said(worker, 'closed');
  const mediator = await signInAs(service, amrit.email, { language: 'it', width: 320 });
  expect((await ask(mediator, `/api/persons/${returning}/case`)).status).toBe(404);
  await mediator.leaves();
  await press(worker, 'case.next.closed');
  await said(worker, 'reopened');
  await worker.leaves();
});
