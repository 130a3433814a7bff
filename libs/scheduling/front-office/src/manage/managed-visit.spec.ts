import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';

import type { ManagedAppointment, OpenAppointment } from '@one-stop-shop/scheduling/contracts';
import { Refusal } from '@one-stop-shop/shared/front-office';

import { SchedulingApi } from '../scheduling-api';
import { cori } from '../testing/a-slot';
import { ManagedVisit } from './managed-visit';

const aVisit = (id: string, startsAt = '2026-12-01T15:20:00.000Z'): ManagedAppointment => ({
  id,
  deskId: cori,
  startsAt,
  endsAt: '2026-12-01T15:40:00.000Z',
  language: 'ur',
  kind: 'first',
  calendar: '',
  code: '7K3QM9XA',
  manageUrl: 'https://desk.example/prenota/gestisci#secret',
  calendarAfterCancelling: '',
});
const refusal = (code: string) =>
  new Refusal({ type: 'about:blank', title: '', status: 404, code: `scheduling.${code}` });

const john = aVisit('john');
const fatou = aVisit('fatou');
const open = jest.fn<(secret: OpenAppointment) => Promise<ManagedAppointment>>();
const opened = jest.fn<(id: string) => Promise<ManagedAppointment>>();
const cancel = jest.fn<(shown: ManagedAppointment) => Promise<void>>();
const putAway = jest.fn<(id: string) => Promise<void>>();
const move = jest.fn<(shown: ManagedAppointment, to: string) => Promise<ManagedAppointment>>();
let visit: ManagedVisit;
const keep = (id: string, until = Date.now() + 1000) =>
  sessionStorage.setItem('visit', JSON.stringify({ id, until }));
const arrivedBy = (type: string) =>
  Object.defineProperty(performance, 'getEntriesByType', {
    configurable: true,
    value: () => [{ type }],
  });
afterEach(() => Reflect.deleteProperty(performance, 'getEntriesByType'));

beforeEach(() => {
  for (const asked of [open, opened, cancel, move, putAway]) asked.mockReset();
  open.mockImplementation((secret) =>
    Promise.resolve('token' in secret && secret.token === 'of Fatou' ? fatou : john),
  );
  cancel.mockResolvedValue();
  putAway.mockResolvedValue();
  sessionStorage.clear();
  const now = () => new Date('2026-11-23T08:00:00Z');
  TestBed.configureTestingModule({
    providers: [
      ManagedVisit,
      { provide: SchedulingApi, useValue: { open, opened, cancel, move, putAway, now } },
    ],
  });
  visit = TestBed.inject(ManagedVisit);
});

it('names what it shows in every act', async () => {
  await visit.open({ token: 'of John' });
  move.mockResolvedValue(aVisit('john', '2026-12-08T15:20:00.000Z'));
  await visit.move(john, '2026-12-08T15:20:00.000Z');
  expect(move).toHaveBeenCalledWith(john, '2026-12-08T15:20:00.000Z');
  expect(visit.news()).toBe('moved');
  expect(visit.appointment()?.startsAt).toBe('2026-12-08T15:20:00.000Z');
});

it('shows the second link in the place of the first, also while that one is being opened', async () => {
  let answer: (visit: ManagedAppointment) => void = () => undefined;
  open.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
  const first = visit.open({ token: 'of John' });
  await visit.open({ token: 'of Fatou' });
  answer(john);
  await first;
  expect(visit.appointment()).toBe(fatou);
});

it('shows nothing while, and after, the second link opens nothing', async () => {
  await visit.open({ token: 'of John' });
  open.mockRejectedValueOnce(refusal('appointment-unknown'));
  const second = visit.open({ token: 'of nobody' });
  expect(visit.appointment()).toBeUndefined();
  await second;
  expect(visit.appointment()).toBeUndefined();
});

it('opens anew by itself what it showed for longer than a quarter of an hour', async () => {
  await visit.open({ code: '7K3QM9XA' });
  cancel.mockRejectedValueOnce(refusal('view-ended'));
  await visit.cancel(john);
  expect(open).toHaveBeenLastCalledWith({ code: '7K3QM9XA' });
  expect(cancel).toHaveBeenCalledTimes(2);
  expect(visit.cancelled()).toBe(john);
});

it('says to open the link again when it was reloaded after that time', async () => {
  keep('john');
  opened.mockRejectedValue(refusal('view-ended'));
  await visit.arrive(true);
  expect(visit.opening().failure()).toEqual(refusal('view-ended'));
  keep('john');
  opened.mockResolvedValue(john);
  await visit.arrive(true);
  cancel.mockRejectedValue(refusal('view-ended'));
  await visit.cancel(john);
  expect(visit.appointment()).toBeUndefined();
  expect(visit.opening().failure()).toEqual(refusal('view-ended'));
});

it('shows the new hour of a visit that has moved meanwhile, and does nothing else', async () => {
  await visit.open({ token: 'of John' });
  const now = aVisit('john', '2026-12-15T15:20:00.000Z');
  cancel.mockRejectedValueOnce(refusal('moved-since'));
  opened.mockResolvedValue(now);
  await visit.cancel(john);
  expect(visit.appointment()).toBe(now);
  expect(visit.news()).toBe('moved-since');
  expect(visit.cancelled()).toBeUndefined();
});

it('takes a visit that is cancelled already for cancelled', async () => {
  await visit.open({ token: 'of John' });
  cancel.mockRejectedValueOnce(refusal('appointment-over'));
  await visit.cancel(john);
  expect(visit.cancelled()).toBe(john);
});

it('passes every other refusal on', async () => {
  await visit.open({ token: 'of John' });
  cancel.mockRejectedValueOnce(refusal('not-possible-now'));
  await expect(visit.cancel(john)).rejects.toThrow('scheduling.not-possible-now');
  expect(visit.appointment()).toBe(john);
});

describe('on a shared computer', () => {
  it('shows after a reload what the tab showed', async () => {
    await visit.open({ token: 'of John' });
    opened.mockResolvedValue(john);
    arrivedBy('reload');
    await visit.arrive(true);
    expect(opened).toHaveBeenCalledWith('john');
    expect(visit.appointment()).toBe(john);
    expect(putAway).not.toHaveBeenCalled();
  });

  it.each([
    ['by the back button', 'back_forward', true, 1000],
    ['by an address', 'navigate', true, 1000],
    ['from another page of the same document', 'reload', false, 1000],
    ['after ten minutes', 'reload', true, 0],
  ])('shows nothing to who comes %s, and drops what was held open', async (...how) => {
    const [, type, isFirstPage, life] = how;
    keep('john', Date.now() + life);
    arrivedBy(type);
    await visit.arrive(isFirstPage);
    expect(opened).not.toHaveBeenCalled();
    expect(putAway).toHaveBeenCalledWith('john');
    expect({ ...sessionStorage }).toEqual({});
  });

  it('keeps nothing of a visit that was put away, and asks for its secret again', async () => {
    await visit.open({ code: '7K3QM9XA' });
    visit.forgetPerson();
    expect([visit.appointment(), visit.ended(), visit.tellsOfPerson()]).toEqual([
      undefined,
      'stands',
      false,
    ]);
    expect(putAway).toHaveBeenCalledWith('john');
    expect({ ...sessionStorage }).toEqual({});
    cancel.mockRejectedValueOnce(refusal('view-ended'));
    await visit.cancel(john);
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('does not say of a cancelled one that it stands', async () => {
    await visit.open({ token: 'of John' });
    await visit.cancel(john);
    visit.forgetPerson();
    expect([visit.cancelled(), visit.ended()]).toEqual([undefined, 'cancelled']);
  });

  it('shows nothing of an answer that comes after the person has gone', async () => {
    let answer: (visit: ManagedAppointment) => void = () => undefined;
    open.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    const late = visit.open({ token: 'of John' });
    visit.forgetPerson();
    answer(john);
    await late;
    expect(visit.appointment()).toBeUndefined();
    expect(putAway).toHaveBeenCalledWith('john');
  });
});
