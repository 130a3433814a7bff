import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { CloseMonths, SealReadings } from '@one-stop-shop/oversight/server/testing';
import { aDatabase, type TestDatabase } from '@one-stop-shop/shared/server/testing';

const command = join(process.cwd(), 'dist/apps/api/let-audit-month-go.js');

interface Ended {
  readonly code: number;
  readonly said: string;
}

describe('the command that lets a month of readings go', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    database = await aDatabase();
    // Of transactions of long ago, so that no other database of the server holds up the seals.
    await database.everything(
      `INSERT INTO platform.read_audit (read_at, reader, role, municipality, subject_kind, subject,
              field_classes, purpose, request_id, written_by)
       SELECT at, 'worker', 'worker', '059006', 'appointment', uuidv7(), '{contact}', 'messages',
              'spec', 100 FROM unnest('{2020-01-20T08:00Z,2020-02-20T08:00Z}'::timestamptz[]) AS at`,
    );
    database.clock.set('2020-02-20T09:00:00Z');
    await new SealReadings(database.workerUnitOfWork).run();
    await new CloseMonths(database.workerUnitOfWork).run();
  });
  afterAll(() => database.close());

  const rows = async (table: string): Promise<number> =>
    (await database.everything(`SELECT 1 FROM ${table}`)).length;
  const run = (month: string): Promise<Ended> =>
    new Promise((resolve) => {
      const env = {
        ...process.env,
        DATABASE_OWNER_URL: database.urls.owner,
        DATABASE_URL: database.urls.app,
        DATABASE_WORKER_URL: database.urls.worker,
        DATABASE_REPORTING_URL: database.urls.app,
      };
      execFile(process.execPath, [command, month], { env }, (error, stdout, stderr) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: stdout + stderr }),
      );
    });

  it('says why a month stays, and ends with 1', async () => {
    expect(await run('2020-02')).toEqual({
      code: 1,
      said: '2020-02 is not closed: its readings stay.\n',
    });
    expect((await run('2020-13')).code).not.toBe(0);
    expect(await rows('platform.read_audit')).toBe(2);
  });

  it('lets the month go, once', async () => {
    expect(await run('2020-01')).toEqual({
      code: 0,
      said: 'The readings of 2020-01 are gone; its seals stay.\n',
    });
    expect(await rows('platform.read_audit')).toBe(1);
    expect(await rows('oversight.audit_seal')).toBe(2);
    expect((await run('2020-01')).code).toBe(1);
  });
});
