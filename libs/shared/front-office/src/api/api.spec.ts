import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';

import { Api } from './api';
import { NoAnswer, Refusal, isRefusal, wordsFor } from './refusal';

const answers = jest.fn<(path: string, request: RequestInit) => Promise<Partial<Response>>>();
const browsersFetch = globalThis.fetch;

function answer(
  status: number,
  body: unknown,
  date = new Date(),
  more: Record<string, string> = {},
): Partial<Response> {
  return {
    ok: status < 300,
    status,
    headers: new Headers({ date: date.toUTCString(), ...more }),
    json: () => (body === 'broken' ? Promise.reject(new SyntaxError()) : Promise.resolve(body)),
  };
}

let api: Api;
beforeEach(() => {
  globalThis.fetch = answers as unknown as typeof fetch;
  answers.mockReset();
  api = TestBed.inject(Api);
});
afterAll(() => {
  globalThis.fetch = browsersFetch;
});

it('asks with what is given and leaves out what is not', async () => {
  answers.mockResolvedValue(answer(200, []));
  expect(await api.get('/api/public/slots', { from: '2026-11-24', desk: undefined })).toEqual([]);
  expect(answers.mock.calls[0]?.[0]).toBe('/api/public/slots?from=2026-11-24');
});

it('rejects with the problem that the server tells', async () => {
  const problem = { type: 'about:blank', title: '', status: 409, code: 'scheduling.slot-taken' };
  answers.mockResolvedValue(answer(409, problem));
  const failure: unknown = await api.post('/x', {}).catch((reason: unknown) => reason);
  expect(failure).toBeInstanceOf(Refusal);
  expect(isRefusal(failure, 'scheduling.slot-taken')).toBe(true);
  expect(wordsFor(failure)).toBe('problem.scheduling.slot-taken');
});

it.each([
  ['no network', () => Promise.reject(new TypeError('Failed to fetch'))],
  ["a proxy's page", () => Promise.resolve(answer(502, 'broken'))],
  ['a connection that breaks in the middle', () => Promise.resolve(answer(200, 'broken'))],
  ['an error without a problem', () => Promise.resolve(answer(500, { oops: true }))],
])('calls %s no answer, in words of its own', async (_, happens) => {
  answers.mockImplementation(happens);
  const failure: unknown = await api.get('/x').catch((reason: unknown) => reason);
  expect(failure).toBeInstanceOf(NoAnswer);
  expect(wordsFor(failure)).toBe('problem.no-answer');
});

it('takes the time from the server when the phone is years behind', async () => {
  const inTwoYears = new Date(Date.now() + 2 * 365 * 86_400_000);
  answers.mockResolvedValue(answer(200, {}, inTwoYears));
  await api.get('/x');
  expect(Math.abs(api.now().getTime() - inTwoYears.getTime())).toBeLessThan(5000);
});

it('says as whom the page shows itself, as soon as somebody signed in', async () => {
  answers.mockResolvedValue(answer(200, {}));
  await api.post('/x', {});
  api.showsAs(() => 'chiara;mediator');
  await api.post('/x', {}, { 'idempotency-key': 'k' });
  await api.get('/x');
  expect(answers.mock.calls.map(([, { headers }]) => headers)).toEqual([
    { 'content-type': 'application/json' },
    { 'content-type': 'application/json', 'idempotency-key': 'k', 'x-asked-as': 'chiara;mediator' },
    { 'x-asked-as': 'chiara;mediator' },
  ]);
});

it('reads again only what has changed', async () => {
  answers.mockResolvedValueOnce(answer(200, ['Awa'], new Date(), { etag: '"one"' }));
  const first = await api.getNewer('/x', { from: '2026-11-24' }, undefined);
  expect(first).toEqual({ answer: ['Awa'], tag: '"one"' });
  answers.mockResolvedValueOnce(answer(304, 'broken'));
  expect(await api.getNewer('/x', { from: '2026-11-24' }, first?.tag)).toBeUndefined();
  expect(answers.mock.calls.map(([path]) => path)).toEqual([
    '/x?from=2026-11-24',
    '/x?from=2026-11-24',
  ]);
  expect(answers.mock.calls.map(([, { headers }]) => headers)).toEqual([
    {},
    { 'if-none-match': '"one"' },
  ]);
});
