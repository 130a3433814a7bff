import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { recordReading } from '@one-stop-shop/shared/server';
import { aDatabase, type TestDatabase } from '@one-stop-shop/shared/server/testing';
import { anOperator, aprilia, cori, read, visit } from '../testing/readings';
import { CheckSeals } from './check-seals';
import { SealReadings } from './seal-readings';

interface SealRow {
  readonly number: number;
  readonly readings: number;
}

describe('the seals over the readings', () => {
  let database: TestDatabase;
  let sealing: SealReadings;
  let checking: CheckSeals;

  beforeEach(async () => {
    Logger.overrideLogger(false);
    database = await aDatabase();
    sealing = new SealReadings(database.workerUnitOfWork);
    checking = new CheckSeals(database.workerUnitOfWork);
  });
  afterEach(() => database.close());

  const seals = (): Promise<SealRow[]> =>
    database.everything('SELECT number, readings FROM oversight.audit_seal ORDER BY number');
  const someoneReads = (people = 1, operator = anOperator()): Promise<void> =>
    read(
      database.unitOfWork,
      operator,
      Array.from({ length: people }, () => randomUUID()),
    );
  const minutesPass = (minutes: number): void =>
    database.clock.set(new Date(database.clock.now().getTime() + minutes * 60_000));
  /** Other databases of the server can hold the oldest transaction; then a seal waits for it. */
  const sealed = async (expected: number, most?: number): Promise<void> => {
    for (let tries = 0; tries < 600; tries++) {
      await sealing.run(most);
      if ((await seals()).length >= expected) return;
      await pause(100);
    }
    throw new Error(`no ${expected} seals within a minute`);
  };
  const threeSeals = async (): Promise<void> => {
    for (const number of [1, 2, 3]) {
      await someoneReads(number);
      await sealed(number);
      minutesPass(5);
    }
  };
  /** What somebody can do who is bound by nothing. */
  const tamper = (statement: string): Promise<unknown> =>
    database.everything(`SET session_replication_role = replica; ${statement}`);

  it('cover every reading once, and hold', async () => {
    await threeSeals();
    expect(await seals()).toEqual([1, 2, 3].map((number) => ({ number, readings: number })));
    expect(await checking.run()).toMatchObject({ seals: 3, broken: null });
  });

  it('come every five minutes, or at once when one is full', async () => {
    await someoneReads();
    await sealed(1);
    await someoneReads();
    minutesPass(4);
    await sealing.run();
    expect(await seals()).toHaveLength(1);
    await someoneReads();
    await someoneReads();
    await sealed(2, 2);
    expect(await seals()).toEqual([
      { number: 1, readings: 1 },
      { number: 2, readings: 2 },
    ]);
    minutesPass(5);
    await sealed(3);
    expect(await checking.run()).toMatchObject({ seals: 3, broken: null });
  });

  it('take a transaction whole, however much it read', async () => {
    await someoneReads(5);
    await someoneReads(1);
    await sealed(1, 2);
    minutesPass(5);
    await sealed(2, 2);
    expect(await seals()).toEqual([
      { number: 1, readings: 5 },
      { number: 2, readings: 1 },
    ]);
  });

  it('wait for a reading that is committed late, and leave none outside', async () => {
    let commit: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (commit = resolve));
    let written: () => void = () => undefined;
    const wrote = new Promise<void>((resolve) => (written = resolve));
    const late = database.unitOfWork.inTransaction(anOperator(), async (tx) => {
      const subjects = [randomUUID()];
      await recordReading(tx, {
        municipality: cori,
        kind: visit,
        subjects,
        fieldClasses: ['contact'],
      });
      written();
      await held;
    });
    await wrote;
    await someoneReads();
    for (let tries = 0; tries < 5; tries++) await sealing.run();
    expect(await seals()).toEqual([]);
    commit();
    await late;
    await sealed(1);
    expect(await seals()).toEqual([{ number: 1, readings: 2 }]);
  });

  it.each([
    ['changed', `UPDATE platform.read_audit SET reader = 'nobody' WHERE id = $id`, 2],
    ['deleted', 'DELETE FROM platform.read_audit WHERE id = $id', 2],
    [
      'slipped in',
      `INSERT INTO platform.read_audit (read_at, reader, role, municipality, subject_kind, subject,
              field_classes, purpose, request_id, written_by)
       SELECT read_at, 'nobody', role, municipality, subject_kind, subject, field_classes, purpose,
              request_id, written_by FROM platform.read_audit WHERE id = $id`,
      2,
    ],
    [
      'moved to another seal',
      `UPDATE platform.read_audit SET written_by =
              (SELECT from_transaction FROM oversight.audit_seal WHERE number = 3) WHERE id = $id`,
      2,
    ],
  ])('name the first that does not hold when a reading was %s', async (_, statement, number) => {
    await threeSeals();
    const [row] = await database.everything<{ id: string }>(
      `SELECT r.id FROM platform.read_audit r JOIN oversight.audit_seal s
          ON written_by >= from_transaction AND written_by < before_transaction
        WHERE number = 2 LIMIT 1`,
    );
    await tamper(statement.replaceAll('$id', `'${row?.id}'`));
    expect(await checking.run()).toMatchObject({
      seals: number - 1,
      broken: { number, fault: 'readings-changed' },
    });
  });

  it.each([
    ['changed', `UPDATE oversight.audit_seal SET readings = 7 WHERE number = 2`, 2],
    ['taken out', 'DELETE FROM oversight.audit_seal WHERE number = 2', 2],
    ['taken off the end', 'DELETE FROM oversight.audit_seal WHERE number = 3', 3],
    ['all taken away', 'DELETE FROM oversight.audit_seal', 1],
  ])('name the first that was %s', async (_, statement, number) => {
    await threeSeals();
    await checking.run();
    await tamper(statement);
    expect(await checking.run()).toMatchObject({ broken: { number, fault: 'chain-broken' } });
  });

  it('show that the whole chain was made anew', async () => {
    await threeSeals();
    await checking.run();
    await tamper(`DELETE FROM oversight.audit_seal; UPDATE platform.read_audit SET reader = 'x'`);
    await someoneReads();
    minutesPass(5);
    for (const number of [1, 2, 3]) await sealed(number, 1);
    expect((await checking.run()).broken).toMatchObject({ fault: 'chain-broken' });
  });

  it('are checked four times a day', async () => {
    const checks = (): Promise<unknown[]> =>
      database.everything('SELECT 1 FROM oversight.seal_check');
    await checking.runWhenDue();
    expect(await checks()).toEqual([]);
    await someoneReads();
    await sealed(1);
    await checking.runWhenDue();
    minutesPass(359);
    await checking.runWhenDue();
    expect(await checks()).toHaveLength(1);
    minutesPass(1);
    await checking.runWhenDue();
    expect(await checks()).toHaveLength(2);
  });

  it('are one chain, however many workers seal', async () => {
    await someoneReads(3);
    await someoneReads(3, anOperator([aprilia]));
    const workers = Array.from({ length: 4 }, () => new SealReadings(database.workerUnitOfWork));
    for (let tries = 0; tries < 100 && (await seals()).length < 2; tries++) {
      await Promise.all(workers.map((worker) => worker.run(3)));
      minutesPass(5);
      await pause(50);
    }
    expect(await seals()).toEqual([
      { number: 1, readings: 3 },
      { number: 2, readings: 3 },
    ]);
    expect(await checking.run()).toMatchObject({ seals: 2, broken: null });
  });
});
