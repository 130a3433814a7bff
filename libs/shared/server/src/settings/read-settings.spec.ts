import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { readSettings } from './read-settings';

const schema = z.object({ APP_SECRET: z.string().optional(), DATABASE_URL: z.string().optional() });

const secret = randomBytes(16).toString('hex');
const address = `postgresql://desk_app:${secret}@db.internal/one_stop_shop?sslmode=verify-full`;

describe('settings', () => {
  const folder = mkdtempSync(join(tmpdir(), 'settings-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const file = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  const refusal = (environment: Record<string, string>): string => {
    try {
      readSettings(schema, environment);
      return 'none';
    } catch (error) {
      return String(error);
    }
  };

  it('take each secret from the file that is named', () => {
    const settings = readSettings(schema, {
      APP_SECRET_FILE: file('secret', `${secret}\n`),
      DATABASE_URL_FILE: file('address', ` ${address} \n`),
    });
    expect(settings).toEqual({ APP_SECRET: secret, DATABASE_URL: address });
    expect(Object.isFrozen(settings)).toBe(true);
  });

  it.each([
    'APP_SECRET',
    'APP_SECRET_BEFORE',
    'DATABASE_URL',
    'DATABASE_WORKER_URL',
    'DATABASE_OWNER_URL',
    'DATABASE_REPORTING_URL',
    'DATABASE_KEYS_URL',
    'SMTP_URL',
    'REDIS_URL',
    'OIDC_CLIENT_SECRET',
  ])('are named when %s has no file to come from', (name) => {
    const asked = z.object({ [name]: z.string() });
    expect(readSettings(asked, { [`${name}_FILE`]: file('any', address) })).toEqual({
      [name]: address,
    });
    const missing = { [`${name}_FILE`]: join(folder, 'missing') };
    expect(() => readSettings(asked, missing)).toThrow(`${name}_FILE: names a file that cannot`);
  });

  it('are refused when a secret stands twice, or its file is empty', () => {
    const twice = refusal({ APP_SECRET: secret, APP_SECRET_FILE: file('secret', secret) });
    expect(twice).toContain('APP_SECRET: stands here and in APP_SECRET_FILE');
    expect(refusal({ APP_SECRET_FILE: file('empty', ' \n') })).toContain(
      'APP_SECRET_FILE: names an empty file',
    );
  });

  it('may leave the secret of before empty, of which there is none most of the time', () => {
    const settings = z.object({ APP_SECRET_BEFORE: z.string().optional() });
    const none = { APP_SECRET_BEFORE_FILE: file('none', '\n') };
    expect(readSettings(settings, none)).toEqual({ APP_SECRET_BEFORE: '' });
  });

  it('are refused as safe as they are read from a file', () => {
    const weak = 'postgresql://desk_app:desk_app@db.internal/one_stop_shop';
    expect(refusal({ DATABASE_URL_FILE: file('weak', weak) })).toContain('DATABASE_URL: has no');
  });

  it('name everything that is wrong at once, and never a value', () => {
    const said = refusal({
      APP_SECRET: `change-me-${secret}`,
      DATABASE_URL: 'postgresql://desk_app:hunter2@db.internal/one_stop_shop',
      PUBLIC_URL: 'http://desk.comune.example',
    });
    expect(said).toMatch(/APP_SECRET: .*DATABASE_URL: .*PUBLIC_URL: /);
    for (const value of [secret, 'hunter2', 'db.internal', 'comune'])
      expect(said).not.toContain(value);
  });
});
