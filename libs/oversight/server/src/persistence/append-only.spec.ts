import { randomUUID } from 'node:crypto';
import { workerScope } from '@one-stop-shop/shared/server';
import { aDatabase, type TestDatabase } from '@one-stop-shop/shared/server/testing';
import { anAdministrator, anOperator, cori, read } from '../testing/readings';

const aSeal = `INSERT INTO oversight.audit_seal
  VALUES (1, 0, 1, 1, repeat('0', 64), now(), repeat('0', 64), 1)`;
const aCheck = 'INSERT INTO oversight.seal_check (checked_at, seals) VALUES (now(), 0)';

const changes: Record<string, string> = {
  'platform.read_audit': "reader = 'nobody'",
  'oversight.audit_seal': 'readings = 7',
  'oversight.seal_check': "checked_at = '2000-01-01'",
};
const tables = Object.keys(changes);

describe('what was written into the audit', () => {
  let database: TestDatabase;
  const operator = anOperator();

  beforeAll(async () => {
    database = await aDatabase();
    await read(database.unitOfWork, operator, [randomUUID()]);
    for (const statement of [aSeal, aCheck]) await database.everything(statement);
  });
  afterAll(() => database.close());

  const rows = (table: string): Promise<unknown[]> => database.everything(`SELECT * FROM ${table}`);
  const acts = (table: string): string[] => [
    `UPDATE ${table} SET ${changes[table]}`,
    `DELETE FROM ${table}`,
    `TRUNCATE ${table}`,
  ];

  it.each(tables)('is not changed by app or worker: %s', async (table) => {
    const before = await rows(table);
    for (const act of acts(table)) {
      await expect(
        database.unitOfWork.inTransaction(operator, (tx) => tx.query(act)),
      ).rejects.toThrow(/permission denied/);
      for (const scope of [workerScope('service', 'spec'), workerScope('service', 'spec', cori)]) {
        await expect(
          database.workerUnitOfWork.inTransaction(scope, (tx) => tx.query(act)),
        ).rejects.toThrow(/permission denied/);
      }
    }
    expect(await rows(table)).toEqual(before);
  });

  it.each(tables)('is not changed by the owner, whatever scope it claims: %s', async (table) => {
    const before = await rows(table);
    for (const asker of ['operator', 'worker', 'office']) {
      for (const act of acts(table)) {
        const outcome = database.owner.transaction(async (manager) => {
          await manager.query(
            `SELECT set_config('app.asker', $1, true), set_config('app.municipalities', $2, true),
                    set_config('app.role', 'district_administrator', true)`,
            [asker, cori],
          );
          await manager.query(act);
        });
        // Policies hide the rows, so that nothing is there to be changed.
        if (act.startsWith('TRUNCATE')) await expect(outcome).rejects.toThrow(/append-only/);
        else await outcome;
      }
    }
    expect(await rows(table)).toEqual(before);
  });

  it.each(tables)('is not changed by a role that no policy binds: %s', async (table) => {
    for (const act of acts(table)) {
      await expect(database.everything(act)).rejects.toThrow(/append-only/);
    }
  });

  it('is not given an id or a transaction by who writes it', async () => {
    for (const column of ['id', 'written_by']) {
      const value = column === 'id' ? 'uuidv7()' : '1';
      await expect(
        database.unitOfWork.inTransaction(operator, (tx) =>
          tx.query(
            `INSERT INTO platform.read_audit (${column}, read_at, reader, role, municipality, subject_kind, subject,
                    field_classes, purpose, request_id)
             VALUES (${value}, now(), 'x', 'x', '059006', 'visit', uuidv7(), '{}', 'desk-work', 'x')`,
          ),
        ),
      ).rejects.toThrow(/permission denied/);
    }
  });

  it('is not written for another municipality, nor sealed by who serves requests', async () => {
    await expect(
      database.unitOfWork.inTransaction(operator, (tx) =>
        tx.query(
          `INSERT INTO platform.read_audit (read_at, reader, role, municipality, subject_kind, subject,
                  field_classes, purpose, request_id)
           VALUES (now(), 'x', 'x', '059001', 'visit', uuidv7(), '{}', 'desk-work', 'x')`,
        ),
      ),
    ).rejects.toThrow(/row-level security/);
    for (const statement of [aSeal, aCheck]) {
      await expect(
        database.unitOfWork.inTransaction(anAdministrator(), (tx) => tx.query(statement)),
      ).rejects.toThrow(/permission denied/);
      await expect(
        database.owner.query(statement.replace('(1, 0', '(2, 5').replace(', 1, 1,', ', 9, 1,')),
      ).rejects.toThrow(/row-level security/);
    }
  });
});
