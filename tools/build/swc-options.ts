import type { Options } from '@swc/core';

/**
 * How every TypeScript file of the server becomes JavaScript, in builds and in tests alike.
 *
 * Nest and TypeORM read the types of constructor parameters and columns at run time, which only
 * `decoratorMetadata` keeps, and class names appear in dependency injection and in table names.
 */
export const swcOptions = {
  configFile: false,
  swcrc: false,
  jsc: {
    target: 'es2023',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    // `with { type: 'json' }` is what Node and jest ask of a catalogue.
    experimental: { keepImportAttributes: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: true },
  },
  module: { type: 'es6' },
} satisfies Options;
