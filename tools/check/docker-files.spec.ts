import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const both = 'docker/compose.yaml:docker/keys-in-database.yaml';

describe('the files that make up an installation of containers', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'docker-files-'));
    mkdirSync(join(folder, 'docker'));
    for (const name of ['compose.sh', 'backup.sh', 'restore.sh'])
      cpSync(join(import.meta.dirname, '../../docker', name), join(folder, 'docker', name));
    // Plays compose: writes down which files it was to read, and unseals something.
    const docker = `#!/bin/sh
echo "$COMPOSE_FILE" >> "${folder}/files"
case "$*" in *unseal-stream*) echo data | gzip ;; *) cat > /dev/null ;; esac`;
    mkdirSync(join(folder, 'bin'));
    writeFileSync(join(folder, 'bin/docker'), docker, { mode: 0o755 });
    for (const name of ['a.age', 'key.txt']) writeFileSync(join(folder, name), '');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Which files compose was to read, each time that the command came to it. */
  const filesOf = (command: string, environment: NodeJS.ProcessEnv = {}): readonly string[] => {
    const PATH = `${join(folder, 'bin')}${delimiter}${process.env['PATH']}`;
    const { status, stderr } = spawnSync('sh', ['-c', `cd "${folder}" && ${command}`], {
      env: { ...environment, PATH },
      encoding: 'utf8',
      input: '',
    });
    expect([status, stderr]).toEqual([0, '']);
    return readFileSync(join(folder, 'files'), 'utf8').trim().split('\n');
  };
  const set = (files: string): void =>
    writeFileSync(join(folder, 'docker/.env'), `PORT=3000\nCOMPOSE_FILE=${files}\n`);

  it.each([
    ['a restore', 'docker/restore.sh a.age key.txt'],
    ['a backup', 'docker/backup.sh b.age'],
    ['a command', 'docker/compose.sh up -d'],
  ])('are taken by %s from the settings', (_, command) => {
    set(both);
    expect(new Set(filesOf(command))).toEqual(new Set([both]));
  });

  it('are one where nothing was set, and may stand in the environment', () => {
    expect(filesOf('docker/compose.sh ps')).toEqual(['docker/compose.yaml']);
    set('docker/compose.yaml');
    expect(filesOf('docker/compose.sh ps', { COMPOSE_FILE: both }).at(-1)).toBe(both);
  });
});
