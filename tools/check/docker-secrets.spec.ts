import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const docker = join(import.meta.dirname, '../../docker');

const compose = readFileSync(join(docker, 'compose.yaml'), 'utf8');

/** The secrets that compose.yaml hands to containers. */
const wanted = [...compose.matchAll(/file: secrets\/(\w+)/g)].map(([, name = '']) => name);

describe('the secrets of the containers', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'docker-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const make = (): Record<string, string> => {
    const { status, stderr } = spawnSync('sh', [join(docker, 'make-secrets.sh'), folder], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
    const names = readdirSync(join(folder, 'secrets'));
    return Object.fromEntries(
      names.map((name) => [name, readFileSync(join(folder, 'secrets', name), 'utf8')]),
    );
  };

  it('are all made, each its own, but for the address of the mail server', () => {
    const made = make();
    expect(wanted.filter((name) => !(name in made))).toEqual(['smtp_url']);
    expect(new Set(Object.values(made)).size).toBe(Object.keys(made).length);
    expect(made['app_secret']).toMatch(/^[0-9a-f]{64}$/);
    expect(made['database_url']).toBe(
      `postgresql://desk_app:${made['app_password']}@postgres:5432/one_stop_shop`,
    );
    expect(made['redis_url']).toBe(`redis://:${made['valkey_password']}@valkey:6379`);
    expect(made['valkey_conf']).toBe(`requirepass ${made['valkey_password']}`);
    expect(statSync(join(folder, 'secrets')).mode & 0o777).toBe(0o700);
  });

  it('stay as they are when they are made again', () => {
    const made = make();
    expect(make()).toEqual(made);
  });

  it('come to an installation of before the password of Valkey', () => {
    const made = make();
    const before = ['valkey_password', 'valkey_conf', 'redis_url'];
    for (const name of before) rmSync(join(folder, 'secrets', name));
    const again = make();
    expect(Object.keys(again)).toEqual(Object.keys(made));
    expect(Object.keys(made).filter((name) => made[name] !== again[name])).toEqual(before.sort());
  });

  it('are taken over from the settings of an earlier version', () => {
    const kept = ['APP_SECRET', 'OWNER_PASSWORD', 'SMTP_URL'].map((name) => `${name}=of-${name}`);
    writeFileSync(join(folder, '.env'), ['MAIL_FROM=Sportello <desk@x.it>', ...kept].join('\n'));
    const made = make();
    expect([made['app_secret'], made['owner_password'], made['smtp_url']]).toEqual([
      'of-APP_SECRET',
      'of-OWNER_PASSWORD',
      'of-SMTP_URL',
    ]);
    expect(made['database_owner_url']).toContain('desk_owner:of-OWNER_PASSWORD@');
  });

  it('reach each container that names their files, and no other', () => {
    const [, settings = ''] = /&app-settings\n((?: {2}.+\n)+)/.exec(compose) ?? [];
    const services = compose
      .slice(compose.indexOf('\nservices:'), compose.indexOf('\nnetworks:'))
      .split(/\n(?= {2}\w+:\n)/)
      .slice(1);
    expect(services).toHaveLength(8);
    for (const service of services) {
      const text = service.includes('*app-settings') ? service + settings : service;
      const named = [...text.matchAll(/\/run\/secrets\/(\w+)/g)].map(([, name]) => name);
      const [, given = ''] = /secrets: \[(.*)\]/.exec(service) ?? [];
      expect(given.split(', ').filter(Boolean).sort()).toEqual([...new Set(named)].sort());
    }
    expect(services.filter((service) => service.includes('database_owner_url'))).toEqual([
      expect.stringContaining('  migrate:'),
    ]);
  });

  it('let the command that brings keys to a database tell its server from that of the product', () => {
    const beside = readFileSync(join(docker, 'keys-in-database.yaml'), 'utf8');
    const [, keys = ''] = /\n {2}keys:\n((?: {4}.+\n)+)/.exec(beside) ?? [];
    expect(keys).toContain('DATABASE_URL_FILE: /run/secrets/database_url\n');
    expect(keys).toContain('secrets: [database_keys_url, database_url]\n');
    expect(keys).toContain('networks: [data, outside]\n');
  });

  it('stand in no setting of compose that others can read', () => {
    expect(compose).not.toMatch(/(PASSWORD|SECRET|_URL): (?!\$\{PUBLIC_URL)/);
    expect(wanted).toHaveLength(12);
  });
});
