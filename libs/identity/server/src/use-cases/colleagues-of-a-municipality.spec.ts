import { anAccount } from '../testing/an-account';
import { anAdministrator, signedInAs } from '../testing/an-administrator';
import { anIdentityDatabase, type IdentityDatabase } from '../testing/an-identity-database';
import { aprilia, aVisitor, cori } from '../testing/scopes';
import { ReaderNamesQuery } from './reader-names-query';
import { WithdrawRole } from './withdraw-role';

describe('who sees people in a municipality', () => {
  let database: IdentityDatabase;
  beforeAll(async () => {
    database = await anIdentityDatabase();
  });
  afterAll(() => database.close());

  const colleague = signedInAs('01900000-0000-7000-8000-000000000000', 'mediator', [cori]);
  const told = async (scope: Parameters<typeof database.unitOfWork.inTransaction>[0]) =>
    (
      await database.unitOfWork.inTransaction(scope, (tx) =>
        new ReaderNamesQuery().working(tx, [cori]),
      )
    ).map(({ id }) => id);

  it('is whoever holds a role there today with which people are seen', async () => {
    const account = async (...works: Parameters<typeof anAccount>[1][]): Promise<string> =>
      (await anAccount(database, ...works)).operatorId;
    const desk = await account({ municipality: cori, role: 'desk_operator' });
    const twice = await account(
      { municipality: cori, role: 'social_worker' },
      { municipality: cori, role: 'mediator' },
    );
    await account({ municipality: aprilia, role: 'desk_operator' });
    await account({ municipality: cori, role: 'district_coordinator' });
    await account({ municipality: cori, role: 'mediator', from: '2026-12-01' });
    const lastMonth = await account({
      ...{ municipality: cori, role: 'mediator', from: '2026-10-01', to: '2026-10-31' },
    });
    expect((await told(colleague)).toSorted()).toEqual([desk, twice].toSorted());
    expect(await told({ ...aVisitor, municipalities: [cori] })).toEqual([]);

    const withdrawn = { role: 'desk_operator' as const, municipalities: [cori], lastDay: null };
    await new WithdrawRole(database.unitOfWork).run(
      await anAdministrator(database),
      desk,
      withdrawn,
    );
    expect(await told(colleague)).toEqual([twice]);
    const left = await database.unitOfWork.inTransaction(colleague, (tx) =>
      new ReaderNamesQuery().left(tx, [cori, aprilia]),
    );
    expect(left.toSorted((one, other) => one.id.localeCompare(other.id))).toEqual(
      [desk, lastMonth].toSorted().map((id) => ({ id, municipality: cori })),
    );
  });
});
