import { anAccount } from '../testing/an-account';
import { anIdentityDatabase, type IdentityDatabase } from '../testing/an-identity-database';
import { aprilia, cori, theService } from '../testing/scopes';
import { AssignOperator } from './assign-operator';

describe('assigning an operator', () => {
  let database: IdentityDatabase;
  let assign: AssignOperator;

  beforeAll(async () => {
    database = await anIdentityDatabase();
    assign = new AssignOperator(database.unitOfWork);
  });
  afterAll(() => database.close());

  const assignmentsOf = (operatorId: string): Promise<unknown[]> =>
    database.unitOfWork.inTransaction(theService(cori), (tx) =>
      tx.query(
        `SELECT valid_from::text AS from, valid_to::text AS to FROM identity.assignment
          WHERE operator_id = $1 ORDER BY 1`,
        [operatorId],
      ),
    );

  it('keeps assignments of the same role apart in time', async () => {
    const { operatorId } = await anAccount(database, {
      municipality: cori,
      from: '2026-01-01',
      to: '2026-06-30',
    });
    const work = { operatorId, municipality: cori, role: 'desk_operator' } as const;
    await assign.run(theService(cori), { ...work, from: '2026-06-30' });
    await assign.run(theService(cori), { ...work, from: '2026-09-01' });
    await assign.run(theService(cori), { ...work, from: '2026-09-01' });
    expect(await assignmentsOf(operatorId)).toEqual([
      { from: '2026-01-01', to: '2026-06-30' },
      { from: '2026-09-01', to: null },
    ]);
  });

  it('assigns to no municipality but that of the scope', async () => {
    const { operatorId } = await anAccount(database);
    const work = { operatorId, municipality: aprilia, role: 'desk_operator', from: '2026-01-01' };
    await expect(assign.run(theService(cori), { ...work, role: 'desk_operator' })).rejects.toThrow(
      'row-level security',
    );
  });
});
