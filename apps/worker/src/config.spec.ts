import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from './config';

const inService = {
  DATABASE_WORKER_URL: 'postgresql://desk_worker@localhost/desk',
  SMTP_URL: 'smtp://mail.example:587',
  MAIL_FROM: 'Sportello <desk@comune.example>',
  APP_SECRET: 'a secret for specs, longer than 32',
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
    writeFileSync(file, 'another secret for specs, also long\n');
    const { APP_SECRET, ...rest } = inService;
    expect(readConfig({ ...rest, APP_SECRET_FILE: file }).secret).toBe(
      'another secret for specs, also long',
    );
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
    ['DATABASE_WORKER_URL', undefined],
    ['REMINDER_HOUR', '8'],
    ['REMINDER_HOUR', '21'],
    ['REDIS_URL', 'nowhere'],
  ])('stop the start by name when %s is %p', (name, value) => {
    expect(() => readConfig({ ...inService, [name]: value })).toThrow(name);
  });
});
