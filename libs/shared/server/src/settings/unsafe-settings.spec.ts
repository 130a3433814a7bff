import { randomBytes } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { unsafeSettings } from './unsafe-settings';

const secret = randomBytes(16).toString('hex');
const safe = {
  APP_SECRET: secret,
  DATABASE_URL: `postgresql://desk_app:${secret}@db.internal/one_stop_shop`,
  PUBLIC_URL: 'https://sportello.comune.example.it',
};

const named = (changes: Record<string, string | undefined>): string[] =>
  unsafeSettings({ ...safe, ...changes }).map(({ name }) => name);

const withPassword = (password: string): string =>
  `postgresql://desk_app:${password}@db.internal/one_stop_shop`;

/** Every secret that somebody could copy out of this repository. */
const secretsOfThisRepository = [
  'README.md',
  'docker/.env.example',
  ...globSync('{docker,tools,libs,apps}/**/*.{md,ts,yaml,example}', {
    exclude: ['**/node_modules/**'],
  }),
].flatMap((file) =>
  [
    ...readFileSync(file, 'utf8').matchAll(/APP_SECRET(?:['"]?: ['"`]|=)(.{32,}?)(?:['"`]|$)/gm),
  ].map(([, example = '']) => example),
);

describe('settings that would let a stranger in', () => {
  it('are none of those that a district should choose', () => {
    expect(unsafeSettings(safe)).toEqual([]);
    expect(unsafeSettings({})).toEqual([]);
  });

  it('are the secrets that stand in this repository', () => {
    expect(secretsOfThisRepository.length).toBeGreaterThan(1);
    const taken = secretsOfThisRepository.filter(
      (example) => named({ APP_SECRET: example }).length === 0,
    );
    expect(taken).toEqual([]);
  });

  it.each([
    'a'.repeat(40),
    'abc'.repeat(20),
    '0123456789abcdef'.repeat(2),
    'abcdefghijklmnopqrstuvwxyz123456',
    'please change me before you go live',
    'esempio-di-segreto-lungo-32-caratteri',
  ])('are secrets that can be guessed: %s', (guessable) => {
    expect(named({ APP_SECRET: guessable })).toEqual(['APP_SECRET']);
    expect(named({ APP_SECRET: guessable, DEMONSTRATION: 'false' })).toEqual(['APP_SECRET']);
  });

  it.each(['DATABASE_URL', 'DATABASE_WORKER_URL', 'DATABASE_OWNER_URL', 'DATABASE_REPORTING_URL'])(
    'are passwords of %s that can be guessed',
    (name) => {
      for (const weak of [
        '',
        'postgres',
        'change-me-please',
        'desk_app',
        'desk_app_2026',
        'short',
      ]) {
        expect([weak, ...named({ [name]: withPassword(weak) })]).toEqual([weak, name]);
      }
      expect(named({ [name]: withPassword(secret) })).toEqual([]);
    },
  );

  const keysAt = (place: string): string[] =>
    named({ DATABASE_KEYS_URL: `postgresql://desk_keys:${secret}@${place}` });

  it.each(['keys.internal/keys', 'keys.internal/keys?sslmode=require'])(
    'are keys that go over a network without proof of who answers: %s',
    (place) => expect(keysAt(place)).toEqual(['DATABASE_KEYS_URL']),
  );

  it.each(['keys.internal/keys?sslmode=verify-full', '127.0.0.1/keys', '/keys?host=/run/pg'])(
    'are not keys by TLS that proves it, or on this machine: %s',
    (place) => expect(keysAt(place)).toEqual([]),
  );

  it('are a password of the database of keys that can be guessed', () => {
    const url = 'postgresql://desk_keys:desk_keys_2026@keys.internal/keys?sslmode=verify-full';
    expect(named({ DATABASE_KEYS_URL: url })).toEqual(['DATABASE_KEYS_URL']);
  });

  it.each([
    'redis://valkey:6379',
    'redis://:change-me-please@valkey:6379',
    'rediss://default:short@queue.internal',
    'redis://worker:worker-worker@queue.internal',
  ])('are a queue that anybody near can fill: %s', (address) =>
    expect(named({ REDIS_URL: address })).toEqual(['REDIS_URL']),
  );

  it.each(['', `redis://:${secret}@valkey:6379`, 'redis://127.0.0.1:6379', 'redis://localhost'])(
    'are not a queue that asks for a password, or on this machine: %s',
    (address) => expect(named({ REDIS_URL: address })).toEqual([]),
  );

  it('are no addresses of a socket, where the system says who is there', () => {
    expect(named({ DATABASE_URL: 'postgresql://desk_app@/one_stop_shop?host=/run/pg' })).toEqual(
      [],
    );
    expect(named({ DATABASE_URL: 'postgresql://desk_app@db/one_stop_shop?host=db' })).toEqual([
      'DATABASE_URL',
    ]);
  });

  it.each([
    'http://sportello.comune.example.it',
    'http://10.0.0.5:3000',
    'http://localhost.evil.it',
  ])('are pages without TLS: %s', (address) =>
    expect(named({ PUBLIC_URL: address })).toEqual(['PUBLIC_URL']),
  );

  it.each(['http://localhost:3000', 'http://127.0.0.1', 'http://[::1]:3000'])(
    'are not pages on this very machine: %s',
    (address) => expect(named({ PUBLIC_URL: address })).toEqual([]),
  );

  it('are a demonstration where anybody may come by, unless that is meant', () => {
    const open = { DEMONSTRATION: 'true', PUBLIC_URL: 'https://prova.distretto.it' };
    expect(named(open)).toEqual(['DEMONSTRATION']);
    expect(named({ ...open, DEMONSTRATION_IN_PUBLIC: 'false' })).toEqual(['DEMONSTRATION']);
    expect(named({ ...open, DEMONSTRATION_IN_PUBLIC: 'true' })).toEqual([]);
    expect(named({ ...open, PUBLIC_URL: 'http://localhost:3000' })).toEqual([]);
    expect(named({ ...open, PUBLIC_URL: 'https://desk.example' })).toEqual([]);
  });

  it('may be examples in a demonstration, whose people are invented', () => {
    const examples = {
      DEMONSTRATION: 'true',
      PUBLIC_URL: 'http://localhost:3000',
      APP_SECRET: 'a'.repeat(40),
      DATABASE_URL: withPassword('postgres'),
    };
    expect(unsafeSettings(examples)).toEqual([]);
    expect(unsafeSettings({ ...examples, DEMONSTRATION: 'yes, please' })).toHaveLength(2);
  });
});
