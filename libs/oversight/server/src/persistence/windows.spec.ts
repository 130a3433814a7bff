import { randomUUID } from 'node:crypto';
import { defineSubjectKind } from '@one-stop-shop/shared/contracts';
import {
  ReadingNotRecorded,
  recordReading,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { aDatabase, type TestDatabase } from '@one-stop-shop/shared/server/testing';
import { anOperator, aprilia, cori, read, visit } from '../testing/readings';

describe('what one account reads again within a quarter of an hour', () => {
  let database: TestDatabase;
  const operator = anOperator([cori, aprilia]);
  const subject = randomUUID();

  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await database.everything(
      'SET session_replication_role = replica; DELETE FROM platform.read_audit',
    );
    database.clock.set('2026-11-23T08:00:00Z');
  });

  const looks = (by: OperatorScope = operator): Promise<void> =>
    read(database.unitOfWork, by, [subject]);
  const lines = (): Promise<unknown[]> =>
    database.everything(
      `SELECT request_id, read_at, window_start FROM platform.read_audit ORDER BY read_at, id`,
    );

  it('is one line, of the first look', async () => {
    for (let minute = 0; minute < 10; minute += 1) {
      database.clock.set(`2026-11-23T08:0${minute}:30Z`);
      await looks({ ...operator, requestId: `look ${minute}` });
    }
    expect(await lines()).toEqual([
      {
        request_id: 'look 0',
        read_at: new Date('2026-11-23T08:00:30Z'),
        window_start: new Date('2026-11-23T08:00:00Z'),
      },
    ]);
  });

  it('is another line with the next quarter of the clock', async () => {
    for (const at of ['08:14:59', '08:15:00', '08:29:59', '08:30:00']) {
      database.clock.set(`2026-11-23T${at}Z`);
      await looks();
    }
    expect(await lines()).toHaveLength(3);
  });

  it('is another line where anything differs that a person may ask for', async () => {
    await looks();
    await looks(anOperator([cori]));
    await looks({ ...operator, role: 'social_worker' });
    await looks({ ...operator, purpose: 'messages' });
    await read(database.unitOfWork, { ...operator, municipalities: [aprilia] }, [subject]);
    await read(database.unitOfWork, operator, [randomUUID()]);
    await read(database.unitOfWork, operator, [subject], ['contact']);
    await database.unitOfWork.inTransaction(operator, (tx) =>
      recordReading(tx, {
        municipality: cori,
        kind: defineSubjectKind('person'),
        subjects: [subject],
        fieldClasses: ['contact', 'visit'],
      }),
    );
    expect(await lines()).toHaveLength(8);
  });

  it('is the same line whatever the order of what was read, and whom', async () => {
    const others = [subject, randomUUID(), randomUUID()];
    await read(database.unitOfWork, operator, others);
    await read(
      database.unitOfWork,
      operator,
      [...others.toReversed(), subject],
      ['visit', 'contact'],
    );
    expect(await lines()).toHaveLength(3);
  });

  it('is one line also when it is read many times at once, in any order', async () => {
    const others = Array.from({ length: 50 }, () => randomUUID());
    await Promise.all(
      Array.from({ length: 20 }, (_, turn) =>
        read(database.unitOfWork, operator, turn % 2 ? others : others.toReversed()),
      ),
    );
    expect(await lines()).toHaveLength(50);
  });

  it('has a line of its own where the first look was taken back', async () => {
    const taken = database.unitOfWork.inTransaction(operator, async (tx) => {
      await recordReading(tx, {
        municipality: cori,
        kind: visit,
        subjects: [subject],
        fieldClasses: ['contact', 'visit'],
      });
      await looksMeanwhile();
      throw new Error('taken back');
    });
    let second: Promise<void> | undefined;
    // It waits for the first, whose line may stay or go.
    const looksMeanwhile = async (): Promise<void> => {
      second = looks({ ...operator, requestId: 'the second' });
      await new Promise((resolve) => setTimeout(resolve, 200));
    };
    await expect(taken).rejects.toThrow('taken back');
    await second;
    expect(await lines()).toMatchObject([{ request_id: 'the second' }]);
  });

  it('is refused where it could not be written, though its line is there', async () => {
    await looks();
    await database.owner.query('REVOKE INSERT ON platform.read_audit FROM desk_app');
    await expect(looks()).rejects.toThrow(ReadingNotRecorded);
    await database.owner.query(
      `GRANT INSERT (read_at, reader, role, municipality, subject_kind, subject, field_classes,
         purpose, request_id, emergency_access) ON platform.read_audit TO desk_app`,
    );
    await looks();
    expect(await lines()).toHaveLength(1);
  });

  it('has a line each time where the list of who looked was shown', async () => {
    for (let times = 0; times < 3; times += 1) await looks({ ...operator, purpose: 'who-looked' });
    expect(await lines()).toMatchObject(Array(3).fill({ window_start: null }));
  });

  it('tells nobody whether somebody else has looked', async () => {
    await looks();
    const another = anOperator([cori]);
    const claims = (about: string): Promise<unknown> =>
      database.unitOfWork.inTransaction(another, (tx) =>
        tx.query(
          `INSERT INTO platform.read_audit (read_at, reader, role, municipality, subject_kind, subject,
                  field_classes, purpose, request_id)
           VALUES (platform.moment(), $1, 'desk_operator', $2, 'visit', $3, '{contact,visit}',
                   'desk-work', platform.request()) ON CONFLICT DO NOTHING`,
          [operator.operatorId, cori, about],
        ),
      );
    for (const about of [subject, randomUUID()]) {
      await expect(claims(about)).rejects.toThrow(/row-level security/);
    }
  });

  it('can be given no window by who writes it', async () => {
    await expect(
      database.unitOfWork.inTransaction(operator, (tx) =>
        tx.query('INSERT INTO platform.read_audit (window_start) VALUES (NULL)'),
      ),
    ).rejects.toThrow(/permission denied/);
  });
});
