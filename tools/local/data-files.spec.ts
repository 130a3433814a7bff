import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Header, type HeaderData } from 'tar';

import { mustBeDataFiles } from './data-files';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-files-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function entry(data: HeaderData): Buffer {
  const block = Buffer.alloc(512);
  new Header({ mode: 0o600, size: 0, type: 'File', mtime: new Date(0), ...data }).encode(block, 0);
  return block;
}

function packed(...entries: readonly Buffer[]): string {
  const file = join(folder, 'packed.tar.gz');
  const needed = ['PG_VERSION', 'backup_label', 'global/pg_control'].map((path) => entry({ path }));
  writeFileSync(file, gzipSync(Buffer.concat([...needed, ...entries, Buffer.alloc(1024)])));
  return file;
}

const refusalOf = (...entries: readonly Buffer[]) =>
  mustBeDataFiles(packed(...entries)).then(
    () => 'taken',
    (error: Error) => error.message,
  );

describe('the files of a database', () => {
  it.each([
    'backup_label.old',
    'PG_VERSION',
    'base/16384/1259',
    'base/16384/1259_fsm',
    'base/16384/16402.1',
    './global/pg_control',
    'pg_wal/000000010000000000000002',
    './pg_wal/archive_status/000000010000000000000002.done',
    'pg_multixact/members/0000',
    'pg_hba.conf',
  ])('are taken: %s', async (path) => {
    expect(await refusalOf(entry({ path }))).toBe('taken');
  });

  it.each<HeaderData>([
    { path: '../outside' },
    { path: 'base/../../outside' },
    { path: '/etc/passwd' },
    { path: 'base/1/../../../1' },
    { path: 'global/1', type: 'SymbolicLink', linkpath: '/etc/passwd' },
    { path: 'pg_tblspc/16384', type: 'SymbolicLink', linkpath: '/' },
    { path: 'global/1', type: 'Link', linkpath: '../../secrets.json' },
    { path: 'global/1', type: 'CharacterDevice' },
    { path: 'global/1', type: 'BlockDevice' },
    { path: 'global/1', type: 'FIFO' },
    { path: 'base', type: 'SymbolicLink', linkpath: '/etc' },
    { path: 'pg_tblspc/16384/', type: 'Directory' },
    { path: 'recovery.signal' },
    { path: './standby.signal' },
    { path: 'tablespace_map' },
    { path: 'postgresql.conf.d/evil.conf' },
    { path: 'base/1/pg_hba.conf' },
    { path: 'pg_wal/archive_status/000000010000000000000002.ready' },
    { path: 'pg_replslot/evil/state' },
    { path: 'pg_twophase/00000001' },
    { path: 'postmaster.pid' },
    { path: 'global/1\n2' },
  ])('are nothing else: $path ($type)', async (data) => {
    expect(await refusalOf(entry({ path: 'PG_VERSION' }), entry(data))).toMatch(
      /^The data of the backup are not taken \([\w./? -]+ does not belong to a database\)\. Nothing/,
    );
  });

  it('are not larger than a server makes them, nor more than anybody needs', async () => {
    expect(await refusalOf(entry({ path: 'base/1/2', size: 2 ** 30 + 1 }))).toContain('too large');
    const many = Buffer.alloc(200_001 * 512, entry({ path: 'base/1/2' }));
    expect(await refusalOf(many)).toContain('too many files');
  });

  it('are whole', async () => {
    const whole = readFileSync(packed(entry({ path: 'base/1/2' })));
    for (const bytes of [Buffer.from('Dear mayor'), whole.subarray(0, -20), gzipSync('')]) {
      writeFileSync(join(folder, 'broken'), bytes);
      await expect(mustBeDataFiles(join(folder, 'broken'))).rejects.toThrow(/not whole|is missing/);
    }
  });
});
