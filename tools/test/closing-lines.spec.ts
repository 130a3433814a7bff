import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { closingLines, readOutcome } from './closing-lines';

const folder = mkdtempSync(join(tmpdir(), 'one-stop-shop-closing-'));
const resultsFile = join(folder, 'results.json');
afterAll(() => rmSync(folder, { recursive: true }));

function jestSaid(results: object): void {
  const nothing = { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 0 };
  writeFileSync(resultsFile, JSON.stringify({ ...nothing, testResults: [], ...results }));
}

const lastLine = (text: string) => text.split('\n').at(-1);

describe('the closing lines of a run', () => {
  it('count what passed and failed', () => {
    jestSaid({ numPassedTests: 7, numFailedTests: 2 });
    expect(lastLine(closingLines(readOutcome(resultsFile, [])))).toBe('7 passed, 2 failed');
  });

  it('count a spec file that could not be read as a failure', () => {
    jestSaid({ numPassedTests: 7, numRuntimeErrorTestSuites: 1 });
    expect(readOutcome(resultsFile, []).failed).toBe(1);
  });

  it('name every test that was skipped and every file that was left out', () => {
    const skipped = { status: 'pending', fullName: 'a desk opens' };
    jestSaid({ numPassedTests: 7, testResults: [{ assertionResults: [skipped] }] });
    const lines = closingLines(readOutcome(resultsFile, ['journey.spec.ts (no Chromium)']));
    expect(lines).toContain('skipped: journey.spec.ts (no Chromium)\nskipped: a desk opens\n');
    expect(lastLine(lines)).toBe('7 passed, 0 failed, 2 skipped');
  });

  it('tell of a failure when jest died before it wrote anything', () => {
    expect(readOutcome(join(folder, 'nothing.json'), []).failed).toBe(1);
  });
});
