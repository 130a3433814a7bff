import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { CloseMonths, SealReadings } from '@one-stop-shop/oversight/server/testing';
import { appointmentSubject } from '@one-stop-shop/scheduling/contracts';
import { recordReading, workerScope } from '@one-stop-shop/shared/server';
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
    for (const month of ['2020-01', '2020-02']) {
      database.clock.set(`${month}-20T08:00:00Z`);
      await database.workerUnitOfWork.inTransaction(
        workerScope('messages', 'spec', '059006'),
        (tx) =>
          recordReading(tx, {
            municipality: '059006',
            kind: appointmentSubject,
            subjects: [randomUUID()],
            fieldClasses: ['contact'],
          }),
      );
    }
    database.clock.set('2020-02-20T09:00:00Z');
    // Other databases of the server can hold the oldest transaction.
    for (let tries = 0; tries < 600 && (await rows('oversight.audit_seal')) < 2; tries++) {
      await new SealReadings(database.workerUnitOfWork).run();
      await pause(100);
    }
    await new CloseMonths(database.workerUnitOfWork).run();
  }, 120_000);
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
