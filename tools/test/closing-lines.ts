import { existsSync, readFileSync } from 'node:fs';

/** As much of jest's `--json` as the closing lines need. */
interface Results {
  numPassedTests: number;
  numFailedTests: number;
  numRuntimeErrorTestSuites: number;
  testResults: { assertionResults: { status: string; fullName: string }[] }[];
}

export interface Outcome {
  passed: number;
  failed: number;
  /** Names of what did not run. */
  skipped: string[];
}

/** Reads what jest wrote; a run that died before writing counts as one failure. */
export function readOutcome(resultsFile: string, leftOut: readonly string[]): Outcome {
  if (!existsSync(resultsFile)) return { passed: 0, failed: 1, skipped: [...leftOut] };
  const results = JSON.parse(readFileSync(resultsFile, 'utf8')) as Results;
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
    skipped: [...leftOut, ...testsThatDidNotRun(results)],
  };
}

/** What was skipped, by name, then the line that CI reads. */
export function closingLines({ passed, failed, skipped }: Outcome): string {
  const line = [`${passed} passed`, `${failed} failed`];
  if (skipped.length > 0) line.push(`${skipped.length} skipped`);
  return ['', ...skipped.map((name) => `skipped: ${name}`), line.join(', ')].join('\n');
}

function testsThatDidNotRun(results: Results): string[] {
  return results.testResults.flatMap((file) =>
    file.assertionResults
      .filter(({ status }) => status === 'pending' || status === 'todo')
      .map(({ fullName }) => fullName),
  );
}
