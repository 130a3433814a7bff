import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';

import { findChromium, findPrivateMounts, findRedisServer } from './programs.ts';

const workspace = join(import.meta.dirname, '../..');

/** Specs that need a program which npm does not bring. */
const needs = [
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
export function findEquipment(chosen: readonly string[]): Equipment {
  const equipment: Equipment = { environment: {}, leftOut: [], leftOutPatterns: [] };
  const paths = chosen.filter((argument) => existsSync(join(workspace, argument)));
  for (const { specs, pattern, variable, find, why } of needs) {
    const files = globSync(specs, { cwd: workspace, exclude: ['**/node_modules/**'] }).filter(
      (file) => paths.length === 0 || paths.some((path) => file.startsWith(path)),
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
