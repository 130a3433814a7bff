import { TestBed } from '@angular/core/testing';

import type { BookedAppointment } from '@one-stop-shop/scheduling/contracts';

import { aSlot, cori } from '../testing/a-slot';
import { BookingDraft } from './booking-draft';

const booked: BookedAppointment = {
  id: '00000000-0000-4000-8000-000000000009',
  code: '7K3QM9XA',
  manageUrl: 'https://desk.example/prenota/gestisci#secret',
  deskId: cori,
  startsAt: '2026-11-24T15:20:00.000Z',
  endsAt: '2026-11-24T15:40:00.000Z',
  language: 'ur',
  calendar: '',
};

beforeEach(() => sessionStorage.clear());

const afterReload = () => {
  TestBed.tick();
  TestBed.resetTestingModule();
  return TestBed.inject(BookingDraft);
};

it('survives a reload without the person', () => {
  const draft = TestBed.inject(BookingDraft);
  draft.answer({ deskId: cori, slot: aSlot(), firstName: 'Amina', phone: '3331234567' });
  const again = afterReload();
  expect(again.answers()).toMatchObject({ deskId: cori, slot: aSlot() });
  expect(again.answers().firstName).toBeUndefined();
  expect(JSON.stringify({ ...sessionStorage })).not.toMatch(/Amina|333/);
});

it('forgets the person when the booking stands, and keeps the confirmation over a reload', () => {
  const draft = TestBed.inject(BookingDraft);
  draft.answer({ municipality: '059006', deskId: cori, slot: aSlot(), firstName: 'Amina' });
  draft.confirm({ booked, contactBy: 'nothing' });
  expect(draft.answers()).toEqual({ municipality: '059006' });
  expect(afterReload().confirmation()?.booked.code).toBe('7K3QM9XA');
});

it('puts the confirmation away when a new booking begins', () => {
  const draft = TestBed.inject(BookingDraft);
  draft.confirm({ booked, contactBy: 'nothing' });
  draft.begin();
  expect(afterReload().confirmation()).toBeUndefined();
});

it('does without storage where the browser refuses it', () => {
  sessionStorage.setItem('booking', '{broken');
  expect(TestBed.inject(BookingDraft).answers()).toEqual({});
});
