import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';

import { Api, Refusal } from '@one-stop-shop/shared/front-office';

import { cori } from './testing/a-slot';
import { SchedulingApi } from './scheduling-api';

type Post = (path: string, body: object, headers?: Record<string, string>) => Promise<unknown>;

const answers = {
  deskId: cori,
  startsAt: '2026-11-24T15:20:00.000Z',
  language: 'ur',
  firstName: 'Amina',
} as const;
const refusal = (code: string, more: object = {}) =>
  new Refusal({ type: 'about:blank', title: '', status: 403, code, ...more });

const get = jest.fn<(path: string, query: object) => Promise<unknown>>();
const post = jest.fn<Post>();
let api: SchedulingApi;

// How the work is done, its own spec shows.
jest.unstable_mockModule('../../../shared/front-office/src/api/proof-of-work', () => ({
  proofOfWork: (challenge?: string) => Promise.resolve(challenge && `${challenge}, solved`),
}));

beforeEach(() => {
  post.mockReset();
  const now = () => new Date('2026-11-23T23:30:00Z');
  TestBed.configureTestingModule({ providers: [{ provide: Api, useValue: { get, post, now } }] });
  api = TestBed.inject(SchedulingApi);
});

it('asks for places from today at the desks, as far as one question reaches', async () => {
  get.mockResolvedValue([]);
  await api.freePlaces(cori);
  expect(get).toHaveBeenCalledWith('/api/public/slots', {
    from: '2026-11-24',
    to: '2027-01-24',
    desk: cori,
  });
});

it('sends the booking under its key', async () => {
  post.mockResolvedValue({ code: '7K3QM9XA' });
  await api.book(answers, 'the-key');
  expect(post).toHaveBeenCalledWith('/api/public/appointments', answers, {
    'idempotency-key': 'the-key',
  });
});

it('answers a challenge with work, under the same key and with the same answers', async () => {
  const challenged = refusal('request.challenge-required', { challenge: 'a riddle' });
  post.mockRejectedValueOnce(challenged).mockResolvedValueOnce({ code: '7K3QM9XA' });
  expect(await api.book(answers, 'the-key')).toEqual({ code: '7K3QM9XA' });
  expect(post).toHaveBeenLastCalledWith('/api/public/appointments', answers, {
    'idempotency-key': 'the-key',
    'x-proof-of-work': 'a riddle, solved',
  });
});

it('works again when more is wanted meanwhile, and gives up in the end', async () => {
  const challenged = refusal('request.challenge-required', { challenge: 'a riddle' });
  post.mockRejectedValueOnce(challenged).mockRejectedValueOnce(challenged);
  post.mockResolvedValueOnce({ id: 'mine' });
  expect(await api.open({ code: '7K3QM9XA' })).toEqual({ id: 'mine' });
  post.mockReset();
  post.mockRejectedValue(challenged);
  await expect(api.open({ code: '7K3QM9XA' })).rejects.toThrow('request.challenge-required');
  expect(post).toHaveBeenCalledTimes(4);
});

it('gives up, and says so, when there is nothing that it could solve', async () => {
  post.mockRejectedValue(refusal('request.challenge-required'));
  await expect(api.open({ code: '7K3QM9XA' })).rejects.toThrow('request.challenge-required');
  expect(post).toHaveBeenCalledTimes(1);
});

it('passes every other refusal on', async () => {
  post.mockRejectedValue(refusal('scheduling.too-soon'));
  await expect(api.book(answers, 'the-key')).rejects.toThrow('scheduling.too-soon');
  expect(post).toHaveBeenCalledTimes(1);
});
