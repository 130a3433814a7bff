import { mediatorDescribedAnew, type OperatorRole } from '@one-stop-shop/identity/contracts';
import { NotPermitted, type OperatorScope } from '@one-stop-shop/shared/server';
import { AccountUnknown } from '../domain/staff-problems';
import { anAccount } from '../testing/an-account';
import { anAdministrator } from '../testing/an-administrator';
import { anIdentityDatabase, type IdentityDatabase } from '../testing/an-identity-database';
import { anOperatorOf, aprilia, cori } from '../testing/scopes';
import { ChangeStaff } from './change-staff';

describe('what staff are called and speak', () => {
  let database: IdentityDatabase;
  let administrator: OperatorScope;
  let change: ChangeStaff;
  beforeAll(async () => {
    database = await anIdentityDatabase();
    administrator = await anAdministrator(database);
    change = new ChangeStaff(database.unitOfWork);
  });
  afterAll(() => database.close());

  const details = { name: 'Noor Kaur', languages: ['pa', 'it'] as const };
  const changed = (operatorId: string): ReturnType<typeof change.run> =>
    change.run(administrator, operatorId, { ...details, languages: [...details.languages] });
  const told = async (operatorId: string): Promise<string[]> => {
    const rows = await database.everything<{ payload: unknown }>(
      "SELECT payload FROM platform.outbox WHERE payload->>'operatorId' = $1",
      [operatorId],
    );
    return rows.map(({ payload }) => mediatorDescribedAnew.schema.parse(payload).municipality);
  };
  const somebody = async (role: OperatorRole, to?: string): Promise<string> => {
    const work = { municipality: cori, role, ...(to !== undefined && { to }) };
    return (await anAccount(database, work)).operatorId;
  };

  it('changes, and stays in the history as it was', async () => {
    const id = await somebody('desk_operator');
    expect(await changed(id)).toMatchObject({
      ...details,
      history: [{ kind: 'details-changed', formerName: 'Ada Prova', formerLanguages: [] }],
    });
    expect(await told(id)).toEqual([]);
  });

  it.each(['mediator', 'practitioner'] as const)(
    'is told to the desks once, for a %s',
    async (role) => {
      const id = await somebody(role);
      await changed(id);
      expect(await told(id)).toEqual([cori]);
    },
  );

  it('is no news about somebody whose work as a mediator is over', async () => {
    const id = await somebody('mediator', '2026-11-22');
    await changed(id);
    expect(await told(id)).toEqual([]);
  });

  it('is changed by administrators alone, and for accounts that there are', async () => {
    await expect(changed('01900000-0000-7000-8000-00000000dead')).rejects.toThrow(AccountUnknown);
    const id = await somebody('mediator');
    expect(() => change.run(anOperatorOf(aprilia), id, { name: 'Eve', languages: [] })).toThrow(
      NotPermitted,
    );
  });
});
