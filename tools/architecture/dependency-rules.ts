import type { IConfiguration } from 'dependency-cruiser';

import { layerRules } from './layer-rules.ts';
import { packageRules } from './package-rules.ts';
import { roomRules } from './room-rules.ts';

/** The rules that read imports file by file; Nx tags rule between projects, these also inside. */
export const dependencyRules = [...roomRules, ...layerRules, ...packageRules] satisfies NonNullable<
  IConfiguration['forbidden']
>;
