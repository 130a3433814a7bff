import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const workspace = join(import.meta.dirname, '../../../../..');

/**
 * What code makes or takes of the queue: `job send`, `queue messageQueue`, or how else it
 * adds. The architecture keeps the queue in these folders.
 */
export function madeJobs(): string[] {
  const files = globSync(['libs/*/server/src/**/jobs/*.ts', 'apps/worker/src/*.ts'], {
    cwd: workspace,
  });
  const found = files
    .filter((file) => !file.endsWith('.spec.ts'))
    .flatMap((file) => jobsIn(readFileSync(join(workspace, file), 'utf8')));
  return [...new Set(found)].sort();
}

export function jobsIn(source: string): string[] {
  return [
    ...[...source.matchAll(/\bqueue\.add\(\s*(?:'([\w-]+)'|([^,]+))/gi)].map(
      ([, name, expression]) => `job ${name ?? expression}`,
    ),
    ...[...source.matchAll(/@(?:Processor|InjectQueue)\((\w+|'[\w-]+')/g)].map(
      ([, queue]) => `queue ${queue}`,
    ),
    ...[...source.matchAll(/\.(addBulk|upsertJobScheduler)\(/g)].map(([, how]) => `by ${how}`),
  ];
}
