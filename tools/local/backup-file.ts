import { createHash, createHmac } from 'node:crypto';
import { createReadStream, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { create, extract } from 'tar';
import { Fault } from './faults.ts';

const FORMAT = 'one-stop-shop backup 1';
export const HEADER = 'backup.json';
export const CONTENT = 'base.tar.gz';

/** What a backup says about itself, beside the data. */
export interface BackupHeader {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly takenAt: string;
  /** Major version; the data open with no other. */
  readonly postgres: string;
  /** Tells whether a secret is the one that the data belong to, and nothing else about it. */
  readonly secretMark: string;
  /** Roughly what the data need on the disk. */
  readonly megabytes: number;
  /** Of the data as they are packed, in hexadecimal. */
  readonly sha256: string;
}

/** The mark of the secret from which links, codes and keys are derived. */
export function secretMark(appSecret: string): string {
  return createHmac('sha256', appSecret).update('the secret of a backup').digest('hex');
}

/**
 * Packs {@link HEADER} and {@link CONTENT} of a folder into one file, readable by this account
 * alone. It appears under its name only when it is whole and on the disk.
 * @returns its size in bytes
 */
export async function packBackup(folder: string, file: string): Promise<number> {
  const partial = `${file}.partial`;
  rmSync(partial, { force: true });
  try {
    const names = [HEADER, CONTENT];
    await create({ file: partial, cwd: folder, portable: true, mode: 0o600 }, names);
    const written = await open(partial, 'r+');
    await written.sync();
    const { size } = await written.stat();
    await written.close();
    renameSync(partial, file);
    return size;
  } finally {
    rmSync(partial, { force: true });
  }
}

/**
 * Unpacks a backup into a folder of ours, as the two files that it was packed from.
 * @throws Fault when it is no backup of ours, or no longer whole
 */
export async function unpackBackup(
  file: string,
  folder: string,
  cleanUp: AsyncDisposableStack,
): Promise<BackupHeader> {
  const remove = () => rmSync(folder, { recursive: true, force: true });
  remove();
  cleanUp.defer(remove);
  mkdirSync(folder, { mode: 0o700 });
  try {
    // One entry after the other: side by side, a file that is cut short may be given up
    // before its header, which stands first, is written.
    extract({
      sync: true,
      file,
      cwd: folder,
      strict: true,
      filter: (path, entry) =>
        [HEADER, CONTENT].includes(path) && 'type' in entry && entry.type === 'File',
    });
  } catch {
    // What is missing shows below.
  }
  const header = readHeader(join(folder, HEADER));
  if (!header)
    throw new Fault(`${file} is no backup of One Stop Shop, or damaged: nothing was changed.`);
  const sum = await sha256Of(join(folder, CONTENT)).catch(() => 'missing');
  if (sum !== header.sha256)
    throw new Fault(
      `${file} is damaged: its content is not what was backed up on ${header.takenAt}. Nothing was changed; use another backup.`,
    );
  return header;
}

export function headerText(header: BackupHeader): string {
  return JSON.stringify({ format: FORMAT, ...header }, null, 2);
}

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

function readHeader(file: string): BackupHeader | undefined {
  try {
    const read = JSON.parse(readFileSync(file, 'utf8')) as BackupHeader & { format?: string };
    return read.format === FORMAT ? read : undefined;
  } catch {
    return undefined;
  }
}
