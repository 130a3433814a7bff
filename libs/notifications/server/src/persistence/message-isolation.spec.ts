import { workerScope } from '@one-stop-shop/shared/server';
import { anOperator, aprilia, cori, inWorker, MessageDesk } from '../testing/message-desk';

const count = 'SELECT count(*)::int AS seen FROM notifications.message';

describe('messages', () => {
  let desk: MessageDesk;

  beforeAll(async () => {
    desk = await MessageDesk.open();
    await desk.booked();
    await desk.booked(undefined, aprilia);
    await desk.relayAll();
  });
  afterAll(() => desk.close());

  const visitor = {
    asker: 'visitor' as const,
    municipalities: [cori],
    requestId: 'spec',
    purpose: 'service' as const,
  };

  it.each([
    ['an operator of one municipality', anOperator([cori]), 2],
    ['an operator of both', anOperator([cori, aprilia]), 4],
    ['an operator of neither', anOperator(['059022']), 0],
    ['a visitor', visitor, 0],
  ])('are seen by %s as far as they reach', async (_, scope, seen) => {
    const rows = await desk.database.unitOfWork.inTransaction(scope, (tx) => tx.query(count));
    expect(rows).toEqual([{ seen }]);
  });

  it.each([
    ['acts for one municipality', inWorker(cori), 2],
    ['sweeps, acting for none', workerScope('service', 'spec'), 4],
  ])('are seen by the worker that %s', async (_, scope, seen) => {
    const rows = await desk.database.workerUnitOfWork.inTransaction(scope, (tx) => tx.query(count));
    expect(rows).toEqual([{ seen }]);
  });

  it('are not seen by an operator’s role that claims to sweep', async () => {
    const rows = await desk.database.unitOfWork.inTransaction(
      workerScope('service', 'spec'),
      (tx) => tx.query(count),
    );
    expect(rows).toEqual([{ seen: 0 }]);
  });

  it.each([
    `UPDATE notifications.message SET due_at = now()`,
    `UPDATE notifications.message SET municipality = '${aprilia}'`,
    `DELETE FROM notifications.message`,
    `INSERT INTO notifications.message (municipality, subject, kind, occurrence, happened_at,
       about_starts_at, due_at, channel, language)
     VALUES ('${cori}', uuidv7(), 'reminder', 'x', now(), now(), now(), 'call', 'it')`,
  ])('are changed by operators in nothing but the outcome: %s', async (statement) => {
    await expect(
      desk.database.unitOfWork.inTransaction(anOperator(), (tx) => tx.query(statement)),
    ).rejects.toThrow('permission denied');
  });

  it('are never written into another municipality', async () => {
    await expect(
      desk.database.workerUnitOfWork.inTransaction(inWorker(cori), (tx) =>
        tx.query(`UPDATE notifications.message SET municipality = '${aprilia}'`),
      ),
    ).rejects.toThrow('row-level security');
  });

  it('keep a code of what went wrong, and no sentence', async () => {
    await expect(
      desk.database.workerUnitOfWork.inTransaction(inWorker(cori), (tx) =>
        tx.query(`UPDATE notifications.message SET last_error = 'no such user: fatima'`),
      ),
    ).rejects.toThrow('check constraint');
  });
});
