/**
 * Lints the workspace that it is started in, or the named folders of it; `--fix` mends what can be,
 * `--json` prints the findings for a program instead of a person.
 */
import { join } from 'node:path';

import { createProjectGraphAsync } from '@nx/devkit';
import { ESLint } from 'eslint';

const workspace = process.cwd();
const options = process.argv.slice(2);
const folders = options.filter((option) => !option.startsWith('--'));

// The rule about project boundaries reads this graph from a file, and without it says nothing.
await createProjectGraphAsync();

const eslint = new ESLint({
  cwd: workspace,
  overrideConfigFile: join(import.meta.dirname, 'eslint.config.ts'),
  flags: ['unstable_native_nodejs_ts_config'],
  fix: options.includes('--fix'),
  // Folders are linted side by side by Nx, which remembers them itself.
  cache: folders.length === 0 && !options.includes('--json'),
  cacheLocation: join(workspace, 'node_modules/.cache/eslint/'),
  cacheStrategy: 'content',
});
const results = await eslint.lintFiles(folders.length > 0 ? folders : ['apps', 'libs', 'tools']);
await ESLint.outputFixes(results);
const formatter = await eslint.loadFormatter(options.includes('--json') ? 'json' : 'stylish');
const said = await formatter.format(results);
if (said) console.log(said);
if (results.some(({ errorCount, warningCount }) => errorCount + warningCount > 0)) {
  process.exitCode = 1;
}
