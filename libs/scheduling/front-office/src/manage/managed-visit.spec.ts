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
  calendar: '',
  calendarAfterCancelling: '',
});
const refusal = (code: string) =>
  new Refusal({ type: 'about:blank', title: '', status: 404, code: `scheduling.${code}` });

const john = aVisit('john');
const fatou = aVisit('fatou');
const open = jest.fn<(secret: OpenAppointment) => Promise<ManagedAppointment>>();
const opened = jest.fn<(id: string) => Promise<ManagedAppointment>>();
const cancel = jest.fn<(shown: ManagedAppointment) => Promise<void>>();
const move = jest.fn<(shown: ManagedAppointment, to: string) => Promise<ManagedAppointment>>();
let visit: ManagedVisit;

beforeEach(() => {
  for (const asked of [open, opened, cancel, move]) asked.mockReset();
  open.mockImplementation((secret) =>
    Promise.resolve('token' in secret && secret.token === 'of Fatou' ? fatou : john),
  );
  cancel.mockResolvedValue();
  const now = () => new Date('2026-11-23T08:00:00Z');
  TestBed.configureTestingModule({
    providers: [
      ManagedVisit,
      { provide: SchedulingApi, useValue: { open, opened, cancel, move, now } },
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
  opened.mockRejectedValue(refusal('view-ended'));
  await visit.openHeld('john');
  expect(visit.opening().failure()).toEqual(refusal('view-ended'));
  opened.mockResolvedValue(john);
  await visit.openHeld('john');
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
