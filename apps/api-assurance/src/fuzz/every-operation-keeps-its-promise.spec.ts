import { aRunningApi, type RunningApi } from '@one-stop-shop/api/testing';
import { Fuzzer } from './fuzz';

const full = process.env['FULL'] === '1';
/** The short form asks the same at every run; the long one looks for what nobody thought of. */
const seed = Number(
  process.env['FUZZ_SEED'] ?? (full ? Math.trunc(Math.random() * 2 ** 31) : 261123),
);
const path = process.env['FUZZ_PATH'];
const requests = full ? 20_000 : 1_000;
/** A busy machine takes its time; a thousand requests take some ten seconds alone. */
const patience = full ? 3_600_000 : 600_000;

/** Operations that the fuzzer alone may not bring to their end, and why. */
const reachedElsewhere: Readonly<Record<string, string>> = {
  ...because('a code or key that only a device of the person can make', [
    'POST /api/session/totp',
    'POST /api/session/passkey',
    'POST /api/account/passkeys',
    'PATCH /api/account/passkeys/{id}',
    'DELETE /api/account/passkeys/{id}',
    'POST /api/account/authenticator-app/confirm',
  ]),
  ...because('a secret that travels by mail alone', [
    'POST /api/public/invitation/open',
    'POST /api/public/invitation/prepare',
    'POST /api/public/invitation/accept',
    'POST /api/public/approval/open',
    'POST /api/public/approval/decide',
  ]),
  ...because('a session proven by a second factor', [
    'POST /api/emergency-access',
    'POST /api/emergency-access/{access}/close',
  ]),
  ...because('the password in use and a new one that is strong, in one request', [
    'PUT /api/account/password',
  ]),
  ...because('visits of one municipality that are all still ahead, in one request', [
    'POST /api/desk/appointments/give-up',
  ]),
  ...because('an account in a state that only one journey brings about', [
    'POST /api/administration/staff/{operatorId}/invitation',
    'DELETE /api/administration/staff/{operatorId}/invitation',
    'DELETE /api/administration/staff/{operatorId}/recovery',
    'POST /api/administration/staff/{operatorId}/recovery/approve',
    'POST /api/administration/approvals/{approvalId}/decide',
    'POST /api/administration/approvals/{approvalId}/link',
    'POST /api/administration/responsibles/{municipality}',
  ]),
  // Many runs reach these; each has a spec of its own besides.
  ...because('rows in a state that the filled world does not have every time', [
    'POST /api/desk/appointments/{id}/attendance',
    'POST /api/desk/appointments/{id}/move',
    'POST /api/desk/calls/{messageId}',
    'POST /api/administration/staff',
    'POST /api/administration/staff/{operatorId}/roles',
    'POST /api/management/desk-changes',
    'POST /api/management/shift-changes',
    'GET /api/oversight/readings/{subject}',
    'GET /api/oversight/readings/{subject}/export',
  ]),
};

function because(reason: string, operations: readonly string[]): Record<string, string> {
  return Object.fromEntries(operations.map((operation) => [operation, reason]));
}

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
      const run = await fuzzer.run({ requests, seed, path });
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
      await fuzzer.reachTheRest(seed, Object.keys(reachedElsewhere));
      process.stderr.write(`FUZZ_SEED=${seed}\n${String(fuzzer.coverage)}\n`);
      const left = fuzzer.coverage.neverDone.filter((name) => !(name in reachedElsewhere));
      if (left.length > 0) process.stderr.write(`${fuzzer.coverage.refusals}\n`);
      expect(left).toEqual([]);
      const names = fuzzer.world.operations.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(Object.keys(reachedElsewhere)));
    },
    patience,
  );

  it('was asked for with rows of every municipality to hide', () => {
    expect(fuzzer.canaries.municipalities).toEqual(['059001', '059005', '059006', '059022']);
    expect(fuzzer.canaries.count).toBeGreaterThan(40);
  });
});
