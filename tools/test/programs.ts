import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

import { chromium } from 'playwright-core';

/** The browser of the journeys: named by CHROMIUM_PATH, on the PATH, Playwright's own, installed. */
export function findChromium(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named && existsSync(named)) return named;
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  return (
    onPath(names) ??
    [chromium.executablePath()].find((path) => existsSync(path)) ??
    fromDebian('chromium', names)
  );
}

export function findRedisServer(): string | undefined {
  const names = ['redis-server', 'valkey-server'];
  return onPath(names) ?? fromDebian('redis-server', names);
}

/** Reads the tags of a PDF back. */
export function findPdfInfo(): string | undefined {
  return onPath(['pdfinfo']) ?? fromDebian('poppler-utils', ['pdfinfo']);
}

/** The program `unshare`, where it can mount a disk that only its own processes see. */
export function findPrivateMounts(): string | undefined {
  const unshare = onPath(['unshare']);
  const mount = ['--mount', 'mount', '-t', 'tmpfs', '-o', 'size=1m', 'small', tmpdir()];
  return unshare && spawnSync(unshare, mount).status === 0 ? unshare : undefined;
}

function onPath(names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}

/** Installs a Debian package, which only root can; the operator sees apt's own words. */
function fromDebian(name: string, programs: readonly string[]): string | undefined {
  if (process.getuid?.() !== 0 || !onPath(['apt-get'])) return undefined;
  console.error(`Installing the Debian package ${name} for the tests…`);
  const apt = (...words: string[]) =>
    spawnSync('apt-get', ['-qq', ...words], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'inherit'],
    }).status === 0;
  const installed =
    apt('install', '-y', '--no-install-recommends', name) ||
    (apt('update') && apt('install', '-y', '--no-install-recommends', name));
  return installed ? onPath(programs) : undefined;
}
