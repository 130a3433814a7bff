/**
 * `npm test`: builds the product, runs every spec, ends with the line `N passed, N failed`.
 * `npm test -- libs/scheduling/server`: only the specs whose path holds that text; whatever
 * else follows goes to jest (`-t 'a name'`, `--selectProjects tools`).
 * `--project=libs/shared/domain`: those of one project of Nx, which may have none.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { build, products } from './build.ts';
import { closingLines, type Outcome, readOutcome } from './closing-lines.ts';
import { findEquipment } from './equipment.ts';
import { readChoice, specsOf, usesDatabase } from './specs-of-project.ts';

const workspace = join(import.meta.dirname, '../..');
const resultsFile = join(workspace, 'dist/test/results.json');
const { project, chosen } = readChoice(process.argv.slice(2));

const isEmpty = project !== undefined && specsOf(project).length === 0;
const outcome = isEmpty ? { passed: 0, failed: 0, skipped: [] } : run();
if (process.env['CHECK_FAILED'] === 'true') {
  console.error('\nfailed: npm run check, as printed above');
  outcome.failed += 1;
}
console.log(closingLines(outcome));
process.exitCode = outcome.failed > 0 || (outcome.passed === 0 && !isEmpty) ? 1 : 0;

function run(): Outcome {
  rmSync(resultsFile, { force: true });
  mkdirSync(join(workspace, 'dist/test'), { recursive: true });
  if (chosen.length === 0) {
    try {
      build(products);
    } catch (error) {
      console.error(String(error));
      return { passed: 0, failed: 1, skipped: [] };
    }
  }
  const equipment = findEquipment(chosen);
  spawnSync(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      join(workspace, 'node_modules/jest/bin/jest.js'),
      `--config=${join(workspace, 'tools/test/jest.config.ts')}`,
      '--json',
      `--outputFile=${resultsFile}`,
      ...chosen,
      // Last, for jest takes whatever word follows as one more pattern.
      ...equipment.leftOutPatterns.map((pattern) => `--testPathIgnorePatterns=${pattern}`),
    ],
    {
      cwd: workspace,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        TZ: 'UTC',
        ...process.env,
        ...equipment.environment,
        TEST_BUILD: chosen.length === 0 ? 'done' : 'each',
        TEST_DATABASE: project && !usesDatabase(project) ? 'none' : 'shared',
      },
    },
  );
  return readOutcome(resultsFile, equipment.leftOut);
}
