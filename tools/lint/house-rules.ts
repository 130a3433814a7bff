import type { Linter } from 'eslint';

type Restriction = { selector: string; message: string };

const environment: Restriction = {
  selector:
    ':matches(MemberExpression[object.name="process"][property.name="env"], ImportDeclaration[source.value=/^(node:)?process$/])',
  message: "The environment is read once, in the app's config.ts.",
};

const clock: Restriction[] = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Ask the injected Clock for the time.',
  },
  {
    selector:
      'CallExpression[callee.object.name=/^(Date|DateTime)$/][callee.property.name=/^(now|local|utc)$/][arguments.length=0]',
    message: 'Ask the injected Clock for the time.',
  },
];

const unfinishedTests: Restriction = {
  selector:
    ':matches(MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo)$/], CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/])',
  message: 'Specs run, all of them: finish it or delete it.',
};

function forbid(...restrictions: Restriction[]): Linter.RulesRecord {
  return { 'no-restricted-syntax': ['error', ...restrictions] };
}

const specs = ['**/*.spec.ts', '**/testing/**'];

/** What this house forbids beside the usual; each line has its fixture in tools/architecture. */
export const houseRules: Linter.Config[] = [
  {
    files: ['apps/**/*.ts', 'libs/**/*.ts', 'tools/**/*.ts'],
    rules: {
      'max-lines': ['error', 300],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      ...forbid(unfinishedTests),
    },
  },
  {
    files: ['apps/**/*.ts', 'libs/**/*.ts'],
    ignores: [...specs, 'apps/*/src/config.ts', 'apps/{front-office-e2e,*-assurance}/**'],
    rules: forbid(environment),
  },
  {
    files: ['libs/*/{domain,server}/**/*.ts'],
    ignores: [...specs, 'libs/shared/server/src/clock/**'],
    rules: forbid(environment, ...clock),
  },
];
