import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Something that the author of a context may forget, and what then fails. */
export interface Omission {
  readonly left: string;
  /** The file that it is left out of. */
  readonly file: string;
  /** What is left of the file; undefined for none. */
  readonly without: (text: string) => string | undefined;
  /** What somebody runs who looks whether all is well. */
  readonly command: string;
  /** What that says. */
  readonly sentence: string;
}

const specs = (pattern: string): string => `node tools/test/run.ts ${pattern}`;

/** Every one but the subscriber, whose absence the worker notices when it starts. */
export const omissions: readonly Omission[] = [
  {
    left: 'its grants',
    file: 'libs/identity/server/src/domain/role-permissions.ts',
    without: (text) => text.replace(/^ {2}trialPermissions\..*\n/gm, ''),
    command: specs('composition/contexts'),
    sentence: 'no role is granted trial.see-callbacks',
  },
  {
    left: 'its name in the list of contexts',
    file: 'apps/contexts.ts',
    without: (text) => text.replace(/^ {2}trialContext,\n/m, ''),
    command: specs('composition/contexts'),
    sentence: 'trial has a server, and apps/contexts.ts omits it',
  },
  {
    left: 'its name in the list of pages',
    file: 'apps/front-office/src/contexts.ts',
    without: (text) => text.replace(/^.*trialPages.*\n/gm, ''),
    command: specs('composition/contexts'),
    sentence: 'trial has pages, and the front office omits it',
  },
  {
    left: 'its promises',
    file: 'libs/trial/server/src/testing/promises.ts',
    without: () => undefined,
    command: specs('catalogue/grants'),
    sentence: 'trial promises nothing: libs/trial/server/src/testing/promises.ts must say it',
  },
  {
    left: 'the promise of its table',
    file: 'libs/trial/server/src/testing/promises.ts',
    without: (text) => text.replace(/^ {2}access: \{\n.*?^ {2}\},\n/ms, '  access: {},\n'),
    command: specs(`isolation/policies -t 'is promised'`),
    sentence: 'trial.callback has no line in access of what its context promises',
  },
  {
    left: 'its policies',
    file: 'libs/trial/server/src/persistence/callbacks.migration.ts',
    without: (text) => text.replace(/^ {2}\.\.\.protect\(.*?^ {2}\}\),\n/ms, ''),
    command: specs('catalogue/catalogue'),
    sentence: 'trial.callback is not protected: protect() in its migration holds rows apart',
  },
  {
    left: 'its words in one language',
    file: 'libs/trial/front-office/i18n/staff/en.json',
    without: () => undefined,
    command: 'node tools/i18n/check.ts',
    sentence: 'no-language-missing: libs/trial/front-office/i18n/staff/en.json',
  },
  {
    left: 'the words of its message in one language',
    file: 'libs/shared/server/src/sentences/texts/ur.json',
    without: (text) => text.replace(/,\n {2}"letter\.callback\.promise": \{.*?\n {2}\}/s, ''),
    command: 'node tools/i18n/check.ts',
    sentence: 'same-keys: libs/shared/server/src/sentences/texts/ur.json letter.callback.promise',
  },
  {
    left: 'its message in what it is made of',
    file: 'libs/trial/server/src/context.ts',
    without: (text) => text.replace(/^ {2}messages:.*\n/m, ''),
    command: specs('composition/messages'),
    sentence: 'CallbackMessage stands in the messages of no context',
  },
  {
    left: 'what operators say when they call',
    file: 'libs/trial/front-office/i18n/staff/it.json',
    without: (text) => text.replace(/^ {6}"callback_promised".*\n/m, ''),
    command: specs('composition/messages'),
    sentence: 'lacks calls.about.callback_promised, which operators say',
  },
  {
    left: 'what its kind of data is called',
    file: 'libs/trial/server/src/context.ts',
    without: (text) => text.replace(/^ {2}fieldClasses:.*\n/m, ''),
    command: specs('composition/contexts'),
    sentence: 'trial adds callback and does not say in its descriptor how people are told of it',
  },
  {
    left: 'the word at the side of the pages',
    file: 'libs/trial/front-office/i18n/staff/it.json',
    without: (text) => text.replace(/^ {4}"title".*\n/m, ''),
    command: specs('apps/front-office/src/contexts'),
    sentence: 'trial/staff has no words for callbacks.title',
  },
];

/** Does the work while something is left out of a file of the copy, then has it as it was. */
export async function leavingOut<Result>(
  folder: string,
  { file, without }: Pick<Omission, 'file' | 'without'>,
  work: () => Promise<Result>,
): Promise<Result> {
  const path = join(folder, file);
  const whole = readFileSync(path, 'utf8');
  const rest = without(whole);
  if (rest === whole) throw new Error(`${file} holds nothing to leave out`);
  try {
    if (rest === undefined) rmSync(path);
    else writeFileSync(path, rest);
    return await work();
  } finally {
    writeFileSync(path, whole);
  }
}
