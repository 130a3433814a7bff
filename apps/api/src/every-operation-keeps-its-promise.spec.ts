import { aRunningApi, type RunningApi } from './testing/running-api';
import { Fuzzer } from './testing/fuzz/fuzz';

const seed = Number(process.env['FUZZ_SEED'] ?? Math.trunc(Math.random() * 2 ** 31));
const path = process.env['FUZZ_PATH'];
const requests = process.env['FULL'] ? 20_000 : 1_000;

/** Operations that the fuzzer alone can't bring to their end, and why. */
const reachedElsewhere: Readonly<Record<string, string>> = {};

describe('every operation', () => {
  let api: RunningApi;
  let fuzzer: Fuzzer;
  beforeAll(async () => {
    api = await aRunningApi();
    fuzzer = await Fuzzer.prepare(api);
  });
  afterAll(() => api.stop());

  it('keeps what the OpenAPI document promises, whoever asks and however', async () => {
    const run = await fuzzer.run({ requests, seed, path });
    if (run.failed) {
      const replay = `FUZZ_SEED=${seed} FUZZ_PATH=${run.counterexamplePath}`;
      throw new Error(`${replay} shows it again\n${String(run.errorInstance)}`);
    }
    if (path === undefined) expect(fuzzer.coverage.requests).toBeGreaterThanOrEqual(requests);
  });

  it('was brought to its end at least once', async () => {
    process.stderr.write(String(fuzzer.coverage) + '\n');
    await fuzzer.reachTheRest(seed, Object.keys(reachedElsewhere));
    process.stderr.write(`FUZZ_SEED=${seed}\n${String(fuzzer.coverage)}\n`);
    expect(fuzzer.coverage.neverDone.sort()).toEqual(Object.keys(reachedElsewhere).sort());
  });

  it('was asked for with rows of every municipality to hide', () => {
    expect(fuzzer.canaries.municipalities).toEqual(['059001', '059005', '059006', '059022']);
    expect(fuzzer.canaries.count).toBeGreaterThan(40);
  });
});
