import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';

const workspace = join(import.meta.dirname, '../..');
const data = randomBytes(300_000);
let folder: string;
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'docker-backup-'));
  const key = await generateX25519Identity();
  writeFileSync(join(folder, 'key.txt'), `# a key\n${key}\n`);
  writeFileSync(join(folder, 'data'), data);
  // Plays the containers: the database gives the data, `run backup` seals what it is given.
  const docker = `#!/bin/sh
case "$*" in
  *pg_basebackup*) cat "${folder}/data" && exit "\${BASEBACKUP:-0}" ;;
  *psql*) cat > "${folder}/recorded" ;;
  *' backup') exec "${process.execPath}" "${workspace}/tools/local/seal-stream.ts" ;;
esac`;
  writeFileSync(join(folder, 'docker'), docker);
  chmodSync(join(folder, 'docker'), 0o755);
  env = {
    PATH: `${folder}${delimiter}${process.env['PATH']}`,
    APP_SECRET: 'the secret of links',
    BACKUP_SEAL_SECRET: 'the password of the superuser',
    BACKUP_PUBLIC_KEY: await identityToRecipient(key),
  };
});
afterAll(() => rmSync(folder, { recursive: true }));

function backup(name: string, changes: NodeJS.ProcessEnv = {}) {
  const file = join(folder, name);
  const script = join(workspace, 'docker/backup.sh');
  const { status, stderr } = spawnSync('sh', [script, file], {
    env: { ...env, ...changes },
    encoding: 'utf8',
  });
  return { file, status, stderr };
}

function open(file: string, changes: NodeJS.ProcessEnv = {}) {
  const program = join(workspace, 'tools/local/unseal-stream.ts');
  return spawnSync(process.execPath, [program, file, join(folder, 'key.txt')], {
    env: { ...env, ...changes },
  });
}

describe('the backup of the containers', () => {
  it('is sealed, encrypted and written down, and opens with the private key', () => {
    const { file, status, stderr } = backup('good.age');
    expect([status, stderr]).toEqual([0, '']);
    expect(readFileSync(file).toString('latin1', 0, 21)).toBe('age-encryption.org/v1');
    expect(readFileSync(join(folder, 'recorded'), 'utf8')).toContain('platform.backup_taken');
    const opened = open(file);
    expect([opened.status, opened.stdout.equals(data)]).toEqual([0, true]);
  });

  it('gives nothing out when it was cut, or sealed by another', () => {
    const { file } = backup('cut.age');
    truncateSync(file, 65_552 * 3);
    for (const opened of [open(file), open(backup('other.age', { BACKUP_SEAL_SECRET: 'x' }).file)])
      expect([opened.status, opened.stdout.length]).toEqual([1, 0]);
  });

  it('is no file at all when the database breaks off, or no key is set', () => {
    for (const changes of [{ BASEBACKUP: '1' }, { BACKUP_PUBLIC_KEY: '' }]) {
      const { file, status } = backup('none.age', changes);
      expect(status).not.toBe(0);
      expect([file, `${file}.partial`].filter((made) => existsSync(made))).toEqual([]);
    }
  });
});
