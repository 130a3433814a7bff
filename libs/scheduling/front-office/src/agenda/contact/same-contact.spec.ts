import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideTranslateService } from '@ngx-translate/core';

import type { ContactVisits, GiveUpAppointments } from '@one-stop-shop/scheduling/contracts';
import { Refusal } from '@one-stop-shop/shared/front-office';

import { AgendaApi } from '../agenda-api';
import { aVisit, desk, twentyMinutes } from '../testing/a-day';
import { VisitsInView } from '../visits-in-view';
import { SameContact } from './same-contact';

let fixture: ComponentFixture<SameContact>;
let page: HTMLElement;
let gaveUp: GiveUpAppointments['visits'][];
let answer: Error | undefined;
let refreshed: number;

const list: ContactVisits = {
  visits: [
    { id: 'sana', deskId: desk, firstName: 'Sana', ...twentyMinutes('16:00') },
    { id: 'bilal', deskId: desk, firstName: 'Bilal', ...twentyMinutes('16:00') },
  ],
};

beforeEach(async () => {
  gaveUp = [];
  answer = undefined;
  refreshed = 0;
  TestBed.configureTestingModule({
    providers: [
      provideTranslateService(),
      {
        provide: AgendaApi,
        useValue: {
          ofSameContact: () => Promise.resolve(list),
          giveUp: (visits: GiveUpAppointments['visits']) => {
            gaveUp.push(visits);
            return answer ? Promise.reject(answer) : Promise.resolve({});
          },
        },
      },
      {
        provide: VisitsInView,
        useValue: {
          visits: signal([]),
          mayChange: true,
          deskName: () => 'Cori',
          refresh: () => (refreshed += 1),
        },
      },
    ],
  });
  fixture = TestBed.createComponent(SameContact);
  page = fixture.nativeElement as HTMLElement;
  await showEntry({ visits: 2, sameHour: true });
});

async function showEntry(
  sameContact?: { visits: number; sameHour: boolean },
  id = 'sana',
): Promise<void> {
  const entry = { ...aVisit('16:00'), id, ...(sameContact && { sameContact }) };
  fixture.componentRef.setInput('entry', entry);
  await fixture.whenStable();
}

async function press(words: string): Promise<void> {
  const buttons = [...page.querySelectorAll<HTMLElement>('button')];
  buttons.find(({ textContent }) => textContent.includes(words))?.click();
  await fixture.whenStable();
}

it('says how many there are, and reads who they are only when asked', async () => {
  expect(page.textContent).toContain('agenda.same.count');
  expect(page.textContent).toContain('agenda.same.hour');
  expect(page.textContent).not.toContain('Bilal');
  await press('agenda.same.open');
  expect(page.textContent).toContain('Bilal');
  expect(page.querySelectorAll('label strong')).toHaveLength(1);
});

it('keeps the focus where the work goes on', async () => {
  document.body.append(page);
  await press('agenda.same.open');
  expect(document.activeElement).toBe(page.querySelector('legend'));
  for (const box of page.querySelectorAll<HTMLElement>('input')) box.click();
  await fixture.whenStable();
  await press('agenda.same.act');
  expect(document.activeElement?.textContent).toBe('agenda.same.meaning');
  await press('agenda.same.sure');
  expect(page.contains(document.activeElement)).toBe(true);
  page.remove();
});

it('says nothing of who has one visit', async () => {
  await showEntry();
  expect(page.textContent.trim()).toBe('');
});

it('gives up those chosen, after a second press', async () => {
  await press('agenda.same.open');
  for (const box of page.querySelectorAll<HTMLElement>('input')) box.click();
  await fixture.whenStable();
  await press('agenda.same.act');
  expect(gaveUp).toEqual([]);
  await press('agenda.same.sure');
  const shown = twentyMinutes('16:00').startsAt;
  expect(gaveUp).toEqual([
    [
      { id: 'sana', shown },
      { id: 'bilal', shown },
    ],
  ]);
  expect(refreshed).toBe(1);
});

it('shows why it could not, and reads again', async () => {
  const problem = { type: '', title: '', status: 409, code: 'scheduling.not-possible-now' };
  answer = new Refusal(problem);
  await press('agenda.same.open');
  page.querySelector<HTMLElement>('input')?.click();
  await fixture.whenStable();
  await press('agenda.same.act');
  await press('agenda.same.sure');
  expect(page.querySelector('oss-failure')).not.toBeNull();
  expect(refreshed).toBe(1);
});

it('does not say of the next visit what went wrong with the one before', async () => {
  answer = new Refusal({ type: '', title: '', status: 409, code: 'scheduling.not-possible-now' });
  await press('agenda.same.open');
  page.querySelector<HTMLElement>('input')?.click();
  await fixture.whenStable();
  await press('agenda.same.act');
  await press('agenda.same.sure');
  await showEntry({ visits: 2, sameHour: true }, 'bilal');
  await press('agenda.same.open');
  expect(page.querySelectorAll('input')).toHaveLength(2);
  expect(page.querySelector('oss-failure')).toBeNull();
});
