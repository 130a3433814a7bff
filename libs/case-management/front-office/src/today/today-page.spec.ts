import { provideZonelessChangeDetection } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';

import type { Today, VisitToday } from '@one-stop-shop/case-management/contracts';
import { schedulingPermissions } from '@one-stop-shop/scheduling/contracts';
import { NoAnswer } from '@one-stop-shop/shared/front-office';
import { Live, Reach } from '@one-stop-shop/shared/front-office/staff';

import { CasesApi } from '../cases/cases-api';
import { gurpreet } from '../testing/a-person';
import { now, provideDesk } from '../testing/provide-desk';
import { TodayApi } from './today-api';
import { TodayPage } from './today-page';

const nothing: Today = {
  waiting: [],
  next: [],
  promised: [],
  tasks: [],
  planned: [],
  unwritten: [],
  drafts: [],
  unfollowed: [],
  renewals: [],
  named: [],
};
const encounter = '0190a1b2-0000-7000-8000-00000000f001';

let told: () => Promise<Today>;
let asked: number;
let done: string[];
let hear: () => void;
let fixture: ComponentFixture<TodayPage>;
let page: HTMLElement;

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask'] });
  [asked, done] = [0, []];
});

afterEach(() => {
  TestBed.resetTestingModule();
  jest.useRealTimers();
});

function aVisit(wishes: Partial<VisitToday> = {}): VisitToday {
  return {
    ...{ id: gurpreet, municipality: '059006', state: 'booked', language: 'pa' },
    ...{ startsAt: '2026-11-24T15:40:00.000Z', firstName: 'Gurpreet' },
    ...wishes,
  };
}

async function settle(ms = 0): Promise<void> {
  for (let round = 0; round < 5; round += 1) {
    TestBed.tick();
    await jest.advanceTimersByTimeAsync(round === 0 ? ms : 0);
  }
  TestBed.tick();
}

async function open(
  today: Partial<Today> | (() => Promise<Today>),
  may: readonly string[] = [schedulingPermissions.seeAgenda],
): Promise<void> {
  told = typeof today === 'function' ? today : () => Promise.resolve({ ...nothing, ...today });
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      ...provideDesk(
        {
          stepDone: (id) => {
            done.push(id);
            return Promise.resolve({ learns: 'not_told' as const });
          },
        },
        may,
      ),
      {
        provide: CasesApi,
        useValue: {
          endTask: (...ended: unknown[]) => {
            done.push(JSON.stringify(ended));
            return Promise.resolve({ learns: 'not_told' as const });
          },
        },
      },
      {
        provide: TodayApi,
        useValue: {
          today: () => {
            asked += 1;
            return told();
          },
        },
      },
      {
        provide: Live,
        useValue: {
          isUp: () => true,
          hear: (_: unknown, hears: () => void) => {
            hear = hears;
            return () => undefined;
          },
        },
      },
      { provide: Reach, useValue: { onReturn: () => () => undefined, isAway: () => false } },
    ],
  });
  fixture = TestBed.createComponent(TodayPage);
  page = fixture.nativeElement as HTMLElement;
  await settle();
}

const headings = () => [...page.querySelectorAll('h2')].map((one) => one.textContent?.trim());
const linesOf = (selector: string) =>
  [...page.querySelectorAll<HTMLElement>(selector)].map((one) =>
    one.textContent?.replaceAll(/\s+/g, ' ').trim(),
  );

it('shows who waits, who comes, promises, calls and what is unwritten, in this order', async () => {
  await open({
    waiting: [aVisit({ state: 'arrived', arrivedAt: '2026-11-24T15:03:00.000Z' })],
    next: [aVisit()],
    promised: [
      {
        ...{ encounter, municipality: '059006', due: '2026-11-24', mine: true, left: false },
        person: { id: gurpreet, name: 'Gurpreet Singh' },
        words: 'Chiamare il patronato',
      },
    ],
    calls: 3,
    unwritten: [aVisit({ state: 'fulfilled', startsAt: '2026-11-23T15:00:00.000Z' })],
  });
  expect(headings()).toEqual(
    ['waiting', 'next', 'promised', 'calls', 'unwritten'].map((name) => `today.group.${name}`),
  );
  expect(linesOf('oss-promise-line .today__line')[0]).toContain('Chiamare il patronato');
});

it('shows what is to be done in a case, which is done here', async () => {
  const task = { id: encounter, municipality: '059006', due: '2026-11-27' };
  const person = { id: gurpreet, name: 'Gurpreet Singh' };
  await open({ tasks: [{ ...task, person, words: 'Telefonare al CPIA' }] });
  const [line] = page.querySelectorAll<HTMLAnchorElement>('oss-task-line .today__line');
  expect(line?.textContent).toContain('Telefonare al CPIA');
  expect(line?.getAttribute('href')).toContain(`${gurpreet}/presa-in-carico`);
  page.querySelector<HTMLButtonElement>('oss-task-line button')?.click();
  await settle();
  expect(done).toEqual([JSON.stringify([gurpreet, encounter, { how: 'done' }])]);
});

it('says since when somebody waits as time goes by, and who is late', async () => {
  await open({
    waiting: [aVisit({ state: 'arrived', arrivedAt: '2026-11-24T15:03:00.000Z' })],
    next: [
      aVisit({ id: encounter, startsAt: '2026-11-24T15:15:00.000Z' }),
      aVisit({ startsAt: now.toISOString() }),
    ],
  });
  const [late, onTime] = page.querySelectorAll('[data-group="next"] oss-visit-line');
  expect(page.querySelector('.today__line--arrived .today__big')?.textContent).toContain(
    'today.minutes',
  );
  expect(late?.querySelector('.today__late')).not.toBeNull();
  expect(onTime?.querySelector('.today__late')).toBeNull();
});

it('leads to the visit in the agenda of whoever looks, and to the person once they are known', async () => {
  const person = { id: gurpreet, name: 'Gurpreet Singh' };
  await open({ next: [aVisit({ person })] });
  const [visit, record] = [...page.querySelectorAll<HTMLAnchorElement>('oss-visit-line a')];
  expect(visit?.getAttribute('href')).toContain(`agenda?giorno=2026-11-24&visita=${gurpreet}`);
  expect(record?.getAttribute('href')).toContain(`persone/${gurpreet}`);
  TestBed.resetTestingModule();
  await open({ next: [aVisit()] }, [schedulingPermissions.seeOwnAgenda]);
  const own = page.querySelector<HTMLAnchorElement>('oss-visit-line a');
  expect(own?.getAttribute('href')).not.toContain('agenda');
  expect(page.querySelectorAll('oss-visit-line a')).toHaveLength(1);
});

it('names nobody whose name the reader may not see', async () => {
  const { firstName: _, ...unseen } = aVisit();
  await open({ next: [unseen] });
  expect(page.querySelector('.today__unseen')?.textContent).toContain('today.unseen');
});

it('marks a promise as kept, and looks again; also when something changes elsewhere', async () => {
  const person = { id: gurpreet, name: 'Gurpreet Singh' };
  const step = {
    encounter,
    municipality: '059006',
    due: '2026-11-20',
    mine: false,
    left: false,
    person,
  };
  await open({ promised: [step] });
  expect(page.querySelector('.today__late')?.textContent).toContain('today.since');
  told = () => Promise.resolve(nothing);
  page.querySelector<HTMLButtonElement>('oss-promise-line button')?.click();
  await settle();
  expect(done).toEqual([encounter]);
  expect(page.querySelector('oss-promise-line')).toBeNull();
  const before = asked;
  hear();
  await settle();
  expect(asked).toBe(before + 1);
});

it('says of what a colleague promised that they have left, and not who it was', async () => {
  const person = { id: gurpreet, name: 'Gurpreet Singh' };
  const mine = false;
  const step = { encounter, municipality: '059006', due: '2026-12-20', mine, left: true, person };
  await open({ promised: [step] });
  const line = page.querySelector('oss-promise-line')?.textContent;
  expect(line).toContain('today.left');
  expect(line).not.toContain('today.since');
});

it('lists what was begun, and leads to where it goes on', async () => {
  const person = { id: gurpreet, name: 'Gurpreet Singh' };
  const draft = { municipality: '059006', person, begunAt: now.toISOString() };
  const changedAt = now.toISOString();
  await open({
    drafts: [
      { ...draft, changedAt },
      { ...draft, changedAt, visit: encounter },
    ],
  });
  expect(headings()).toEqual(['today.group.drafts']);
  const links = [...page.querySelectorAll<HTMLAnchorElement>('oss-draft-line a')];
  expect(links.map((one) => one.getAttribute('href'))).toEqual([
    expect.stringContaining(`persone/${gurpreet}?bozza=incontro`),
    expect.stringContaining(`persone/${gurpreet}?bozza=${encounter}`),
  ]);
});

it('names whom nobody follows, and since who left where that is known', async () => {
  const one = { municipality: '059006', person: { id: gurpreet, name: 'Gurpreet Singh' } };
  const other = { municipality: '059006', person: { id: encounter, name: 'Fatou Diallo' } };
  await open({ unfollowed: [{ ...one, since: 'Amrit' }, other] });
  expect(headings()).toEqual(['today.group.unfollowed']);
  expect(linesOf('oss-unfollowed-line')).toEqual([
    'Gurpreet Singhtoday.unfollowed-since',
    'Fatou Diallotoday.unfollowed',
  ]);
});

it('lists whose card ends soon, within how many days, and leads to their page', async () => {
  const person = { id: gurpreet, name: 'Gurpreet Singh' };
  const expiresOn = '2026-12-16';
  await open({ renewals: [{ municipality: '059006', person, expiresOn, within: 30 }] });
  expect(headings()).toEqual(['today.group.renewals']);
  const link = page.querySelector<HTMLAnchorElement>('oss-renewal-line a');
  expect(link?.getAttribute('href')).toContain(`persone/${gurpreet}`);
  expect(link?.textContent).toContain('16 December 2026');
  expect(link?.textContent).toContain('today.renewal.within.30');
});

it('is calm where nothing is left, and says where to go on', async () => {
  await open({ calls: 0 });
  expect(page.querySelector('.empty__title')?.textContent).toContain('today.calm');
  expect(headings()).toEqual([]);
});

it('keeps what it showed when a later reading fails, and says when the first does', async () => {
  await open({ next: [aVisit()] });
  told = () => Promise.reject(new NoAnswer());
  hear();
  await settle(1_000);
  expect(linesOf('oss-visit-line')).toHaveLength(1);
  TestBed.resetTestingModule();
  await open(() => Promise.reject(new NoAnswer()));
  expect(page.querySelector('[role=alert]')).not.toBeNull();
  expect(page.querySelector('.empty__title')).toBeNull();
});
