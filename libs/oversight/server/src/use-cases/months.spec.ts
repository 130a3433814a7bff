import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { UnitOfWork } from '@one-stop-shop/shared/server';
import { aDatabase, type TestDatabase } from '@one-stop-shop/shared/server/testing';
import { anOperator, read } from '../testing/readings';
import { CheckSeals } from './check-seals';
import { CloseMonths } from './close-months';
import { LetMonthGo, MonthStays } from './let-month-go';
import { SealReadings } from './seal-readings';

const old = ['2023-09', '2023-10', '2023-11'] as const;

describe('the months of the audit', () => {
  let database: TestDatabase;
  let checking: CheckSeals;
  let letting: LetMonthGo;
  let transaction: number;

  beforeEach(async () => {
    transaction = 100;
    Logger.overrideLogger(false);
    database = await aDatabase();
    checking = new CheckSeals(database.workerUnitOfWork);
    letting = new LetMonthGo(
      database.workerUnitOfWork,
      new UnitOfWork(database.owner, database.clock),
    );
    for (const month of old.slice(1)) {
      await database.owner.query('SELECT platform.make_audit_month($1)', [`${month}-01`]);
    }
  });
  afterEach(() => database.close());

  const someoneReads = (people = 1): Promise<void> =>
    read(
      database.unitOfWork,
      anOperator(),
      Array.from({ length: people }, () => randomUUID()),
    );
  const count = async (what: string): Promise<number> =>
    (await database.everything<{ n: number }>(`SELECT count(*)::int AS n FROM ${what}`))[0]?.n ?? 0;
  /**
   * Seals the last transaction alone. It gets a number of long ago first: other databases of the
   * server can hold the oldest one under way, and a seal would wait for it.
   */
  const sealed = async (): Promise<void> => {
    transaction += 1;
    await tamper(
      `UPDATE platform.read_audit SET written_by = ${transaction}
        WHERE written_by = (SELECT max(written_by) FROM platform.read_audit)`,
    );
    await new SealReadings(database.workerUnitOfWork).run(0);
  };
  const close = async (): Promise<void> => {
    while (await new CloseMonths(database.workerUnitOfWork).run());
  };
  /** Three months of three years ago and this one, each with a seal. */
  const fourMonths = async (): Promise<void> => {
    for (const month of [...old, '2026-11']) {
      database.clock.set(`${month}-20T08:00:00Z`);
      await someoneReads(2);
      await sealed();
    }
  };
  const tamper = (statement: string): Promise<unknown> =>
    database.everything(`SET session_replication_role = replica; ${statement}`);

  it('are closed a day after they end, once everything in them is sealed', async () => {
    database.clock.set('2023-10-31T23:59:00Z');
    await someoneReads();
    await sealed();
    await someoneReads();
    database.clock.set('2023-11-01T23:59:59Z');
    await close();
    expect(await count('oversight.closed_month')).toBe(0);
    database.clock.set('2023-11-02T00:00:00Z');
    await close();
    expect(await count('oversight.closed_month')).toBe(0);
    await sealed();
    await close();
    expect(
      await database.everything('SELECT month::text, seals, readings FROM oversight.closed_month'),
    ).toEqual([{ month: '2023-10-01', seals: 2, readings: 2 }]);
  });

  it('are looked into when they are open, and one of the closed ones', async () => {
    await fourMonths();
    expect((await checking.run()).months).toEqual([...old, '2026-11']);
    await close();
    const { months, broken, restIsUsed } = await checking.run();
    expect({ months: months.length, broken }).toEqual({ months: 2, broken: null });
    expect(months).toContain('2026-11');
    expect((await checking.run('all')).months).toEqual([...old, '2026-11']);
    // September 2023 was read without a part of its own.
    expect(restIsUsed).toBe(true);
  });

  const october = `read_at >= '2023-10-01' AND read_at < '2023-11-01'`;
  it.each([
    [
      'a line is changed',
      `UPDATE platform.read_audit SET reader = 'x' WHERE ${october}`,
      'readings-changed',
    ],
    [
      'its kind is changed',
      `UPDATE platform.read_audit SET subject_kind = 'person' WHERE ${october}`,
      'readings-changed',
    ],
    [
      'its window is changed',
      `UPDATE platform.read_audit SET window_start = NULL WHERE ${october}`,
      'readings-changed',
    ],
    [
      'a line is slipped in',
      `INSERT INTO platform.read_audit (read_at, reader, role, municipality,
        subject_kind, subject, field_classes, purpose, request_id, written_by)
      SELECT '2023-10-02', reader, role, municipality, subject_kind, subject, field_classes, purpose,
             request_id, (SELECT min(from_transaction) FROM oversight.audit_seal)
        FROM platform.read_audit WHERE ${october} LIMIT 1`,
      'readings-unsealed',
    ],
    [
      'its seal is made anew',
      `UPDATE oversight.audit_seal SET chained = repeat('a', 64) WHERE month = '2023-10-01'`,
      'chain-broken',
    ],
  ])('are found changed: %s', async (_, statement, fault) => {
    await fourMonths();
    await close();
    await tamper(statement);
    expect((await checking.run('2023-10')).broken).toMatchObject({ fault });
  });

  it.each([
    [
      'its lines are deleted',
      `DELETE FROM platform.read_audit WHERE ${october}`,
      'readings-unsealed',
    ],
    ['its part is dropped', 'DROP TABLE platform.read_audit_2023_10', 'readings-unsealed'],
    [
      'a line is put where nothing was sealed',
      `INSERT INTO platform.read_audit (read_at, reader, role,
        municipality, subject_kind, subject, field_classes, purpose, request_id, written_by)
      VALUES ('2024-02-02', 'x', 'x', '059006', 'visit', uuidv7(), '{}', 'desk-work', 'x', 5)`,
      'readings-unsealed',
    ],
    [
      'the closing seal is changed',
      'UPDATE oversight.closed_month SET readings = 7 WHERE number = 2',
      'month-broken',
    ],
    [
      'the last closing seal is taken away',
      'DELETE FROM oversight.closed_month WHERE number = 3',
      'month-broken',
    ],
    [
      'it is said to be let go before its time',
      `INSERT INTO oversight.month_let_go VALUES ('2023-10-01', '2026-10-31')`,
      'let-go-early',
    ],
    [
      'an open one is said to be let go',
      `INSERT INTO oversight.month_let_go VALUES ('2026-11-01', '2036-10-31')`,
      'let-go-early',
    ],
  ])('are found changed, whichever is looked into: %s', async (_, statement, fault) => {
    await fourMonths();
    await close();
    await checking.run('2023-09');
    await tamper(statement);
    expect((await checking.run('2023-09')).broken).toMatchObject({ fault });
  });

  it('are let go after 36 months, and the chain goes on', async () => {
    await fourMonths();
    await close();
    for (const month of ['2023-09', '2023-10']) await letting.run(month);
    expect(await count(`platform.read_audit WHERE read_at < '2023-11-01'`)).toBe(0);
    expect(await checking.run('all')).toMatchObject({ seals: 4, closed: 3, broken: null });
    database.clock.set('2026-11-20T09:00:00Z');
    await someoneReads();
    await sealed();
    expect(await checking.run('all')).toMatchObject({ seals: 5, broken: null });
  });

  it('stay while they are younger, open, gone already or found changed', async () => {
    await fourMonths();
    await expect(letting.run('2023-10')).rejects.toThrow('2023-10 is not closed');
    await close();
    database.clock.set('2026-11-30T23:59:59Z');
    await expect(letting.run('2023-11')).rejects.toThrow('2023-11 is not 36 months old');
    await letting.run('2023-10');
    await expect(letting.run('2023-10')).rejects.toThrow('let go before');
    await tamper(`UPDATE platform.read_audit SET reader = 'x' WHERE read_at < '2023-10-01'`);
    await expect(letting.run('2023-09')).rejects.toThrow(MonthStays);
    expect(await count(`platform.read_audit WHERE read_at < '2023-10-01'`)).toBe(2);
  });

  it('are let go by nobody but the owner', async () => {
    const drop = 'DROP TABLE platform.read_audit_2023_10';
    for (const role of [database.app, database.worker]) {
      await expect(role.query(drop)).rejects.toThrow(/must be owner/);
      for (const act of ['SELECT * FROM', 'DELETE FROM', 'TRUNCATE']) {
        await expect(role.query(`${act} platform.read_audit_2023_10`)).rejects.toThrow(
          /permission denied/,
        );
      }
      await expect(role.query(`SELECT platform.make_audit_month('2020-01-01')`)).rejects.toThrow(
        /permission denied/,
      );
    }
    for (const act of [
      'UPDATE platform.read_audit_2023_10 SET reader = NULL',
      'DELETE FROM platform.read_audit_2023_10',
      'TRUNCATE platform.read_audit_2023_10',
    ]) {
      if (act.startsWith('TRUNCATE')) {
        await expect(database.owner.query(act)).rejects.toThrow(/append-only/);
        await expect(database.everything(act)).rejects.toThrow(/append-only/);
      } else await database.owner.query(act);
    }
  });

  it('get the part that they lacked, with what was read meanwhile', async () => {
    database.clock.set('2023-09-20T08:00:00Z');
    await someoneReads(2);
    await sealed();
    const lines = () => database.everything('SELECT * FROM platform.read_audit ORDER BY id');
    const before = await lines();
    expect(await checking.run()).toMatchObject({ broken: null, restIsUsed: true });
    await database.owner.query(`SELECT platform.make_audit_month('2023-09-01')`);
    expect(await lines()).toEqual(before);
    expect(await count('platform.read_audit_2023_09')).toBe(2);
    expect(await count('platform.read_audit_rest')).toBe(0);
    await expect(database.everything('TRUNCATE platform.read_audit_rest')).rejects.toThrow(
      /append-only/,
    );
    await expect(database.everything('DELETE FROM platform.read_audit_2023_09')).rejects.toThrow(
      /append-only/,
    );
    expect(await checking.run()).toMatchObject({
      seals: 1,
      broken: null,
      restIsUsed: false,
    });
  });
});
