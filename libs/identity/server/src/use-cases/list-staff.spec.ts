import type { StaffQuery } from '@one-stop-shop/identity/contracts';
import { RequestInvalid } from '@one-stop-shop/shared/domain';
import { NotPermitted, type OperatorScope } from '@one-stop-shop/shared/server';
import { AccountUnknown } from '../domain/staff-problems';
import { anAccount } from '../testing/an-account';
import { anAdministrator, signedInAs, theDistrict } from '../testing/an-administrator';
import { anIdentityDatabase, type IdentityDatabase } from '../testing/an-identity-database';
import { anInvitation } from '../testing/an-invitation';
import { atSignIn, cori } from '../testing/scopes';
import { ChangeStaff } from './change-staff';
import { ListStaff } from './list-staff';
import { ProposeRecovery } from './propose-recovery';
import { RefuseRecovery } from './refuse-recovery';
import { ShowStaff } from './show-staff';

describe('the list of staff', () => {
  let database: IdentityDatabase;
  let administrator: OperatorScope;
  let list: ListStaff;

  beforeAll(async () => {
    database = await anIdentityDatabase();
    administrator = await anAdministrator(database);
    list = new ListStaff(database.unitOfWork);
  });
  afterAll(() => database.close());
  beforeEach(() => database.clock.set('2026-11-23T08:00:00Z'));

  const propose = (operatorId: string): Promise<unknown> =>
    new ProposeRecovery(database.unitOfWork).run(administrator, operatorId, 'Her phone was stolen');

  const names = async (query: Partial<StaffQuery>): Promise<string[]> => {
    const { items: staff } = await list.run(administrator, { limit: 100, ...query });
    return staff.map(({ name }) => name);
  };

  it('finds parts of names and addresses, letters of any size', async () => {
    const change = new ChangeStaff(database.unitOfWork);
    const { operatorId, email } = await anAccount(database, { municipality: cori });
    await change.run(administrator, operatorId, { name: 'Mirjeta Çela', languages: ['sq'] });
    expect(await names({ search: 'jeta ç' })).toEqual(['Mirjeta Çela']);
    expect(await names({ search: email.toUpperCase() })).toEqual(['Mirjeta Çela']);
    expect(await names({ search: '%' })).toEqual([]);
  });

  it('tells in which state an account is', async () => {
    const invited = await anInvitation(database, administrator, { name: 'Invited' });
    const over = await anAccount(database, { municipality: cori, to: '2026-11-22' });
    const { items: staff } = await list.run(administrator, { limit: 100 });
    const states = new Map(staff.map(({ id, state }) => [id, state]));
    expect(states.get(invited.operatorId)).toBe('invited');
    expect(states.get(over.operatorId)).toBe('ended');
    expect(states.get(administrator.operatorId)).toBe('active');
    expect(await names({ state: 'invited' })).toEqual(['Invited']);
  });

  it('tells the day of the last use, and nothing nearer', async () => {
    const account = await anAccount(database, { municipality: cori });
    await database.signIn.run(atSignIn, { ...account, network: '203.0.113.7' });
    const show = new ShowStaff(database.unitOfWork);
    expect((await show.run(administrator, account.operatorId)).lastSeenOn).toBe('2026-11-23');
  });

  it('tells of whom a proposal waits to be approved', async () => {
    const { operatorId } = await anAccount(database, { municipality: cori });
    const another = await anAdministrator(database);
    await propose(operatorId);
    const { items: staff } = await list.run(another, { limit: 100 });
    const waiting = staff.filter(({ recoveryProposed }) => recoveryProposed);
    expect(waiting.map(({ id, state }) => [id, state])).toEqual([[operatorId, 'active']]);
    const only = await list.run(another, { limit: 100, state: 'recovery-proposed' });
    expect(only.items).toEqual(waiting);
    await new RefuseRecovery(database.unitOfWork).run(another, operatorId);
    expect(await names({ state: 'recovery-proposed' })).toEqual([]);
  });

  it('tells no more of a proposal that lapsed, or of who has left since', async () => {
    const waiting = () => names({ state: 'recovery-proposed' });
    const stays = await anAccount(database, { municipality: cori });
    const leaves = await anAccount(database, { municipality: cori, to: '2026-11-23' });
    await propose(stays.operatorId);
    await propose(leaves.operatorId);
    expect(await waiting()).toHaveLength(2);
    database.clock.set('2026-11-24T00:00:00+01:00');
    expect(await waiting()).toHaveLength(1);
    database.clock.set('2026-11-24T08:00:00Z');
    expect(await waiting()).toEqual([]);
  });

  it('comes page by page, everybody once, whoever is called the same', async () => {
    for (let made = 0; made < 7; made++) await anAccount(database, { municipality: cori });
    const all = await list.run(administrator, { limit: 100 });
    expect(all.next).toBeNull();
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await list.run(administrator, { limit: 3, ...(after && { after }) });
      expect(page.items.length).toBeLessThanOrEqual(3);
      seen.push(...page.items.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after);
    expect(seen).toEqual(all.items.map(({ id }) => id));
    expect(new Set(seen).size).toBe(seen.length);
  });

  const withNul = Buffer.from(JSON.stringify(['\u0000', '01900000-0000-7000-8000-00000000dead']));

  it.each(['A', 'bm90IGEgcGxhY2U', 'WzEsMl0', withNul.toString('base64url')])(
    'refuses the invented place %s',
    async (after) => {
      await expect(async () => list.run(administrator, { limit: 3, after })).rejects.toThrow(
        RequestInvalid,
      );
    },
  );

  it('keeps how somebody was called before', async () => {
    const { operatorId } = await anAccount(database, { municipality: cori });
    const change = new ChangeStaff(database.unitOfWork);
    const details = { name: 'Bruna Prova', languages: ['sq', 'it'] as const };
    const changed = await change.run(administrator, operatorId, {
      ...details,
      languages: [...details.languages],
    });
    expect(changed).toMatchObject(details);
    expect(changed.history[0]).toMatchObject({
      kind: 'details-changed',
      formerName: 'Ada Prova',
      formerLanguages: [],
    });
    await expect(
      database.everything(`UPDATE identity.staff_change SET kind = 'left'`),
    ).rejects.toThrow('append-only');
  });

  it('is for administrators, and knows no account that nobody has', async () => {
    const coordinator = signedInAs(administrator.operatorId, 'district_coordinator', theDistrict);
    expect(() => list.run(coordinator, { limit: 3 })).toThrow(NotPermitted);
    const unknown = '01900000-0000-7000-8000-00000000dead';
    const show = new ShowStaff(database.unitOfWork);
    await expect(show.run(administrator, unknown)).rejects.toThrow(AccountUnknown);
    // By what they may, whichever role the scope names.
    const pretender = { ...administrator, permissions: coordinator.permissions };
    const seen = await database.unitOfWork.inTransaction(pretender, (tx) =>
      tx.query('SELECT id FROM identity.operator'),
    );
    expect(seen).toEqual([{ id: administrator.operatorId }]);
  });
});
