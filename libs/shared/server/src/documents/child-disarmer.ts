import type { OnApplicationShutdown } from '@nestjs/common';

import { OneChild, type ChildSettings } from '../children/one-child';
import { programBeside } from '../children/working-child';
import {
  Disarmer,
  FileRefused,
  largestFile,
  mostPages,
  mostPoints,
  type DisarmedFile,
} from './disarmer';
import type { FileToRead, ReadFile } from './disarming-process';
import { signatureOf } from './file-signature';
import { headerOfPicture } from './picture-header';

export interface DisarmerSettings extends ChildSettings {
  readonly program: string;
}

export const disarmerSettings: DisarmerSettings = {
  longest: 20_000,
  memory: 300,
  // Each holds its file in the memory of the api.
  waiting: 4,
  idle: 60_000,
  program: programBeside(import.meta.dirname, 'disarming-process'),
};

/**
 * Refuses by the first bytes and the claimed size what need not be opened at all; what is left is
 * opened in a child process of its own.
 */
export class ChildDisarmer extends Disarmer implements OnApplicationShutdown {
  private readonly child: OneChild<FileToRead, ReadFile>;

  constructor({ program, ...settings } = disarmerSettings) {
    super();
    this.child = new OneChild({ file: program, words: () => [], heap: 160 }, settings);
  }

  /** Of the child, while there is one. */
  get pid(): number | undefined {
    return this.child.pid;
  }

  async disarm(file: Uint8Array): Promise<DisarmedFile> {
    const kind = kindOf(file);
    const read = await this.child.do({ kind, bytes: file, mostPages, heaviest: largestFile });
    if ('refused' in read) throw new FileRefused(read.refused);
    return kind === 'pdf' ? { ...read, original: file } : read;
  }

  onApplicationShutdown(): Promise<void> {
    return this.child.end();
  }
}

function kindOf(file: Uint8Array): FileToRead['kind'] {
  if (file.byteLength === 0) throw new FileRefused('empty');
  if (file.byteLength > largestFile) throw new FileRefused('too-large');
  const signature = signatureOf(file);
  if (!signature) throw new FileRefused('not-taken');
  if (signature === 'heic') throw new FileRefused('heic');
  if (signature === 'pdf') {
    if (!goesToItsEnd(file)) throw new FileRefused('unreadable');
    return 'pdf';
  }
  const header = headerOfPicture(file, signature);
  if (!header) throw new FileRefused('unreadable');
  if (header.width * header.height > mostPoints) throw new FileRefused('too-many-points');
  return 'picture';
}

/** The mark stands in the last kilobyte (ISO 32000-1, annex H), so nothing large hangs behind it. */
function goesToItsEnd(file: Uint8Array): boolean {
  return Buffer.from(file.buffer, file.byteOffset, file.byteLength)
    .subarray(-1_024)
    .includes('%%EOF');
}
