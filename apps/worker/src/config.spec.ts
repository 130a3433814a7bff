import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from './config';

const inService = {
  DATABASE_WORKER_URL: 'postgresql://desk_worker:8f1c0be4d25e97a6@localhost/desk',
  SMTP_URL: 'smtp://mail.example:587',
  MAIL_FROM: 'Sportello <desk@comune.example>',
  KEY_STORE: '/keys',
  MUNICIPALITIES: '059001, 059006',
  APP_SECRET: randomBytes(16).toString('hex'),
};

describe('the settings of the worker', () => {
  it('are few, and frozen', () => {
    const config = readConfig(inService);
    expect(config).toMatchObject({
      publicUrl: 'http://localhost:3000',
      redisUrl: undefined,
      reminderHour: 10,
      email: { smtpUrl: 'smtp://mail.example:587', from: 'Sportello <desk@comune.example>' },
      clockStartsAt: undefined,
    });
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('take the secret from a file, where secrets are files', () => {
    const folder = mkdtempSync(join(tmpdir(), 'worker-config-'));
    const file = join(folder, 'secret');
    const another = randomBytes(16).toString('hex');
    writeFileSync(file, `${another}\n`);
    const { APP_SECRET, ...rest } = inService;
    expect(readConfig({ ...rest, APP_SECRET_FILE: file }).secret).toBe(another);
    rmSync(folder, { recursive: true });
  });

  it('let a demonstration move the clock and do without a sender', () => {
    const { MAIL_FROM, ...rest } = inService;
    const config = readConfig({
      ...rest,
      DEMONSTRATION: 'true',
      CLOCK_STARTS_AT: '2026-11-24T08:00:00+01:00',
    });
    expect(config.clockStartsAt).toEqual(new Date('2026-11-24T07:00:00Z'));
    expect(config.email.from).toContain('@desk.example');
  });

  it.each([
    ['CLOCK_STARTS_AT', '2026-11-24T08:00:00Z'],
    ['MAIL_FROM', undefined],
    ['MAIL_FROM', 'no address'],
    ['MAIL_FROM', 'desk@comune.example\r\nBcc: all@example.org'],
    ['SMTP_URL', undefined],
    ['SMTP_URL', 'http://mail.example'],
    ['APP_SECRET', 'short'],
    ['KEY_STORE', undefined],
    ['MUNICIPALITIES', ''],
    ['DATABASE_WORKER_URL', undefined],
    ['DATABASE_WORKER_URL', 'postgresql://desk_worker:postgres@localhost/desk'],
    ['APP_SECRET', 'an example, a secret longer than 32'],
    ['PUBLIC_URL', 'http://sportello.comune.it'],
    ['REMINDER_HOUR', '8'],
    ['REMINDER_HOUR', '21'],
    ['REDIS_URL', 'nowhere'],
  ])('stop the start by name when %s is %p', (name, value) => {
    expect(() => readConfig({ ...inService, [name]: value })).toThrow(name);
  });
});
