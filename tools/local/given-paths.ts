import { resolve } from 'node:path';

/** The words after the command, as in `npm run restore -- <file>`. */
const words = process.argv.slice(3);

/** The file that was named, from where the person stands: npm itself runs in the checkout. */
export function pathGiven(): string | undefined {
  const path = words.find((word) => !word.startsWith('--'));
  return path && resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}

export function isGiven(flag: `--${string}`): boolean {
  return words.includes(flag);
}
