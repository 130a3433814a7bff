import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';

import { Api, NoAnswer, Refusal } from '@one-stop-shop/shared/front-office';

import { FreshProof } from './fresh-proof';

const proveAgain = new Refusal({
  type: 'about:blank',
  title: '',
  status: 403,
  code: 'identity.prove-again',
  ways: ['totp', 'passkey', 'horoscope'],
});

let proof: FreshProof;
let attempts: number;
beforeEach(() => {
  proof = TestBed.inject(FreshProof);
  attempts = 0;
});

const works = () => {
  attempts += 1;
  return attempts > 1 ? Promise.resolve('done') : Promise.reject(proveAgain);
};
const questionIsAsked = () => new Promise((resolve) => setTimeout(resolve));

describe('a fresh proof', () => {
  it('is asked for in the ways the server knows, and the work goes on after it', async () => {
    const work = proof.before(works);
    await questionIsAsked();
    expect(proof.question()?.ways).toEqual(['passkey', 'totp']);
    proof.answer(true);
    await expect(work).resolves.toBe('done');
    expect(proof.question()).toBeUndefined();
  });

  it('leaves the work undone when nobody shows one', async () => {
    const work = proof.before(works);
    await questionIsAsked();
    proof.answer(false);
    await expect(work).rejects.toBe(proveAgain);
    expect(attempts).toBe(1);
  });

  it('is not asked for after any other failure', async () => {
    await expect(proof.before(() => Promise.reject(new NoAnswer()))).rejects.toThrow(NoAnswer);
    expect(proof.question()).toBeUndefined();
  });

  it('leaves nobody waiting when a second question takes the place of the first', async () => {
    const first = proof.before(() => Promise.reject(proveAgain));
    await questionIsAsked();
    const second = proof.before(works);
    await expect(first).rejects.toBe(proveAgain);
    proof.answer(true);
    await expect(second).resolves.toBe('done');
  });
});

describe('a proof for the many people read about', () => {
  const tooMany = { ...proveAgain.problem, ways: ['totp'], because: 'reads-past-habit' };
  const answers = jest.fn<(path: string) => Promise<Partial<Response>>>();
  const browsersFetch = globalThis.fetch;
  let isProven: boolean;
  let api: Api;
  beforeEach(() => {
    isProven = false;
    globalThis.fetch = answers as unknown as typeof fetch;
    answers.mockReset();
    answers.mockImplementation((path) => {
      const status = isProven ? 200 : 403;
      const said = isProven ? path : tooMany;
      const headers = new Headers();
      return Promise.resolve({ ok: isProven, status, headers, json: () => Promise.resolve(said) });
    });
    api = TestBed.inject(Api);
  });
  afterAll(() => {
    globalThis.fetch = browsersFetch;
  });

  it('is asked once for all that a page reads, and the page goes on after it', async () => {
    const pages = Promise.all([api.get('/agenda'), api.get('/calls')]);
    await questionIsAsked();
    expect(proof.question()).toMatchObject({ ways: ['totp'], isForReading: true });
    isProven = true;
    proof.answer(true);
    expect(await pages).toEqual(['/agenda', '/calls']);
    expect(answers).toHaveBeenCalledTimes(4);
  });

  it('leaves the page with its refusal when nobody shows one, and is asked no second time', async () => {
    const page = proof.before(() => api.post('/appointments', {}));
    await questionIsAsked();
    proof.answer(false);
    await expect(page).rejects.toMatchObject({ problem: tooMany });
    expect(proof.question()).toBeUndefined();
    expect(answers).toHaveBeenCalledTimes(1);
  });
});
