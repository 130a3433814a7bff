import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const docker = join(import.meta.dirname, '../../docker');

/** The secrets that compose.yaml hands to containers. */
const wanted = [
  ...readFileSync(join(docker, 'compose.yaml'), 'utf8').matchAll(/file: secrets\/(\w+)/g),
].map(([, name = '']) => name);

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
    expect(statSync(join(folder, 'secrets')).mode & 0o777).toBe(0o700);
  });

  it('stay as they are when they are made again', () => {
    const made = make();
    expect(make()).toEqual(made);
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

  it('stand in no setting of compose that others can read', () => {
    const compose = readFileSync(join(docker, 'compose.yaml'), 'utf8');
    expect(compose).not.toMatch(/(PASSWORD|SECRET|_URL): (?!redis:\/\/valkey|\$\{PUBLIC_URL)/);
    expect(wanted).toHaveLength(9);
  });
});
