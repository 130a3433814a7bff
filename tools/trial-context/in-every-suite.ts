import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { makeCopy, removeCopy } from './copy';
import { leavingOut, omissions } from './omissions';
import { runInCopy, succeedsInCopy } from './run-in-copy';

/** Five minutes of processor time; the machine may be shared. */
const patience = 900_000;

describe('a context that has joined the service', () => {
  const folder = mkdtempSync(join(tmpdir(), 'one-stop-shop-suites-'));
  beforeAll(() => makeCopy(folder));
  afterAll(() => removeCopy(folder));

  it(
    'is taken by the suites of the whole, unchanged',
    async () => {
      const suites = [
        'libs/trial catalogue/ composition/ readings/every readings/personal isolation/queue apps/front-office/src/contexts',
        // Of the longest what is about it, and about all tables and roles at once.
        `isolation/policies isolation/authorisation fuzz/every-operation -t 'promised|is tried by|of trial|table says|every operation'`,
      ];
      for (const suite of suites)
        await succeedsInCopy(folder, `node tools/test/run.ts ${suite}`, {
          FUZZ_ONLY: '/api/desk/callbacks',
        });
    },
    patience,
  );

  it.each(omissions)(
    'is missed without $left, by name',
    async ({ command, sentence, ...omission }) => {
      const outcome = await leavingOut(folder, omission, () => runInCopy(folder, command));
      expect(outcome).toEqual({ passed: false, said: expect.stringContaining(sentence) });
    },
    patience,
  );
});
