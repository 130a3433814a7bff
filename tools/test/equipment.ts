import { globSync } from 'node:fs';
import { join } from 'node:path';

import { findChromium, findPdfInfo, findPrivateMounts, findRedisServer } from './programs.ts';

const workspace = join(import.meta.dirname, '../..');

/** Specs that need a program which npm does not bring. */
export interface Need {
  specs: string;
  /** What the paths of these specs match, in jest's words. */
  pattern: string;
  /** Tells the specs where the program is. */
  variable: string;
  find: () => string | undefined;
  why: string;
}

const needs: Need[] = [
  {
    specs: 'apps/front-office-e2e/**/*.spec.ts',
    pattern: '/apps/front-office-e2e/',
    variable: 'TEST_CHROMIUM_PATH',
    find: findChromium,
    why: 'no Chromium: install it or set CHROMIUM_PATH',
  },
  {
    specs: '{apps,libs,tools}/**/*redis*.spec.ts',
    pattern: 'redis[^/]*\\.spec\\.ts$',
    variable: 'TEST_REDIS_SERVER_PATH',
    find: findRedisServer,
    why: 'no redis-server or valkey-server on the PATH',
  },
  {
    specs: '{apps,libs}/**/tags-of-*.spec.ts',
    pattern: '/tags-of-[^/]*\\.spec\\.ts$',
    variable: 'TEST_PDFINFO_PATH',
    find: findPdfInfo,
    why: 'no pdfinfo of poppler-utils on the PATH',
  },
  {
    specs: 'tools/local/full-disk.spec.ts',
    pattern: '/tools/local/full-disk\\.spec\\.ts$',
    variable: 'TEST_UNSHARE_PATH',
    find: findPrivateMounts,
    why: 'only root on Linux may mount a small disk for itself',
  },
];

export interface Equipment {
  environment: Record<string, string>;
  /** Spec files that can't run here, with the reason. */
  leftOut: string[];
  leftOutPatterns: string[];
}

/** Finds, or as root on Debian installs, what the chosen specs need. */
export function findEquipment(chosen: readonly string[], all = needs): Equipment {
  const equipment: Equipment = { environment: {}, leftOut: [], leftOutPatterns: [] };
  const paths = pathsAmong(chosen);
  for (const { specs, pattern, variable, find, why } of all) {
    const files = globSync(specs, { cwd: workspace, exclude: ['**/node_modules/**'] }).filter(
      (file) => paths.length === 0 || paths.some((path) => file.includes(path)),
    );
    if (files.length === 0) continue;
    const program = find();
    if (program) {
      equipment.environment[variable] = program;
    } else {
      equipment.leftOut.push(...files.map((file) => `${file} (${why})`));
      equipment.leftOutPatterns.push(pattern);
    }
  }
  return equipment;
}

/** Without options and their values (`-t 'a name'`), from the top of the workspace. */
function pathsAmong(chosen: readonly string[]): string[] {
  const paths = chosen.filter((word, index) => {
    const before = chosen[index - 1] ?? '';
    return !word.startsWith('-') && !(before.startsWith('-') && !before.includes('='));
  });
  return paths.map((path) => path.replace(/^\.\//, ''));
}
