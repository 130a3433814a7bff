import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { municipalityCode } from '@one-stop-shop/shared/contracts';
import { recoverKeys, SystemClock } from '@one-stop-shop/shared/server';
import { z } from 'zod';
import { keyCommand } from './key-command';

/**
 * Makes the keys of a municipality again from their copy and two pages of the recovery sheet, typed one
 * a line: `node recover-keys.js --municipality 059006 --copy /media/stick/keys`.
 */
const text = { type: 'string' } as const;
const { municipality, copy } = z
  .object({ municipality: municipalityCode, copy: z.string().min(1) })
  .parse(parseArgs({ options: { municipality: text, copy: text } }).values);

await keyCommand(async (place) => {
  console.log('Type the codes of two envelopes, one a line.');
  const typed: string[] = [];
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim()) typed.push(line);
    if (typed.length === 2) break;
  }
  const now = new SystemClock().now();
  await recoverKeys(place, municipality, { copy, typed, now });
  console.log(
    `The keys of municipality ${municipality} are in ${place.name} again. What was sealed for the first time after the copy was made opens no more.`,
  );
});
