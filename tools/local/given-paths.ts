import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Fault } from './faults.ts';

const paths = { key: { type: 'string' }, 'new-key': { type: 'string' } } as const;
const flags = {
  'with-another-secret': { type: 'boolean' },
  'without-proof': { type: 'boolean' },
  'despite-its-age': { type: 'boolean' },
} as const;

/** The file that was named, as in `npm run restore -- <file>`. */
export function pathGiven(): string | undefined {
  return fromWhereThePersonStands(words().positionals[0]);
}

/** The file that was named behind a word, as in `--key <file>`. */
export function pathBehind(word: `--${keyof typeof paths}`): string | undefined {
  return fromWhereThePersonStands(words().values[word.slice(2) as keyof typeof paths]);
}

export function isGiven(flag: `--${keyof typeof flags}`): boolean {
  return words().values[flag.slice(2) as keyof typeof flags] ?? false;
}

function words() {
  const args = process.argv.slice(3);
  try {
    return parseArgs({ args, allowPositionals: true, options: { ...paths, ...flags } });
  } catch (error) {
    throw new Fault(error instanceof Error ? error.message : String(error));
  }
}

/** npm itself runs in the checkout. */
function fromWhereThePersonStands(path: string | undefined): string | undefined {
  return path && resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}
