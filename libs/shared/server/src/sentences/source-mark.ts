import { createHash } from 'node:crypto';

/** By this mark of its Italian source a translation knows whether that has changed. */
export function sourceMark(italian: string): string {
  return createHash('sha256').update(italian).digest('hex').slice(0, 12);
}
