import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aRunningApi, type Answer, type RunningApi } from './testing/running-api';

const folder = mkdtempSync(join(tmpdir(), 'pages-'));
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>One Stop Shop</title>');
writeFileSync(join(folder, 'main-0123abcd.js'), 'export {};');
writeFileSync(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');

/** Everything the server says, whatever it was asked. */
const answers: Readonly<Record<string, readonly [method: string, path: string, body?: unknown]>> = {
  'a page': ['GET', '/prenota'],
  'the page of a link': ['GET', '/prenota/gestisci'],
  'a page that no route knows': ['GET', '/nowhere/at/all'],
  'a drawing': ['GET', '/favicon.svg'],
  'a missing file': ['GET', '/missing.js'],
  'public data': ['GET', '/api/public/desks'],
  'personal data, signed out': ['GET', '/api/desk/appointments?from=2026-11-23&to=2026-11-23'],
  'the open session': ['GET', '/api/session'],
  'an invalid request': ['POST', '/api/session', { email: 'no address' }],
  'no JSON': ['POST', '/api/session', '{'],
  'too much': ['POST', '/api/session', { email: 'x'.repeat(300_000) }],
  'an unknown route of the api': ['GET', '/api/nowhere'],
  'a method that nobody takes': ['DELETE', '/api/public/desks'],
  'its health': ['GET', '/api/health/live'],
};

const isPage = (name: string): boolean => name.includes('page') || name === 'a drawing';
const isData = (name: string): boolean => !isPage(name) && name !== 'a missing file';

describe('the headers of every answer', () => {
  let api: RunningApi;
  const given: Record<string, Answer> = {};

  beforeAll(async () => {
    api = await aRunningApi({
      FRONT_OFFICE_DIR: folder,
      PUBLIC_URL: 'https://sportello.example',
    });
    for (const [name, [method, path, body]] of Object.entries(answers)) {
      given[name] = await api.send(method, path, body);
    }
  });
  afterAll(async () => {
    await api.stop();
    rmSync(folder, { recursive: true });
  });

  const header = (name: string, of: string): string => given[of]?.headers.get(name) ?? 'none';
  const policy = (of: string): ReadonlyMap<string, string> =>
    new Map(
      header('content-security-policy', of)
        .split('; ')
        .map((directive) => {
          const [name = '', ...values] = directive.split(' ');
          return [name, values.join(' ')];
        }),
    );

  it.each(Object.keys(answers))('protect %s', (name) => {
    expect(header('x-content-type-options', name)).toBe('nosniff');
    expect(header('referrer-policy', name)).toBe('no-referrer');
    expect(header('strict-transport-security', name)).toBe('max-age=63072000');
    expect(header('cross-origin-opener-policy', name)).toBe('same-origin');
    expect(header('cross-origin-resource-policy', name)).toBe('same-origin');
    expect(header('x-frame-options', name)).toBe('DENY');
    expect(header('permissions-policy', name)).toContain('camera=()');
    expect(policy(name).get('default-src')).toBe("'none'");
    expect(policy(name).get('frame-ancestors')).toBe("'none'");
    for (const telling of ['server', 'x-powered-by', 'access-control-allow-origin']) {
      expect(header(telling, name)).toBe('none');
    }
  });

  it.each(Object.keys(answers).filter(isPage))('let %s run only what the build made', (name) => {
    expect(Object.fromEntries(policy(name))).toEqual({
      'default-src': "'none'",
      'base-uri': "'none'",
      'connect-src': "'self'",
      'font-src': "'self'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
      'img-src': "'self'",
      'require-trusted-types-for': "'script'",
      'script-src': "'self'",
      'style-src': "'self'",
      'trusted-types': 'angular angular#unsafe-bypass',
    });
    expect(header('permissions-policy', name)).toContain('publickey-credentials-get=(self)');
  });

  it.each(Object.keys(answers).filter(isData))('let %s run nothing and stay nowhere', (name) => {
    expect(Object.fromEntries(policy(name))).toEqual({
      'default-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
    });
    expect(header('cache-control', name)).toBe('no-store');
  });

  it('leave files that carry their content in the name to caches, and light', async () => {
    const { headers } = await api.send('GET', '/main-0123abcd.js');
    expect(headers.get('cache-control')).toContain('immutable');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBeNull();
  });

  it('promise TLS only where there is some', async () => {
    const plain = await aRunningApi({ PUBLIC_URL: 'http://localhost:3000' });
    const { headers } = await plain.send('GET', '/api/health/live');
    await plain.stop();
    expect(headers.get('strict-transport-security')).toBeNull();
  });
});
