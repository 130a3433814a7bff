/** `npm run architecture`: prints every rule of the architecture that a file breaks. */
import { join } from 'node:path';

import { brokenDependencyRules } from './cruise.ts';
import { brokenTreeRules } from './tree-rules.ts';

const workspace = join(import.meta.dirname, '../..');
const violations = [...brokenTreeRules(workspace), ...(await brokenDependencyRules(workspace))];
for (const { rule, file, detail } of violations) console.error(`${rule}: ${file} ${detail}`);
process.exitCode = violations.length > 0 ? 1 : 0;
