import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { Fault } from './faults.ts';

const MEGABYTE = 1024 * 1024;

/** Refuses to go on where the disk that holds `folder` (or will hold it) has too little room. */
export function mustHaveRoom(folder: string, megabytes: number): void {
  let standing = folder;
  while (!existsSync(standing)) standing = dirname(standing);
  const { bavail, bsize } = statfsSync(standing);
  const free = Math.floor((Number(bavail) * Number(bsize)) / MEGABYTE);
  if (free < megabytes)
    throw new Fault(
      `The disk is full: ${free} MB are free where ${folder} lives and the database needs ${megabytes} MB; free some space and start again, what was saved is kept.`,
    );
}
