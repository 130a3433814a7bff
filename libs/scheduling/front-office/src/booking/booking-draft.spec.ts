import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';

import type { BookedAppointment } from '@one-stop-shop/scheduling/contracts';

import { aSlot, cori } from '../testing/a-slot';
import { BookingDraft, longestAlone } from './booking-draft';

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
  draft.answer({ contactBy: 'email', email: 'amina@example.org', phone: '3331234567' });
  draft.confirm({ booked, contactBy: 'email' });
  expect(draft.confirmedPerson()).toEqual({ firstName: 'Amina', email: 'amina@example.org' });
  expect(draft.answers()).toEqual({ municipality: '059006' });
  expect(afterReload().confirmation()?.booked.code).toBe('7K3QM9XA');
  expect(JSON.stringify({ ...sessionStorage })).not.toMatch(/Amina|amina|333/);
});

describe('the confirmation on a shared computer', () => {
  const arriveBy = (type: string) =>
    Object.defineProperty(performance, 'getEntriesByType', {
      configurable: true,
      value: () => [{ type }],
    });
  afterEach(() => {
    jest.useRealTimers();
    Reflect.deleteProperty(performance, 'getEntriesByType');
  });

  it.each(['back_forward', 'navigate'])('is gone for who comes by %s', (type) => {
    TestBed.inject(BookingDraft).confirm({ booked, contactBy: 'nothing' });
    TestBed.tick();
    arriveBy(type);
    expect(afterReload().confirmation()).toBeUndefined();
    TestBed.tick();
    expect(JSON.stringify({ ...sessionStorage })).not.toContain('7K3QM9XA');
  });

  it('outlives a reload for ten minutes', () => {
    jest.useFakeTimers();
    arriveBy('reload');
    TestBed.inject(BookingDraft).confirm({ booked, contactBy: 'nothing' });
    TestBed.tick();
    jest.setSystemTime(Date.now() + longestAlone - 1_000);
    expect(afterReload().confirmation()).toBeDefined();
    TestBed.tick();
    jest.setSystemTime(Date.now() + longestAlone + 1_000);
    expect(afterReload().confirmation()).toBeUndefined();
  });

  it('leaves nothing behind when the person has finished', () => {
    const draft = TestBed.inject(BookingDraft);
    draft.answer({ deskId: cori, slot: aSlot(), firstName: 'Amina', phone: '3331234567' });
    draft.confirm({ booked, contactBy: 'phone' });
    draft.forgetPerson();
    TestBed.tick();
    expect(draft.tellsOfPerson()).toBe(false);
    expect(draft.confirmedPerson()).toBeUndefined();
    expect(JSON.stringify({ ...sessionStorage })).not.toMatch(/7K3QM9XA|Amina|333|secret/);
  });
});

it('keeps the key of a form over a reload while its answer is out', () => {
  const request = { deskId: cori, startsAt: aSlot().startsAt, language: 'ur', phone: '3331234567' };
  const key = TestBed.inject(BookingDraft).formKey.for(request);
  expect(JSON.stringify({ ...sessionStorage })).not.toContain('333');
  const again = afterReload();
  expect(again.formKey.for(request)).toBe(key);
  again.confirm({ booked, contactBy: 'nothing' });
  expect(again.formKey.for(request)).not.toBe(key);
});

it('keeps the language for another booking, and not for the next person', () => {
  const draft = TestBed.inject(BookingDraft);
  draft.answer({ language: 'pa', mediator: 'hi', slot: aSlot(), firstName: 'Amina' });
  draft.confirm({ booked, contactBy: 'nothing' });
  expect(draft.answers()).toMatchObject({ language: 'pa', mediator: 'hi' });
  draft.forgetPerson();
  expect(draft.answers()).toMatchObject({ language: undefined, mediator: undefined });
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
