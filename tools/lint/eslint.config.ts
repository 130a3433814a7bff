import javascript from '@eslint/js';
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import type { ESLint } from 'eslint';
import { defineConfig } from 'eslint/config';
import typescript from 'typescript-eslint';

import { depConstraints } from '../architecture/module-boundaries.ts';
import { houseRules } from './house-rules.ts';

const frontOffice = ['apps/front-office/**/*', 'libs/*/front-office/**/*'];

const boundaries = {
  depConstraints,
  // The one list that both servers are composed from; it belongs to neither.
  allow: ['^(\\.\\./)+contexts$'],
  // A page may fetch a schema when it is needed; its types cost nothing.
  checkDynamicDependenciesExceptions: ['@one-stop-shop/**/contracts'],
};

export default defineConfig(
  { ignores: ['dist/', 'node_modules/', '.*/', 'tools/*/fixtures/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [javascript.configs.recommended, typescript.configs.strict],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: process.cwd() },
    },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // TypeORM writes `Function` for an entity class, and `void` has its place in `Promise<void>`.
      '@typescript-eslint/no-unsafe-function-type': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      // Modules and entities are classes because the framework wants them so.
      '@typescript-eslint/no-extraneous-class': [
        'error',
        { allowWithDecorator: true, allowEmpty: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  {
    files: ['**/*.ts'],
    plugins: { '@nx': nx as unknown as ESLint.Plugin },
    rules: {
      '@nx/enforce-module-boundaries': ['error', boundaries],
    },
  },
  {
    files: ['apps/api-assurance/**/*.ts'],
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        // What it proves is the whole api, which it lets run.
        { ...boundaries, allow: [...boundaries.allow, '@one-stop-shop/api/testing'] },
      ],
    },
  },
  {
    files: frontOffice.map((path) => `${path}.ts`),
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/prefer-on-push-component-change-detection': 'error',
      '@angular-eslint/prefer-signals': 'error',
    },
  },
  {
    files: frontOffice.map((path) => `${path}.html`),
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
  },
  {
    files: ['**/*.spec.ts'],
    // A spec that asserts wrongly fails, and says where.
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  houseRules,
);
