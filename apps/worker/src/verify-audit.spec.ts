import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { aDatabase, type TestDatabase } from '@one-stop-shop/shared/server/testing';

const command = join(process.cwd(), 'dist/apps/worker/verify-audit.js');

interface Ended {
  readonly code: number;
  readonly said: string;
}

describe('the command that checks the seals', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());

  const check = (): Promise<Ended> =>
    new Promise((resolve) => {
      const env = { ...process.env, DATABASE_WORKER_URL: database.urls.worker };
      execFile(process.execPath, [command], { env }, (error, stdout, stderr) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: stdout + stderr }),
      );
    });

  it('says how many hold', async () => {
    expect(await check()).toEqual({ code: 0, said: '0 seals hold.\n' });
  });

  it('names the first that does not, and ends with 1', async () => {
    await database.everything(
      `INSERT INTO oversight.audit_seal
       VALUES (1, 0, 1, 1, repeat('0', 64), now(), repeat('0', 64), 1)`,
    );
    expect(await check()).toEqual({
      code: 1,
      said: 'Seal 1 does not hold: chain-broken. 0 before it hold.\n',
    });
  });
});
