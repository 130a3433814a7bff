import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideTranslateService } from '@ngx-translate/core';

import type {
  BookForSomeone,
  BookedAtDesk,
  DeskSlotsQuery,
} from '@one-stop-shop/scheduling/contracts';
import { BegunBookings, Drafts } from '@one-stop-shop/shared/front-office/staff';

import { AppointmentActs } from '../acts/appointment-acts';
import { AgendaApi } from '../agenda-api';
import { AgendaStore } from '../agenda-store';
import { SidePanel } from '../side-panel';
import { aDay, aPlace, desk, twentyMinutes } from '../testing/a-day';
import { NewBooking } from './new-booking';

const booked: BookedAtDesk = {
  ...{ id: '00000000-0000-7000-8000-000000000099', code: 'K7QM2XW9', manageUrl: '' },
  ...{ deskId: desk, ...twentyMinutes('16:20'), language: 'fr', calendar: '', learns: 'present' },
};

let fixture: ComponentFixture<NewBooking>;
let page: HTMLElement;
let asked: DeskSlotsQuery[];
let sent: BookForSomeone[];
let tied: boolean[];

beforeEach(async () => {
  [asked, sent, tied] = [[], [], []];
  const api: Partial<AgendaApi> = {
    // No woman is there.
    slots: (query) => {
      asked.push(query);
      return Promise.resolve(query.woman ? [] : [aPlace('16:20', { languages: ['fr'] })]);
    },
    ofContact: () => Promise.resolve({ visits: [] }),
    book: (booking) => {
      sent.push(booking);
      return Promise.resolve(booked);
    },
  };
  const drafts: Partial<Drafts> = {
    keep: () => Promise.resolve([]),
    find: () => Promise.resolve(undefined),
    forget: () => undefined,
  };
  TestBed.configureTestingModule({
    providers: [
      provideTranslateService(),
      { provide: AgendaApi, useValue: api },
      { provide: SidePanel, useValue: { suggestion: signal(undefined) } },
      {
        provide: AgendaStore,
        useValue: { agenda: signal(aDay()), day: () => '2026-11-24', refresh: () => undefined },
      },
      { provide: Drafts, useValue: drafts },
      { provide: AppointmentActs, useValue: { tellBooked: () => undefined } },
    ],
  });
  TestBed.inject(BegunBookings).begin({
    ...{ firstName: 'Fatou', language: 'fr', asksForWoman: true },
    booked: (_, agreed) => {
      tied.push(agreed);
      return Promise.resolve();
    },
  });
  fixture = TestBed.createComponent(NewBooking);
  page = fixture.nativeElement as HTMLElement;
  await fixture.whenStable();
});

const send = async () => {
  const name = page.querySelector<HTMLInputElement>('[name="booking.firstName"]');
  const enter = { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true };
  name?.dispatchEvent(new KeyboardEvent('keydown', enter));
  await fixture.whenStable();
};

it('books with a woman alone, until the person agrees to whom there is', async () => {
  expect(asked.at(-1)?.woman).toBe('true');
  expect(page.textContent).toContain('agenda.woman.only');
  expect(page.textContent).toContain('agenda.new.no-places');
  page.querySelector<HTMLButtonElement>('oss-woman-asked button')?.click();
  await fixture.whenStable();
  expect(asked.at(-1)).not.toHaveProperty('woman');
  expect(page.textContent).toContain('agenda.woman.agreed');
  await send();
  expect(sent).toHaveLength(1);
  // A woman is asked for all the same: where one is free after all, it is her.
  expect(sent[0]).toMatchObject({ woman: true, agreed: true });
  expect(tied).toEqual([true]);
});

it('goes back to places with a woman', async () => {
  for (let press = 0; press < 2; press += 1) {
    page.querySelector<HTMLButtonElement>('oss-woman-asked button')?.click();
    await fixture.whenStable();
  }
  expect(asked.at(-1)?.woman).toBe('true');
  expect(page.textContent).toContain('agenda.woman.only');
});
