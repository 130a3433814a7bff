import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const MEGABYTE = 1024 * 1024;

/** A disk of memory, mounted on `folder` for itself and those who go `through` it, and nobody else. */
export class SmallDisk {
  private readonly holder: ChildProcess;
  private readonly folder: string;

  private constructor(holder: ChildProcess, folder: string) {
    this.holder = holder;
    this.folder = folder;
  }

  static async on(folder: string, megabytes: number): Promise<SmallDisk> {
    const mount = `mount -t tmpfs -o size=${megabytes}m,mode=755 small "$0" && echo mounted && exec cat`;
    const holder = spawn('unshare', ['--mount', 'sh', '-c', mount, folder], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    await once(holder.stdout, 'data');
    return new SmallDisk(holder, folder);
  }

  /** What runs a command where the disk is seen. */
  get through(): readonly string[] {
    return ['nsenter', `--mount=/proc/${this.holder.pid}/ns/mnt`];
  }

  /** A path of the disk, as seen from outside. */
  path(name: string): string {
    return join(`/proc/${this.holder.pid}/root`, this.folder, name);
  }

  fill(): void {
    const ballast = openSync(this.path('ballast'), 'w');
    try {
      for (;;) writeSync(ballast, Buffer.alloc(MEGABYTE));
    } catch {
      closeSync(ballast);
    }
  }

  makeRoom(): void {
    rmSync(this.path('ballast'));
  }

  async remove(): Promise<void> {
    this.holder.stdin?.end();
    await once(this.holder, 'exit');
  }
}
