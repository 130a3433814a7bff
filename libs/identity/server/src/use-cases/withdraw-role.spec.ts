import {
  mediatorWorkEnded,
  type WithdrawRole as Withdrawn,
} from '@one-stop-shop/identity/contracts';
import { NotPermitted, type OperatorScope } from '@one-stop-shop/shared/server';
import {
  AccountUnknown,
  DayOver,
  LastAdministrator,
  RoleHeld,
  RoleNotHeld,
  RoleNotThere,
} from '../domain/staff-problems';
import { anAccount } from '../testing/an-account';
import { anAdministrator, signedInAs, theDistrict } from '../testing/an-administrator';
import { approveAll } from '../testing/approved';
import { anIdentityDatabase, type IdentityDatabase } from '../testing/an-identity-database';
import { aRole, secretsOfTheSpecs } from '../testing/an-invitation';
import { aprilia, atSignIn, cori } from '../testing/scopes';
import { EndAllWork } from './end-all-work';
import { GiveRole } from './give-role';
import { WithdrawRole } from './withdraw-role';

const nobody = '01900000-0000-7000-8000-00000000dead';

describe('the work of staff', () => {
  let database: IdentityDatabase;
  let administrator: OperatorScope;
  let give: GiveRole;
  let withdraw: WithdrawRole;
  let leave: EndAllWork;

  beforeAll(async () => {
    database = await anIdentityDatabase();
    administrator = await anAdministrator(database);
    give = new GiveRole(database.unitOfWork, secretsOfTheSpecs);
    withdraw = new WithdrawRole(database.unitOfWork);
    leave = new EndAllWork(database.unitOfWork);
  });
  afterAll(() => database.close());
  beforeEach(() => database.clock.set('2026-11-23T08:00:00Z'));

  const mediating: Withdrawn = { role: 'mediator', municipalities: [], lastDay: null };
  const aMediator = async (): Promise<{ operatorId: string; token: string }> => {
    const account = await anAccount(
      database,
      { municipality: cori, role: 'mediator' },
      { municipality: aprilia, role: 'mediator' },
    );
    const { token } = await database.signIn.run(atSignIn, { ...account, network: '203.0.113.7' });
    return { operatorId: account.operatorId, token };
  };
  const worksFor = async (token: string): Promise<readonly string[] | undefined> =>
    (await database.findSignedIn.run(atSignIn, token))?.municipalities.toSorted();

  it('ends at once in a session that is open, municipality by municipality', async () => {
    const { operatorId, token } = await aMediator();
    expect(await worksFor(token)).toEqual([aprilia, cori]);
    await withdraw.run(administrator, operatorId, { ...mediating, municipalities: [cori] });
    expect(await worksFor(token)).toEqual([aprilia]);
    const details = await withdraw.run(administrator, operatorId, mediating);
    expect(await worksFor(token)).toBeUndefined();
    expect(details).toMatchObject({ state: 'ended', assignments: [] });
    expect(details.formerAssignments).toContainEqual({
      role: 'mediator',
      municipality: cori,
      from: '2026-01-01',
      to: '2026-11-23',
      authorisation: null,
    });
    expect(details.history.slice(0, 2)).toMatchObject([
      { kind: 'role-withdrawn', role: 'mediator', municipalities: [aprilia] },
      { kind: 'role-withdrawn', role: 'mediator', municipalities: [cori] },
    ]);
  });

  it('ends after the last day that was set, and what was to begin later never begins', async () => {
    const { operatorId, token } = await aMediator();
    const later = aRole({ role: 'social_worker', from: '2027-01-01' });
    await give.run(administrator, operatorId, later);
    await approveAll(database, operatorId);
    const last = { ...mediating, lastDay: '2026-11-24' };
    await withdraw.run(administrator, operatorId, last);
    const details = await withdraw.run(administrator, operatorId, {
      ...last,
      role: 'social_worker',
    });
    expect(details.assignments.map(({ role, to }) => `${role} ${to}`)).toEqual([
      'mediator 2026-11-24',
      'mediator 2026-11-24',
    ]);
    expect(await worksFor(token)).toEqual([aprilia, cori]);
    database.clock.set('2026-11-25T08:00:00Z');
    expect(await worksFor(token)).toBeUndefined();
  });

  it('can be given again after it was withdrawn, but not twice for one day', async () => {
    const { operatorId, token } = await aMediator();
    await withdraw.run(administrator, operatorId, mediating);
    await give.run(administrator, operatorId, aRole());
    await expect(give.run(administrator, operatorId, aRole())).rejects.toThrow(RoleHeld);
    await approveAll(database, operatorId);
    await expect(give.run(administrator, operatorId, aRole())).rejects.toThrow(RoleHeld);
    expect(await worksFor(token)).toEqual([cori]);
  });

  it('ends all of it when somebody leaves, and their sessions are gone', async () => {
    const { operatorId, token } = await aMediator();
    const details = await leave.run(administrator, operatorId);
    expect(details).toMatchObject({ state: 'ended', assignments: [] });
    expect(details.history[0]?.kind).toBe('left');
    expect(await worksFor(token)).toBeUndefined();
    const sessions = await database.everything(
      'SELECT FROM identity.session WHERE operator_id = $1',
      [operatorId],
    );
    expect(sessions).toEqual([]);
  });

  describe('as a mediator', () => {
    /** What other contexts learn of somebody, as municipality and last day. */
    const announced = async (operatorId: string): Promise<string[]> => {
      const rows = await database.everything<{ payload: unknown }>(
        `SELECT payload FROM platform.outbox WHERE payload->>'operatorId' = $1 ORDER BY id`,
        [operatorId],
      );
      return rows.map(({ payload }) => {
        const { municipality, lastDay, at } = mediatorWorkEnded.schema.parse(payload);
        return `${municipality} ${lastDay} ${at}`;
      });
    };
    const now = '2026-11-23T08:00:00.000Z';

    it('is announced to every municipality where it ends, with the last day', async () => {
      const { operatorId } = await aMediator();
      await withdraw.run(administrator, operatorId, { ...mediating, lastDay: '2026-12-31' });
      const ofBoth = [`${aprilia} 2026-12-31 ${now}`, `${cori} 2026-12-31 ${now}`];
      expect(await announced(operatorId)).toEqual(ofBoth);
      await withdraw.run(administrator, operatorId, { ...mediating, municipalities: [cori] });
      const atOnce = [...ofBoth, `${cori} 2026-11-22 ${now}`];
      expect(await announced(operatorId)).toEqual(atOnce);
      await leave.run(administrator, operatorId);
      expect(await announced(operatorId)).toEqual([...atOnce, `${aprilia} 2026-11-22 ${now}`]);
    });

    it('had its last day yesterday by the calendar of the desks', async () => {
      const { operatorId } = await aMediator();
      database.clock.set('2026-11-23T23:30:00Z');
      await leave.run(administrator, operatorId);
      const late = '2026-11-23T23:30:00.000Z';
      expect(await announced(operatorId)).toEqual([
        `${aprilia} 2026-11-23 ${late}`,
        `${cori} 2026-11-23 ${late}`,
      ]);
    });

    it('is not announced when another role ends, or none', async () => {
      const { operatorId } = await anAccount(
        database,
        { municipality: cori, role: 'social_worker' },
        { municipality: aprilia, role: 'mediator', to: '2026-11-22' },
      );
      await leave.run(administrator, operatorId);
      const again = withdraw.run(administrator, operatorId, mediating);
      await expect(again).rejects.toThrow(RoleNotHeld);
      expect(await announced(operatorId)).toEqual([]);
    });
  });

  it.each<[string, Partial<Withdrawn>, new () => Error]>([
    ['a role that is not held', { role: 'social_worker' }, RoleNotHeld],
    ['a municipality where it is not held', { municipalities: ['059022'] }, RoleNotHeld],
    ['a last day that is over', { lastDay: '2026-11-22' }, DayOver],
    [
      'a role of the district in one municipality',
      { role: 'district_coordinator', municipalities: [cori] },
      RoleNotThere,
    ],
  ])('stays as it is for %s', async (_, wrong, problem) => {
    const { operatorId } = await aMediator();
    const attempt = withdraw.run(administrator, operatorId, { ...mediating, ...wrong });
    await expect(attempt).rejects.toThrow(problem);
  });

  it('of an account that nobody has is unknown', async () => {
    await expect(withdraw.run(administrator, nobody, mediating)).rejects.toThrow(AccountUnknown);
    await expect(leave.run(administrator, nobody)).rejects.toThrow(AccountUnknown);
  });

  describe('of administrators', () => {
    const administering: Withdrawn = { ...mediating, role: 'district_administrator' };

    it('is taken away by another, never by oneself', async () => {
      const other = await anAdministrator(database);
      const own = withdraw.run(administrator, administrator.operatorId, administering);
      await expect(own).rejects.toThrow(LastAdministrator);
      await expect(leave.run(other, other.operatorId)).rejects.toThrow(LastAdministrator);
      const details = await withdraw.run(administrator, other.operatorId, administering);
      expect(details.assignments).toEqual([]);
    });

    it('is never taken from both by each other', async () => {
      const [one, other] = [await anAdministrator(database), await anAdministrator(database)];
      await withdraw.run(one, administrator.operatorId, administering);
      const both = await Promise.allSettled([
        withdraw.run(one, other.operatorId, administering),
        withdraw.run(other, one.operatorId, administering),
      ]);
      const refused = both.filter(({ status }) => status === 'rejected');
      expect(refused).toHaveLength(1);
      const left = await database.everything(
        `SELECT DISTINCT operator_id FROM identity.assignment
          WHERE role = 'district_administrator' AND withdrawn_at IS NULL`,
      );
      expect(left).toHaveLength(1);
    });

    it('leaves the district to nobody on no later day either', async () => {
      const [one, other] = [await anAdministrator(database), await anAdministrator(database)];
      const rest = await database.everything<{ id: string }>(
        `SELECT DISTINCT operator_id AS id FROM identity.assignment
          WHERE role = 'district_administrator' AND withdrawn_at IS NULL
            AND operator_id NOT IN ('${one.operatorId}', '${other.operatorId}')`,
      );
      for (const { id } of rest) await withdraw.run(one, id, administering);
      const tomorrow = { ...administering, lastDay: '2026-11-24' };
      await withdraw.run(one, other.operatorId, tomorrow);
      // The other one's last day is tomorrow: whoever goes then, or at once, leaves nobody behind.
      for (const lastDay of ['2026-11-24', '2026-12-31', null]) {
        const both = withdraw.run(other, one.operatorId, { ...administering, lastDay });
        await expect(both).rejects.toThrow(LastAdministrator);
      }
      await expect(leave.run(other, one.operatorId)).rejects.toThrow(LastAdministrator);
      await withdraw.run(one, other.operatorId, administering);
    });
  });

  it('is the administrators’ to change, whatever a scope claims', () => {
    const coordinator = signedInAs(nobody, 'district_coordinator', theDistrict);
    expect(() => withdraw.run(coordinator, nobody, mediating)).toThrow(NotPermitted);
    expect(() => give.run(coordinator, nobody, { ...mediating, from: '', to: null })).toThrow(
      NotPermitted,
    );
  });
});
