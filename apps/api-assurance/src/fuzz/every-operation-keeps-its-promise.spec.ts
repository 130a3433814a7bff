import { aRunningApi, type RunningApi } from '@one-stop-shop/api/testing';
import type { Reasons } from '@one-stop-shop/shared/server/testing';
import { promised } from '../promises/promised';
import { Fuzzer } from './fuzz';

const full = process.env['FULL'] === '1';
/** The short form asks the same at every run; the long one looks for what nobody thought of. */
const seed = Number(
  process.env['FUZZ_SEED'] ?? (full ? Math.trunc(Math.random() * 2 ** 31) : 261123),
);
const path = process.env['FUZZ_PATH'];
/** How the addresses begin of those that are asked: all, or what somebody has just added. */
const begin = process.env['FUZZ_ONLY'] ?? '/';
const requests = full ? 20_000 : begin === '/' ? 1_000 : 200;
/** A busy machine takes its time; a thousand requests take some ten seconds alone. */
const patience = full ? 3_600_000 : 600_000;

/** Operations that the fuzzer alone may not bring to their end, and why. */
const reachedElsewhere: Reasons = Object.assign(
  {},
  ...promised.map(({ fuzzerMayMiss }) => fuzzerMayMiss),
);

describe('every operation', () => {
  let api: RunningApi;
  let fuzzer: Fuzzer;
  beforeAll(async () => {
    api = await aRunningApi();
    fuzzer = await Fuzzer.prepare(api);
  }, patience);
  afterAll(() => api.stop());

  it(
    'keeps what the OpenAPI document promises, whoever asks and however',
    async () => {
      const run = await fuzzer.run({
        ...{ requests, seed, path },
        only: (operation) => operation.path.startsWith(begin),
      });
      if (run.failed) {
        const replay = `FUZZ_SEED=${seed} FUZZ_PATH=${run.counterexamplePath}`;
        throw new Error(`${replay} shows it again\n${String(run.errorInstance)}`);
      }
      if (path === undefined) expect(fuzzer.coverage.requests).toBeGreaterThanOrEqual(requests);
    },
    patience,
  );

  it(
    'was brought to its end at least once',
    async () => {
      const { operations } = fuzzer.world;
      const others = operations.filter((operation) => !operation.path.startsWith(begin));
      const missed = [...Object.keys(reachedElsewhere), ...others.map(({ name }) => name)];
      await fuzzer.reachTheRest(seed, missed);
      process.stderr.write(`FUZZ_SEED=${seed}\n${String(fuzzer.coverage)}\n`);
      const left = fuzzer.coverage.neverDone.filter((name) => !missed.includes(name));
      if (left.length > 0) process.stderr.write(`${fuzzer.coverage.refusals}\n`);
      expect(left).toEqual([]);
      expect(others.length).toBeLessThan(operations.length);
      const names = operations.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(Object.keys(reachedElsewhere)));
    },
    patience,
  );

  it('was asked for with rows of every municipality to hide', () => {
    expect(fuzzer.canaries.municipalities).toEqual(['059001', '059005', '059006', '059022']);
    expect(fuzzer.canaries.count).toBeGreaterThan(40);
  });
});
