import { transformFile } from '@swc/core';
import type { Plugin } from 'esbuild';

import { swcOptions } from './swc-options.ts';

/** Hands TypeScript to SWC before esbuild bundles it: esbuild alone drops decorator metadata. */
export const swcPlugin: Plugin = {
  name: 'swc',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const { code } = await transformFile(path, { ...swcOptions, sourceMaps: 'inline' });
      return { contents: code, loader: 'js' };
    });
  },
};
