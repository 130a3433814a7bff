import { join } from 'node:path';

import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

import { dependencyRules } from './dependency-rules.ts';
import type { Violation } from './violation.ts';

/** Reads every import under a workspace and answers those that break a rule. */
export async function brokenDependencyRules(workspace: string): Promise<Violation[]> {
  const fileName = join(workspace, 'tsconfig.base.json');
  const { output } = await cruise(
    ['apps', 'libs', 'tools'],
    {
      baseDir: workspace,
      validate: true,
      ruleSet: { forbidden: dependencyRules },
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '^tools/[^/]+/fixtures/|^dist/' },
      tsPreCompilationDeps: true,
      tsConfig: { fileName },
      enhancedResolveOptions: {
        exportsFields: ['exports'],
        conditionNames: ['import', 'node', 'types', 'default'],
      },
    },
    {},
    { tsConfig: extractTSConfig(fileName) },
  );
  return (output as ICruiseResult).summary.violations.map(({ rule, from, to, via }) => ({
    rule: rule.name,
    file: from,
    detail: via ? `reaches ${via.map(({ name }) => name).join(' → ')}` : `imports ${to}`,
  }));
}
