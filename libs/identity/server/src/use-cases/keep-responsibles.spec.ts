import type { OperatorScope } from '@one-stop-shop/shared/server';
import { approvalToken } from '../persistence/approvals';
import { AnotherMustApprove, EmailTaken, NobodyResponsible } from '../domain/staff-problems';
import { anAccount, type Account } from '../testing/an-account';
import { anAdministrator } from '../testing/an-administrator';
import { anIdentityDatabase, type IdentityDatabase } from '../testing/an-identity-database';
import { aRole, secretsOfTheSpecs } from '../testing/an-invitation';
import { aDecision } from '../testing/approved';
import { aprilia, atSignIn, cori } from '../testing/scopes';
import type { DecideApproval } from './decide-approval';
import { InviteStaff } from './invite-staff';
import { KeepResponsibles } from './keep-responsibles';
import { NameResponsible } from './name-responsible';

describe('who is responsible at a municipality', () => {
  let database: IdentityDatabase;
  let asker: OperatorScope;
  let another: OperatorScope;
  let decide: DecideApproval;
  let ada: Account;

  beforeAll(async () => {
    database = await anIdentityDatabase();
    asker = await anAdministrator(database);
    another = await anAdministrator(database);
    decide = aDecision(database);
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    database.clock.set('2026-11-23T08:00:00Z');
    await database.app.query('DELETE FROM platform.attempt');
    await name('Rita Responsabile', 'rita@comune.invalid');
    database.clock.set('2026-11-23T08:01:00Z');
    ada = await anAccount(database, { municipality: aprilia, role: 'programme_manager' });
  });

  const name = (person: string, email: string): Promise<void> =>
    new NameResponsible(database.unitOfWork).run(cori, { name: person, email });
  const follow = (id: string): Promise<void> =>
    decide.byLink(atSignIn, {
      token: approvalToken(secretsOfTheSpecs, id, 1),
      decision: 'approve',
      network: '203.0.113.7',
    });
  const propose = (email: string): Promise<void> =>
    new KeepResponsibles(database.unitOfWork, secretsOfTheSpecs).propose(asker, cori, {
      name: 'Ugo Nuovo',
      email,
    });
  const responsibleOf = async (municipality: string): Promise<string | undefined> => {
    const all = await new KeepResponsibles(database.unitOfWork, secretsOfTheSpecs).list(asker);
    return all.find((one) => one.municipality === municipality)?.responsible?.email;
  };
  const wish = async (): Promise<string> => {
    const [found] = await database.everything<{ id: string }>(
      `SELECT id FROM identity.approval WHERE kind = 'responsible' AND decision IS NULL`,
    );
    return found?.id ?? '';
  };

  it('is changed by the one named before, not by administrators', async () => {
    await propose('Ugo@Comune.Invalid');
    const id = await wish();
    for (const administrator of [asker, another]) {
      const decided = decide.asAdministrator(administrator, id, 'approve');
      await expect(decided).rejects.toThrow(AnotherMustApprove);
    }
    expect(await responsibleOf(cori)).toBe('rita@comune.invalid');
    await follow(id);
    expect(await responsibleOf(cori)).toBe('ugo@comune.invalid');
  });

  it('is wished for once, however often and at once', async () => {
    const keep = new KeepResponsibles(database.unitOfWork, secretsOfTheSpecs);
    const waiting = () =>
      database.everything(
        `SELECT 1 FROM identity.approval WHERE kind = 'responsible' AND decision IS NULL`,
      );
    const mails = () =>
      database.everything(
        `SELECT 1 FROM platform.outbox WHERE name = 'approval-asked' AND payload->>'at' >= $1`,
        ['2026-11-24'],
      );
    database.clock.set('2026-11-24T08:00:00Z');
    const wishes = (name: (n: number) => string) =>
      Promise.all(
        Array.from({ length: 10 }, (_, n) =>
          keep.propose(asker, cori, { name: name(n), email: 'mara@comune.invalid' }),
        ),
      );
    await wishes(() => 'Mara Nuova');
    expect(await mails()).toHaveLength(1);
    await wishes((n) => `Mara ${n}`);
    expect(await waiting()).toHaveLength(1);
  });

  it('is first named at the server, and has no account', async () => {
    const keep = new KeepResponsibles(database.unitOfWork, secretsOfTheSpecs);
    const ugo = { name: 'Ugo', email: 'ugo@comune.invalid' };
    await expect(keep.propose(asker, aprilia, ugo)).rejects.toThrow(NobodyResponsible);
    await expect(propose(ada.email)).rejects.toThrow(EmailTaken);
    await expect(name('Ada', ada.email)).rejects.toThrow(EmailTaken);
    const invite = new InviteStaff(database.unitOfWork, secretsOfTheSpecs);
    const rita = { name: 'Rita', email: 'Rita@comune.invalid', languages: [], roles: [aRole()] };
    await expect(invite.run(asker, rita)).rejects.toThrow(EmailTaken);
  });
});
