import { TestBed } from '@angular/core/testing';

import type { AppliedChange } from '@one-stop-shop/scheduling/contracts';
import { NoAnswer, Refusal } from '@one-stop-shop/shared/front-office';

import { type ApplyChange, ManagementApi } from './management-api';
import { PendingChange } from './pending-change';
import { aHit, aPreview } from './testing/an-affected-booking';

const [one, other] = [aHit('2026-12-01T16:00'), aHit('2026-12-01T16:20')];
const id = '00000000-0000-7000-8000-000000000001';
const change = { kind: 'withdraw-closure', municipality: '059006', id } as const;
const done: AppliedChange = {
  moved: 1,
  kept: 0,
  cancelled: 1,
  told: { email: 2, call: 0, none: 0 },
};

let sent: { request: ApplyChange; key: string }[];
let answers: (() => Promise<AppliedChange>)[];
let pending: PendingChange;

beforeEach(async () => {
  sent = [];
  answers = [() => Promise.resolve(done)];
  const api: Partial<ManagementApi> = {
    preview: () => Promise.resolve(aPreview(one, other)),
    apply: (request, key) => {
      sent.push({ request, key });
      return answers.shift()!();
    },
  };
  TestBed.configureTestingModule({
    providers: [PendingChange, { provide: ManagementApi, useValue: api }],
  });
  pending = TestBed.inject(PendingChange);
  await pending.look(change);
});

function stale() {
  const preview = { ...aPreview(one, aHit('2026-12-01T17:00')), seen: 'f'.repeat(43) };
  const problem = { type: 'about:blank', title: '', status: 409 };
  return new Refusal({ ...problem, code: 'scheduling.preview-stale', preview });
}

it('is applied as it was seen, with the bookings to cancel', async () => {
  pending.decide(other.appointmentId, 'cancel');
  pending.decide(one.appointmentId, 'cancel');
  pending.decide(one.appointmentId, 'move');
  await pending.apply();
  expect(sent[0]?.request).toEqual({ change, seen: 's'.repeat(43), cancel: [other.appointmentId] });
  expect(pending.applied()).toBe(done);
});

it('shows what others changed meanwhile and changes nothing by itself', async () => {
  answers = [() => Promise.reject(stale()), () => Promise.resolve(done)];
  pending.decide(one.appointmentId, 'cancel');
  pending.decide(other.appointmentId, 'cancel');
  await pending.apply();
  expect(pending.applied()).toBeUndefined();
  expect(pending.applying.failure()).toBeUndefined();
  expect(pending.meanwhile()).toEqual({ added: 1, gone: 1, otherPlace: 0 });
  await pending.apply();
  expect(sent[1]?.request).toMatchObject({ seen: 'f'.repeat(43), cancel: [one.appointmentId] });
});

it('keeps its key when the answer was lost', async () => {
  answers = [() => Promise.reject(new NoAnswer()), () => Promise.resolve(done)];
  await pending.apply();
  expect(pending.applying.failure()).toBeInstanceOf(NoAnswer);
  expect(pending.preview()).toBeDefined();
  await pending.apply();
  expect(sent[1]?.key).toBe(sent[0]?.key);
});

it('made once more later has a key of its own', async () => {
  answers = [() => Promise.resolve(done), () => Promise.resolve(done)];
  await pending.apply();
  pending.putAside();
  await pending.look(change);
  await pending.apply();
  expect(sent[1]?.request).toEqual(sent[0]?.request);
  expect(sent[1]?.key).not.toBe(sent[0]?.key);
});
