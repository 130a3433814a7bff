import type { PersonPlans } from '@one-stop-shop/case-management/contracts';

import { cori, signInAt } from '../operator';
import { OpenToAll } from '../open-to-all';
import { letGoOfBrowser, type Person } from '../person';
import { ServiceUnderTest } from '../service-under-test';
import { amrit, ask, signInAs } from '../staff';

const goal = 'goal.work.find-job';
const action = 'action.to-work.cv';
const inItalian = 'Scriviamo insieme il curriculum.';

let service: ServiceUnderTest;
let worker: Person;
let person: string;
beforeAll(async () => {
  service = await ServiceUnderTest.start();
  await service.clockMovesTo('2026-11-24T09:00:00Z');
  const desk = await signInAt(service, cori, { language: 'it', width: 1280 });
  const languages = { preferred: 'pa', spoken: ['pa'], read: ['pa'], needsInterpreter: true };
  const facts = { names: [{ given: 'Gurpreet', family: 'Singh' }], languages };
  const { said } = await ask(desk, '/api/persons', {
    ...{ municipality: cori, facts, contacts: [], source: 'person', restrictedFor: [] },
  });
  person = (said as { id: string }).id;
  await desk.leaves();
  worker = await signInAs(service, 'assistente.cori@demo.invalid', { language: 'it', width: 1280 });
  await ask(worker, '/api/session/view', { role: 'social_worker' });
  const taken = { on: '2026-11-24', legalBasis: 'public_task' };
  await ask(worker, `/api/persons/${person}/case`, taken);
});
afterAll(async () => {
  await letGoOfBrowser();
  await service.stop();
});

const press = (key: string): Promise<void> =>
  worker.page
    .getByRole('button', { name: worker.say(key), exact: true })
    .first()
    .click();

const inDialog = (key: string): Promise<void> =>
  worker.page
    .locator('dialog')
    .getByRole('button', { name: worker.say(key), exact: true })
    .click();

const plans = async (): Promise<PersonPlans> =>
  (await ask(worker, `/api/persons/${person}/plan`)).said as PersonPlans;

async function addLine(kind: string, typed: string): Promise<void> {
  await press(`plan.add.${kind}`);
  await worker.field('plan.find').fill(typed);
  await worker.page.locator('.plan-picks__one').first().click();
}

it('is written line by line from sentences that exist in the person’s language', async () => {
  const { page } = worker;
  const open = new OpenToAll(worker);
  await page.goto(`/sportello/persone/${person}/presa-in-carico`);
  await page.getByRole('link', { name: worker.say('plan.open') }).click();
  await press('plan.begin');
  await addLine('goal', 'lavoro contratto');
  await open.look('a goal is chosen');
  await inDialog('plan.add-line');
  await page.locator('.plan-line__own[lang=pa]').first().waitFor();
  await addLine('action', 'curriculum');
  await worker.field('plan.due').fill('2026-11-24');
  await inDialog('plan.add-line');
  await page.getByText(inItalian).waitFor();
  await open.look('a plan in writing');
  await worker.screenshot('piano');
  expect(open.barriers).toEqual([]);
});

it('loses nothing of two who write in it at once', async () => {
  const [plan] = (await plans()).plans;
  const content = { ...plan?.content, supports: [{ sentence: 'support.free', slots: {} }] };
  const shown = { id: plan?.id, version: plan?.version };
  // The page of the other one learns of it a moment later, or not yet.
  await worker.page.evaluate(
    async ({ path, body }) => {
      const headers = { 'content-type': 'application/json' };
      await fetch(path, { method: 'PUT', headers, body: JSON.stringify(body) });
    },
    { path: `/api/persons/${person}/plan`, body: { content, shown } },
  );
  await addLine('commitment', 'orario');
  await inDialog('plan.add-line');
  await worker.page.getByText('Vieni agli appuntamenti in orario.').waitFor();
  const [now] = (await plans()).plans;
  expect(now?.content.supports).toHaveLength(1);
  expect(now?.content.commitments).toHaveLength(1);
});

it('is not signed while nobody has read a machine’s sentence', async () => {
  await press('plan.propose');
  await press('plan.agree');
  await worker.page.getByLabel(worker.say('plan.agreement.signed_on_paper')).check({ force: true });
  await inDialog('plan.agree');
  await worker.page
    .getByText(worker.say('problem.case-management.drafts-not-signed'))
    .first()
    .waitFor();
  await worker.screenshot('piano-non-si-firma', false);
  await worker.page.keyboard.press('Escape');
});

it('is signed once a mediator has read its sentences', async () => {
  const mediator = await signInAs(service, amrit.email, { language: 'it', width: 320 });
  const { said } = await ask(mediator, '/api/words?language=pa');
  const { sentences } = said as { sentences: { id: string; mark: string; text: string }[] };
  const planned = [goal, action, 'commitment.on-time', 'support.free'];
  for (const { id, mark: shown, text } of sentences.filter((one) => planned.includes(one.id)))
    expect(
      (await ask(mediator, '/api/words', { id, language: 'pa', shown, text })).status,
    ).toBeLessThan(300);
  await mediator.leaves();

  const { page } = worker;
  await page.reload();
  const [plan] = (await plans()).plans;
  expect(
    Object.values(plan?.said ?? {})
      .flat()
      .some(({ isDraft }) => isDraft),
  ).toBe(false);
  const paper = await page.request.get(`/api/persons/${person}/plan/${plan?.id}/paper`);
  expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await press('plan.agree');
  await page.getByLabel(worker.say('plan.agreement.signed_on_paper')).check({ force: true });
  await inDialog('plan.agree');
  await page.getByText(worker.say('plan.holds')).waitFor();
  await worker.screenshot('piano-concordato');
});

it('brings its first action to Oggi, where it is done', async () => {
  const { page } = worker;
  await page.goto('/sportello/oggi');
  const line = page.locator('oss-planned-line', { hasText: inItalian });
  await line.waitFor();
  await line.getByRole('button').click();
  await line.waitFor({ state: 'detached' });
  expect((await plans()).plans[0]?.actions.map(({ state }) => state)).toEqual(['done']);
});
