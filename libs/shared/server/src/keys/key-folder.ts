import { constants, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';

import { FileCabinet } from './file-cabinet';
import type { HeldKeys, KeptWhole, KeyCabinet, KeyPlace } from './key-cabinet';
import { isUnreadable, KeyRecords } from './key-records';
import { carriedAway, KeysUnusable, mustHold, noKeys } from './keys-unusable';
import { flushFolder, WrappingKeys } from './wrapping-keys';

/** A folder on a disk of the machine, whose processes share it: two files for each municipality. */
export class KeyFolder implements KeyPlace {
  readonly name: string;

  constructor(folder: string) {
    this.name = resolve(folder);
  }

  async held(municipality: string): Promise<HeldKeys> {
    const files = this.filesOf(municipality);
    if (isCarriedAway(files.records)) return 'carried';
    const isUnfinished = !existsSync(files.records) || isEmpty(files.records);
    return existsSync(files.key) || !isUnfinished ? 'kept' : 'nothing';
  }

  async open(municipality: string): Promise<KeyCabinet> {
    const files = this.filesOf(municipality);
    const there = { key: existsSync(files.key), records: existsSync(files.records) };
    if (!there.key && !there.records) throw noKeys(municipality);
    if (isCarriedAway(files.records)) {
      // Whoever carried them was stopped before the last step.
      rmSync(files.key, { force: true });
      throw carriedAway(municipality);
    }
    for (const name of ['key', 'records'] as const)
      if (!there[name])
        throw new KeysUnusable(
          municipality,
          `${files[name]} is lost, and what it opens with it. Put it back, or recover both files with \`node recover-keys.js\``,
        );
    const whole = <Result>(work: () => Result, why: string): Result =>
      orThrow(work, () => {
        return new KeysUnusable(
          municipality,
          `${why}. Recover both files with \`node recover-keys.js\``,
        );
      });
    whole(() => WrappingKeys.read(files.key), `${files.key} is not whole`);
    const records = whole(() => KeyRecords.open(files.records), `${files.records} does not open`);
    whole(() => mustBeWhole(records), `${files.records} is not whole`);
    return new FileCabinet(municipality, files.key, records);
  }

  async fill(
    municipality: string,
    { wrapping, present, records }: KeptWhole,
    over: HeldKeys,
  ): Promise<void> {
    const files = this.filesOf(municipality);
    mustHold(await this.held(municipality), over, { municipality, where: files.key });
    mkdirSync(this.name, { recursive: true, mode: 0o700 });
    const unfinished = `${files.records}.new`;
    removeRecords(unfinished);
    try {
      KeyRecords.make(unfinished, municipality, present, records);
      // What is there keeps its mark until the moment in which the new one stands in its place.
      removeLog(files.records);
      // The records first: a key without them would look like one whose records are lost.
      renameSync(unfinished, files.records);
      wrapping.write(files.key);
      flushFolder(this.name);
    } finally {
      removeRecords(unfinished);
    }
  }

  async forgetCarried(municipality: string): Promise<void> {
    const files = this.filesOf(municipality);
    if (!isCarriedAway(files.records)) return;
    for (const end of ['', '.new']) rmSync(`${files.key}${end}`, { force: true });
    flushFolder(this.name);
    const records = KeyRecords.open(files.records);
    try {
      records.forgetLog();
    } finally {
      records.close();
    }
  }

  async ping(): Promise<void> {
    await access(this.name, constants.R_OK | constants.X_OK);
  }

  async close(): Promise<void> {
    // Each cabinet has its own files open.
  }

  private filesOf(municipality: string) {
    return {
      key: join(this.name, `${municipality}.key`),
      records: join(this.name, `${municipality}.records`),
    };
  }
}

/** @throws Error when it is no file of keys */
function mustBeWhole(records: KeyRecords): void {
  try {
    void records.about.municipality;
    records.any();
  } catch (error) {
    records.close();
    throw error;
  }
}

/** Left without a key by somebody who was stopped between the two files. */
function isEmpty(file: string): boolean {
  return asked(file, (records) => records.all().length === 0);
}

function isCarriedAway(file: string): boolean {
  return asked(file, (records) => records.isCarriedAway);
}

/** @returns false as well where there is no such file, or one that does not open */
function asked(file: string, question: (records: KeyRecords) => boolean): boolean {
  try {
    const records = KeyRecords.open(file);
    try {
      return question(records);
    } finally {
      records.close();
    }
  } catch {
    return false;
  }
}

function removeRecords(file: string): void {
  rmSync(file, { force: true });
  removeLog(file);
}

function removeLog(file: string): void {
  for (const end of ['-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
}

function orThrow<Result>(work: () => Result, error: () => Error): Result {
  try {
    return work();
  } catch (why) {
    // A disk, a right or a lock that is missing says nothing of what the file holds.
    const isOfContent = why instanceof z.ZodError || why instanceof SyntaxError;
    throw isOfContent || isUnreadable(why) ? error() : why;
  }
}
