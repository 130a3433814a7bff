import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { extract } from 'tar';
import { type BackupHeader, HEADER_BYTES, readHeaderWithoutSeal } from './backup-header.ts';
import { Fault } from './faults.ts';

const HEADER = 'backup.json';
const CONTENT = 'base.tar.gz';

/**
 * Reads a backup of version 0.1, which was neither encrypted nor sealed: its checksum tells of
 * accidents and of nobody's intent.
 * @throws Fault when it is no backup of ours, or no longer whole
 */
export async function readWithoutSeal(file: string, content: string): Promise<BackupHeader> {
  const folder = dirname(content);
  try {
    // One entry after the other: side by side, a file that is cut short may be given up
    // before its header, which stands first, is written.
    extract({
      sync: true,
      file,
      cwd: folder,
      strict: true,
      filter: (path, entry) =>
        'type' in entry &&
        entry.type === 'File' &&
        (path === CONTENT || (path === HEADER && entry.size <= HEADER_BYTES)),
    });
  } catch {
    // What is missing shows below.
  }
  const header = headerIn(join(folder, HEADER));
  if (!header)
    throw new Fault(`${file} is no backup of One Stop Shop, or damaged: nothing was changed.`);
  const sum = await sha256Of(join(folder, CONTENT)).catch(() => 'missing');
  if (sum !== header.sha256)
    throw new Fault(
      `${file} is damaged: its content is not what was backed up on ${header.takenAt}. Nothing was changed; use another backup.`,
    );
  renameSync(join(folder, CONTENT), content);
  return header;
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

function headerIn(file: string) {
  try {
    return readHeaderWithoutSeal(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
