import { randomUUID } from 'node:crypto';
import { may, ownMunicipality, protect } from '../database/row-level-security';
import { aDatabase, type TestDatabase } from '../testing';
import type { AccessScope, OperatorScope } from './access-scope';
import { onOrderOf, workerScope } from './worker-scope';

const cori = '059006';
const readNotes = 'cases.read-notes';

/** A table as a coming context would have it: notes of social workers. */
const notes = [
  'CREATE TABLE scheduling.note (id int PRIMARY KEY, municipality text NOT NULL)',
  ...protect('scheduling.note', {
    reads: `${may(readNotes)} AND ${ownMunicipality}`,
    inserts: `${may(readNotes)} AND ${ownMunicipality}`,
  }),
  'GRANT SELECT, INSERT ON scheduling.note TO desk_app, desk_worker',
];

describe('two people at one desk, whose roles the database does not know', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
    for (const statement of notes) await database.everything(statement);
  });
  afterAll(() => database.close());

  const somebody = (role: string, ...permissions: readonly string[]): OperatorScope => ({
    asker: 'operator',
    operatorId: randomUUID(),
    role,
    municipalities: [cori],
    permissions: new Set(['identity.own-account', ...permissions]),
    requestId: 'spec',
    purpose: 'desk-work',
  });
  const socialWorker = somebody('social_worker', readNotes);
  const deskOperator = somebody('desk_operator', 'cases.read', 'cases.read-notes-of-others');

  const notesSeenBy = (scope: AccessScope, unitOfWork = database.unitOfWork) =>
    unitOfWork.inTransaction(scope, (tx) => tx.query('SELECT id FROM scheduling.note'));
  const write = (scope: AccessScope, id: number) =>
    database.unitOfWork.inTransaction(scope, (tx) =>
      tx.query('INSERT INTO scheduling.note VALUES ($1, $2)', [id, cori]),
    );

  it('are told apart by what they may do', async () => {
    await write(socialWorker, 1);
    expect(await notesSeenBy(socialWorker)).toEqual([{ id: 1 }]);
    expect(await notesSeenBy(deskOperator)).toEqual([]);
    await expect(write(deskOperator, 2)).rejects.toThrow(/row-level security/);
  });

  it('by that alone: the role in view and the kind of it change nothing', async () => {
    const named = { ...deskOperator, role: 'social_worker' };
    expect(await notesSeenBy(named)).toEqual([]);
    expect(await notesSeenBy({ ...socialWorker, role: 'desk_operator' })).toHaveLength(1);
    expect(await notesSeenBy({ ...socialWorker, asker: 'office' })).toHaveLength(1);
  });

  it('and neither the service nor who acts on an order of theirs has a permission', async () => {
    expect(await notesSeenBy(onOrderOf(socialWorker, cori, 'service'))).toEqual([]);
    const worker = workerScope('service', 'spec', cori);
    expect(await notesSeenBy(worker, database.workerUnitOfWork)).toEqual([]);
  });
});
