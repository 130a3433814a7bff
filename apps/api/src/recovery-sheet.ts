import { parseArgs } from 'node:util';
import { municipalityCode } from '@one-stop-shop/shared/contracts';
import { ChildTypesetter, printRecoverySheet, SystemClock } from '@one-stop-shop/shared/server';
import { z } from 'zod';
import { keyCommand } from './key-command';

/**
 * Prints the key of a municipality for three envelopes, of which two open it:
 * `node recovery-sheet.js --municipality 059006 --to /media/stick/cori.pdf`. Once for each key; the file
 * is destroyed after it was printed.
 */
const text = { type: 'string' } as const;
const { municipality, to } = z
  .object({ municipality: municipalityCode, to: z.string().min(1) })
  .parse(parseArgs({ options: { municipality: text, to: text } }).values);
const typesetter = new ChildTypesetter();

try {
  await keyCommand(async (place) => {
    const clock = new SystemClock();
    await printRecoverySheet(place, municipality, to, { typesetter, clock });
    console.log(`${to} has three pages, one for each envelope. Print it, then destroy the file.`);
  });
} finally {
  await typesetter.onApplicationShutdown();
}
