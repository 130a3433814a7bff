import type { AccessScope } from '@one-stop-shop/shared/server';
import { anAccount } from '../testing/an-account';
import { anAdministrator, signedInAs } from '../testing/an-administrator';
import { anIdentityDatabase, type IdentityDatabase } from '../testing/an-identity-database';
import { aprilia, aVisitor, cori, theService } from '../testing/scopes';
import {
  MediatorAccountsQuery,
  type ToldMediator,
  type WantedMediators,
} from './mediator-accounts-query';
import { ReaderNamesQuery } from './reader-names-query';
import { WithdrawRole } from './withdraw-role';

const today: WantedMediators = { from: '2026-11-23' };

describe('who receives people', () => {
  let database: IdentityDatabase;
  let both: string;
  let lastMonth: string;
  let nextMonth: string;
  let atTheDesk: string;

  beforeAll(async () => {
    database = await anIdentityDatabase();
    const mediator = async (...works: [string, string?, string?][]): Promise<string> => {
      const assignments = works.map(([municipality, from, to]) => ({
        municipality,
        role: 'mediator' as const,
        ...(from && { from }),
        ...(to && { to }),
      }));
      return (await anAccount(database, ...assignments)).operatorId;
    };
    both = await mediator([cori], [aprilia]);
    lastMonth = await mediator([cori, '2026-10-01', '2026-10-31']);
    nextMonth = await mediator([cori, '2026-12-01']);
    atTheDesk = (await anAccount(database, { municipality: cori })).operatorId;
  });
  afterAll(() => database.close());

  const tell = (scope: AccessScope, wanted = today): Promise<ToldMediator[]> =>
    database.unitOfWork.inTransaction(scope, (tx) => new MediatorAccountsQuery().find(tx, wanted));
  const ids = async (scope: AccessScope, wanted?: WantedMediators): Promise<string[]> =>
    (await tell(scope, wanted)).map(({ id }) => id).toSorted();
  const atCori = signedInAs('01900000-0000-7000-8000-000000000000', 'desk_operator', [cori]);

  it('is told as far as the scope reaches, with the days of the work', async () => {
    const [told] = await tell({ ...atCori, municipalities: [aprilia] });
    expect(told).toEqual({
      id: both,
      name: 'Ada Prova',
      languages: [],
      assignments: [
        { municipality: aprilia, profession: 'mediation', from: '2026-01-01', to: null },
      ],
    });
    expect(await ids(atCori)).toEqual([both, nextMonth].toSorted());
    expect(await ids(theService(cori))).toEqual([both, nextMonth].toSorted());
    expect(await ids({ ...atCori, municipalities: ['059022'] })).toEqual([]);
    expect(await ids({ ...aVisitor, municipalities: [cori] })).toEqual([]);
  });

  it('is told apart from who practises, also of one who does both', async () => {
    const { operatorId } = await anAccount(
      database,
      { municipality: '059022', role: 'practitioner' },
      { municipality: '059022', role: 'mediator', from: '2026-12-01' },
    );
    const [told] = await tell({ ...atCori, municipalities: ['059022'] });
    expect(told?.id).toBe(operatorId);
    expect(told?.assignments).toMatchObject([
      { profession: 'mediation', from: '2026-12-01' },
      { profession: 'practice', from: '2026-01-01' },
    ]);
  });

  it('is told for the days asked, and of the ids asked', async () => {
    expect(await ids(atCori, { from: '2026-11-23', to: '2026-11-30' })).toEqual([both]);
    expect(await ids(atCori, { from: '2026-10-31' })).toContain(lastMonth);
    expect(await ids(atCori, { ...today, ids: [nextMonth, atTheDesk] })).toEqual([nextMonth]);
  });

  it('is no more whose role was withdrawn; their name is still told', async () => {
    const administrator = await anAdministrator(database);
    await new WithdrawRole(database.unitOfWork).run(administrator, nextMonth, {
      role: 'mediator',
      municipalities: [],
      lastDay: null,
    });
    expect(await ids(atCori)).toEqual([both]);
    const names = await database.unitOfWork.inTransaction(atCori, (tx) =>
      new ReaderNamesQuery().of(tx, [nextMonth, administrator.operatorId, atTheDesk]),
    );
    expect(names.get(nextMonth)).toBe('Ada Prova');
  });
});
