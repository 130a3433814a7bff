import { join } from 'node:path';

import type { Config } from 'jest';
import presets from 'jest-preset-angular/presets/index.js';

import { swcOptions } from '../build/swc-options.ts';
import { moduleNames } from './module-names.ts';

process.env['TZ'] ??= 'UTC';

const rootDir = join(import.meta.dirname, '../..');
const here = '<rootDir>/tools/test';

const onNode = {
  rootDir,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: moduleNames(),
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.local/'],
  transform: { '\\.ts$': ['@swc/jest', swcOptions] },
} satisfies Config;

const server: Config = {
  ...onNode,
  displayName: 'server',
  testMatch: [
    '<rootDir>/libs/*/{contracts,domain,server}/**/*.spec.ts',
    '<rootDir>/apps/{api,api-assurance,worker}/**/*.spec.ts',
  ],
  setupFiles: ['reflect-metadata'],
  globalSetup: `${here}/server-setup.ts`,
  globalTeardown: `${here}/teardown.ts`,
};

const tools: Config = {
  ...onNode,
  displayName: 'tools',
  testMatch: ['<rootDir>/tools/**/*.spec.ts'],
  testPathIgnorePatterns: ['/fixtures/'],
};

const journeys: Config = {
  ...onNode,
  displayName: 'journeys',
  testMatch: ['<rootDir>/apps/front-office-e2e/**/*.spec.ts'],
  globalSetup: `${here}/journeys-setup.ts`,
  globalTeardown: `${here}/teardown.ts`,
};

const angular = presets.createEsmPreset({ tsconfig: `${here}/tsconfig.angular.json` });

const frontOffice: Config = {
  ...angular,
  rootDir,
  displayName: 'front-office',
  testMatch: [
    '<rootDir>/libs/*/front-office/**/*.spec.ts',
    '<rootDir>/apps/front-office/**/*.spec.ts',
  ],
  modulePathIgnorePatterns: onNode.modulePathIgnorePatterns,
  moduleNameMapper: { ...angular.moduleNameMapper, ...moduleNames() },
  // Icons are imported as the text of their files, as the build does.
  transformIgnorePatterns: ['node_modules/(?!tslib|lucide-static)'],
  setupFilesAfterEnv: [`${here}/angular-setup.ts`],
};

export default {
  rootDir,
  projects: [server, tools, frontOffice, journeys],
  maxWorkers: 2,
  testSequencer: join(import.meta.dirname, 'longest-first.ts'),
  // What takes a second alone may wait for its turn; jest reads this only here, for all projects.
  testTimeout: 120_000,
  workerIdleMemoryLimit: '1GB',
} satisfies Config;
