import { aRunningApi, type RunningApi } from '@one-stop-shop/api/testing';
import { Fuzzer } from '../fuzz/fuzz';
import { EdgeWalk, type Strained } from './edge-walk';
import { StretchedController } from './stretched.controller';

describe('the walk along the edges', () => {
  let api: RunningApi;
  let fuzzer: Fuzzer;
  beforeAll(async () => {
    api = await aRunningApi({}, [StretchedController]);
    fuzzer = await Fuzzer.prepare(api);
  }, 600_000);
  afterAll(() => api.stop());

  const strainedAt = async (path: string): Promise<readonly Strained[]> => {
    const walk = new EdgeWalk(fuzzer);
    const operation = fuzzer.world.operations.find((one) => one.path.endsWith(path));
    if (operation) await walk.over(operation);
    await walk.stop();
    expect(walk.requests).toBeGreaterThan(0);
    return walk.strained;
  };

  it.each([
    ['never-ends', /every day = "9999-12-31"/, /no answer/],
    ['works-as-long-as-told', /howMany = 2147483647/, /nobody else was answered/],
    ['keeps-as-much-as-told', /howMany = 2147483647/, /it took \d+ MB/],
    ['fails-on-many', /names = .*\(/, /status 500/],
  ])('finds the route that %s', async (path, edge, said) => {
    const strained = await strainedAt(`/stretched/${path}`);
    expect(strained).toContainEqual(
      expect.objectContaining({
        edge: expect.stringMatching(edge),
        said: expect.stringMatching(said),
      }),
    );
  });

  it('finds nothing at a route whose cost nobody can stretch', async () => {
    expect(await strainedAt('/api/health/live')).toEqual([]);
  });
});
