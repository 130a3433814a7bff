import { type ComponentFixture, TestBed } from '@angular/core/testing';

import {
  type CaseRecord,
  type FoundCase,
  casePermissions,
} from '@one-stop-shop/case-management/contracts';

import { aCase, aTask, samira } from '../testing/a-case';
import { aPerson, amrit, gurpreet } from '../testing/a-person';
import { provideDesk } from '../testing/provide-desk';
import { CasePage } from './case-page';
import { CasesApi } from './cases-api';

let fixture: ComponentFixture<CasePage>;
let page: HTMLElement;
let done: unknown[];

beforeEach(() => {
  HTMLDialogElement.prototype.showModal ??= () => undefined;
  done = [];
});
afterEach(() => page.remove());

async function show(record?: CaseRecord, may?: readonly string[]) {
  const did =
    (what: string) =>
    (...said: unknown[]) => {
      done.push([what, ...said.slice(1, 3).filter((one) => !isKey(one))]);
      return Promise.resolve({ learns: 'not_told' as const });
    };
  const found: FoundCase = record ? { case: record } : {};
  TestBed.configureTestingModule({
    providers: [
      ...provideDesk(
        {
          person: () => Promise.resolve(aPerson()),
          colleagues: () => Promise.resolve([{ id: samira, name: 'Samira', receives: true }]),
        },
        may,
      ),
      {
        provide: CasesApi,
        useValue: {
          of: () => Promise.resolve(found),
          ...Object.fromEntries(
            ['take', 'progress', 'suspend', 'close', 'assign', 'addTask', 'endTask', 'writeNote']
              .concat('endAssignment', 'keepOtherPlan')
              .map((what) => [what, did(what)]),
          ),
        },
      },
    ],
  });
  fixture = TestBed.createComponent(CasePage);
  fixture.componentRef.setInput('person', gurpreet);
  page = fixture.nativeElement as HTMLElement;
  document.body.append(page);
  await fixture.whenStable();
}

const isKey = (one: unknown): boolean =>
  typeof one === 'string' && one.length === 36 && one !== samira && !one.startsWith('0190');

async function press(words: string): Promise<void> {
  const found = [...page.querySelectorAll('button')].find(({ textContent }) =>
    textContent.includes(words),
  );
  if (!found) throw new Error(`no button ${words}`);
  found.click();
  await fixture.whenStable();
}

async function write(name: string, value: string): Promise<void> {
  const field = page.querySelector<HTMLInputElement | HTMLSelectElement>(`[id="${name}"]`);
  if (!field) throw new Error(`no field ${name}`);
  field.value = value;
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input'));
  await fixture.whenStable();
}

async function send(): Promise<void> {
  page.querySelector('dialog form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await fixture.whenStable();
}

const says = (words: string) => page.textContent.includes(words);

it('is taken by a social worker where nobody is in charge, today unless they say otherwise', async () => {
  await show();
  expect(says('case.none-more')).toBe(true);
  await press('case.take.act');
  await write('take-charge.on', '2026-11-20');
  await send();
  expect(done).toEqual([['take', { on: '2026-11-20', legalBasis: 'public_task' }]]);
  expect(says('case.done.taken')).toBe(true);
});

it.each([
  ['assessment', 'plan_draft'],
  ['plan_draft', 'active'],
  ['suspended', 'active'],
  ['closed', 'active'],
] as const)('goes from %s to %s by one press of the version that is shown', async (status, to) => {
  await show(aCase({ status }));
  await press(`case.next.${status}`);
  expect(done).toEqual([['progress', { to, shown: 3 }]]);
});

it('is suspended with a reason', async () => {
  await show(aCase());
  await press('case.suspend.act');
  await send();
  expect(done).toEqual([]);
  await write('suspension.reason', 'seasonal_work');
  await send();
  expect(done).toEqual([['suspend', { reason: 'seasonal_work', shown: 3 }]]);
});

it('is closed with what is to be done only where that is said', async () => {
  await show(aCase({ tasks: [aTask()] }));
  await press('case.close.act');
  expect(says('case.close.tasks')).toBe(true);
  await write('closure.reason', 'no_contact_after_attempts');
  await write('closure.attempts', '4');
  page.querySelector<HTMLInputElement>('[id="closure.cancelTasks"]')?.click();
  await send();
  const reason = 'no_contact_after_attempts';
  expect(done).toEqual([['close', { reason, attempts: 4, cancelTasks: true, shown: 3 }]]);
});

it('shows who follows it, what is to be done and what was noted; whoever leads it acts', async () => {
  const note = { id: gurpreet, words: 'Il fratello beve', author: amrit };
  const days = { from: '2026-11-21', until: '2027-05-21' };
  await show(
    aCase({
      assignments: [{ id: samira, colleague: samira, ...days, over: false }],
      tasks: [aTask()],
      notes: [{ ...note, writtenAt: '2026-11-22T10:00:00.000Z' }],
      events: [
        {
          ...{ id: amrit, kind: 'moved', from: 'active', to: 'suspended', by: amrit },
          ...{ at: '2026-11-19T10:00:00.000Z', reason: 'health' },
        },
      ],
    }),
  );
  for (const words of ['Samira', 'Telefonare al CPIA', 'Il fratello beve', 'suspension.health'])
    expect(says(words)).toBe(true);
  expect(page.querySelectorAll('.timeline__entry')).toHaveLength(5);
  await press('case.team.end');
  await press('case.tasks.done');
  expect(done).toEqual([
    ['endAssignment', samira],
    ['endTask', aTask().id, { how: 'done' }],
  ]);
});

it('is followed by whom its social worker chooses', async () => {
  await show(aCase());
  await press('case.team.assign');
  await write('assignment.colleague', samira);
  await send();
  expect(done).toEqual([['assign', { colleague: samira, until: '2027-05-25' }]]);
});

it('takes tasks from a mediator, who neither moves it nor reads what is confidential', async () => {
  const may = [casePermissions.seeCases, casePermissions.recordEncounter];
  await show(aCase({ leads: false }), may);
  expect(says('case.led-by-others')).toBe(true);
  for (const act of ['case.suspend.act', 'case.close.act', 'case.notes.add', 'case.team.assign'])
    expect(says(act)).toBe(false);
  await press('case.tasks.add');
  await write('task.words', 'Portare la busta paga');
  await write('task.owner', amrit);
  await send();
  const words = 'Portare la busta paga';
  expect(done).toEqual([['addTask', { words, due: '2026-12-01', owner: amrit }]]);
});

it('keeps what another office agreed, and replaces it', async () => {
  const plan = { id: samira, kind: 'service_pact', leader: 'CpI', from: '2026-10-01' } as const;
  const written = { writtenAt: '2026-11-01T10:00:00.000Z', writtenBy: amrit };
  await show(aCase({ otherPlans: [{ ...plan, ...written }] }));
  await press('person.page.correct');
  await write('other-plan.until', '2027-03-31');
  await send();
  const { id: replaces, ...said } = plan;
  expect(done).toEqual([['keepOtherPlan', { ...said, until: '2027-03-31', replaces }]]);
});
