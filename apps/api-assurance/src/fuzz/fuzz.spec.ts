import { aRunningApi, type RunningApi } from '@one-stop-shop/api/testing';
import { Asker } from './askers';
import { BrokenController, slip } from './broken.controller';
import { FoundFault } from './found-fault';
import { Fuzzer } from './fuzz';

describe('the fuzzer', () => {
  let api: RunningApi;
  let fuzzer: Fuzzer;
  beforeAll(async () => {
    api = await aRunningApi({}, [BrokenController]);
    fuzzer = await Fuzzer.prepare(api);
    slip.said = fuzzer.canaries.wordsFrom('059006')[0] ?? '';
  }, 600_000);
  afterAll(() => api.stop());

  const faultAt = async (path: string): Promise<FoundFault | undefined> => {
    const run = await fuzzer.run({
      requests: 300,
      seed: 1,
      only: (operation) => operation.path.endsWith(path),
    });
    return run.errorInstance instanceof FoundFault ? run.errorInstance : undefined;
  };

  it.each([
    ['fails', 'never a failure of the server'],
    ['answers-an-undocumented-status', 'a documented status'],
    ['answers-off-its-schema', 'a documented body'],
    ['answers-more-than-promised', 'a documented body'],
    ['shows-a-stack', 'nothing of the inside'],
    ['tells-of-another-municipality', 'nothing of another municipality'],
    ['names-its-framework', 'the headers of safety'],
    ['refuses-as-a-page', 'a problem document'],
    ['refuses-with-a-code-of-its-own', 'a problem document'],
    ['lets-anybody-in', 'refused as it must be'],
    ['takes-anything', 'refuses what breaks the contract'],
    ['answers-anew', 'the same answer to the same key'],
  ])('finds the route that %s', async (path, oracle) => {
    const fault = await faultAt(`/broken/${path}`);
    expect(fault?.oracle).toBe(oracle);
    expect(fault?.message.match(/→/g)?.length).toBeLessThanOrEqual(2);
  });

  it.each([
    ['desk_operator', ['059006'], false],
    ['desk_operator', ['059001', '059005', '059022'], true],
    ['district_administrator', ['059001', '059005', '059006', '059022'], true],
  ])(
    'knows whether a %s of %j may read what somebody wrote in Cori',
    (role, municipalities, not) => {
      const session = { operatorId: '', role, municipalities, permissions: [], roles: [] };
      const asker = new Asker('somebody', [], session);
      const found = fuzzer.canaries.foreignTo(asker, slip.said, { question: '', holdsLink: false });
      expect(slip.said).not.toBe('');
      expect(found !== undefined).toBe(not);
    },
  );

  it('finds nothing at a route that keeps its promise', async () => {
    expect(await faultAt('/api/health/live')).toBeUndefined();
  });

  it('names the operations that it could not bring to their end', async () => {
    await faultAt('/broken/refuses-as-a-page');
    expect(fuzzer.coverage.neverDone).toContain('GET /api/broken/refuses-as-a-page');
    expect(fuzzer.coverage.neverDone).not.toContain('GET /api/health/live');
  });
});
