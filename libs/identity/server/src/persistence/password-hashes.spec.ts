import { createRequire } from 'node:module';
import { jest } from '@jest/globals';
import type * as Argon2 from '@node-rs/argon2';

const argon2 = createRequire(import.meta.url)('@node-rs/argon2') as typeof Argon2;
const verify = jest.fn(argon2.verify);
jest.unstable_mockModule('@node-rs/argon2', () => ({ hash: argon2.hash, verify }));
const { hashOf, isPasswordOf } = await import('./password-hashes');

/** What decides how long a verification takes: `$argon2id$v=19$m=…,t=…,p=…`. */
const costOf = (hash: unknown): string => String(hash).split('$').slice(1, 4).join(' ');

describe('checking a password', () => {
  beforeEach(() => verify.mockClear());

  it('costs the same work whether there is an account or not', async () => {
    const stored = await hashOf('una frase abbastanza lunga');
    expect(await isPasswordOf(stored, 'una frase diversa')).toBe(false);
    expect(await isPasswordOf(undefined, 'una frase diversa')).toBe(false);
    const [withAccount, without] = verify.mock.calls.map(([hash]) => costOf(hash));
    expect(withAccount).toBe('argon2id v=19 m=19456,t=2,p=1');
    expect(without).toBe(withAccount);
  });

  it('lets nobody in without an account, and the right one in', async () => {
    const stored = await hashOf('una frase abbastanza lunga');
    expect(await isPasswordOf(stored, 'una frase abbastanza lunga')).toBe(true);
    expect(await isPasswordOf(undefined, 'una frase abbastanza lunga')).toBe(false);
  });
});
