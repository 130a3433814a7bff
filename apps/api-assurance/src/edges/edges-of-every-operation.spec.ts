import { aRunningApi, type RunningApi } from '@one-stop-shop/api/testing';
import { EdgeWalk } from './edge-walk';
import { Fuzzer } from '../fuzz/fuzz';

const patience = 900_000;

describe('every operation, asked with the edges of every type', () => {
  let api: RunningApi;
  let fuzzer: Fuzzer;
  beforeAll(async () => {
    api = await aRunningApi();
    fuzzer = await Fuzzer.prepare(api);
  }, patience);
  afterAll(() => api.stop());

  it(
    'answers within its bounds of time and memory, and never fails',
    async () => {
      const walk = new EdgeWalk(fuzzer);
      for (const operation of fuzzer.world.operations) await walk.over(operation);
      await walk.stop();
      process.stderr.write(`${walk.requests} requests at the edges\n`);
      expect(walk.strained).toEqual([]);
      expect([...walk.tried.keys()]).toHaveLength(fuzzer.world.operations.length);
      expect(walk.requests).toBeGreaterThan(3_000);
    },
    patience,
  );
});
