import { approvalAsked, type Approval, type StaffDetails } from '@one-stop-shop/identity/contracts';
import { PublicUrl, workerScope, type OperatorScope } from '@one-stop-shop/shared/server';
import { approvalToken } from '../persistence/approvals';
import {
  AnotherMustApprove,
  ApprovalNotValid,
  ApprovalUnknown,
  NotForOneself,
  RoleHeld,
} from '../domain/staff-problems';
import { anAccount, type Account } from '../testing/an-account';
import { anAdministrator } from '../testing/an-administrator';
import { anIdentityDatabase, type IdentityDatabase } from '../testing/an-identity-database';
import { anAuthorisation, aRole, secretsOfTheSpecs } from '../testing/an-invitation';
import { aMessage } from '../testing/a-message';
import { aDecision } from '../testing/approved';
import { aprilia, atSignIn, cori } from '../testing/scopes';
import { ApprovalMessage } from './approval-message';
import type { DecideApproval } from './decide-approval';
import { EndAllWork } from './end-all-work';
import { GiveRole } from './give-role';
import { NameResponsible } from './name-responsible';
import { SendApprovalAgain } from './send-approval-again';
import { ShowStaff } from './show-staff';

describe('a role that sees people', () => {
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
  const ask = (wishes = {}): Promise<StaffDetails> =>
    new GiveRole(database.unitOfWork, secretsOfTheSpecs).run(asker, ada.operatorId, aRole(wishes));
  const asked = async (wishes = {}): Promise<Approval> => {
    const approval = (await ask(wishes)).approvals.find(({ decision }) => decision === null);
    if (!approval) throw new Error('nothing was asked for');
    return approval;
  };
  const link = (id: string, number = 1): string => approvalToken(secretsOfTheSpecs, id, number);
  const follow = (token: string, decision: 'approve' | 'refuse' = 'approve'): Promise<void> =>
    decide.byLink(atSignIn, { token, decision, network: '203.0.113.7' });
  const show = (): Promise<StaffDetails> =>
    new ShowStaff(database.unitOfWork).run(asker, ada.operatorId);
  const rolesOf = async (): Promise<string[]> =>
    (await show()).assignments.map(({ role }) => role).filter((role) => role === 'mediator');

  it('opens nothing until the responsible person approves it by the link that was mailed', async () => {
    const { id } = await asked();
    expect(await rolesOf()).toEqual([]);
    const worker = workerScope('messages', id, cori);
    const telling = new ApprovalMessage(secretsOfTheSpecs, new PublicUrl('https://desk.example'));
    const [told] = await database.workerUnitOfWork.inTransaction(worker, (tx) =>
      telling.contentOf(tx, [aMessage('approval', id)]),
    );
    expect(told?.contact).toEqual({ email: 'rita@comune.invalid' });
    const { text = '' } = told?.letter() ?? {};
    expect(text).toContain('per il Comune di Cori.');
    expect(text).toContain(`\nhttps://desk.example/sportello/approva#${link(id)}\n`);
    await follow(link(id));
    const { assignments, history } = await show();
    expect(assignments).toContainEqual({
      role: 'mediator',
      municipality: cori,
      from: '2026-11-23',
      to: anAuthorisation.expiresOn,
      authorisation: anAuthorisation,
    });
    expect(history[0]).toMatchObject({
      kind: 'role-approved',
      by: null,
      responsible: 'Rita Responsabile',
    });
  });

  it('is announced by ids alone', async () => {
    const { id } = await asked();
    const [event] = await database.everything<{ payload: unknown }>(
      `SELECT payload FROM platform.outbox WHERE name = 'approval-asked' ORDER BY id DESC LIMIT 1`,
    );
    expect(approvalAsked.schema.parse(event?.payload)).toEqual(event?.payload);
    expect(event?.payload).toMatchObject({ approvalId: id, municipality: cori });
  });

  it('is approved by another administrator as well, never by who asked or whom it is about', async () => {
    const { id, mayApprove } = await asked();
    expect(mayApprove).toBe(false);
    await expect(decide.asAdministrator(asker, id, 'approve')).rejects.toThrow(AnotherMustApprove);
    const herself = { ...another, operatorId: ada.operatorId };
    await expect(decide.asAdministrator(herself, id, 'approve')).rejects.toThrow(
      AnotherMustApprove,
    );
    expect(await decide.asAdministrator(another, id, 'approve')).toMatchObject({
      decision: 'approved',
    });
    expect(await rolesOf()).toEqual(['mediator']);
  });

  it.each(['mediator', 'district_coordinator', 'district_administrator'] as const)(
    'nor does anybody give themselves the role %s',
    async (role) => {
      const give = new GiveRole(database.unitOfWork, secretsOfTheSpecs);
      const municipalities = role === 'mediator' ? [cori] : [];
      const given = give.run(asker, asker.operatorId, aRole({ role, municipalities }));
      await expect(given).rejects.toThrow(NotForOneself);
    },
  );

  it('is refused, or taken back by who asked, and then waits no more', async () => {
    const byLink = await asked();
    await follow(link(byLink.id), 'refuse');
    await expect(follow(link(byLink.id))).rejects.toThrow(ApprovalNotValid);
    expect((await show()).history[0]).toMatchObject({ kind: 'role-refused' });
    const takenBack = await asked();
    await decide.asAdministrator(asker, takenBack.id, 'refuse');
    const late = decide.asAdministrator(another, takenBack.id, 'approve');
    await expect(late).rejects.toThrow(ApprovalUnknown);
    expect(await rolesOf()).toEqual([]);
  });

  it('is approved once, however many try at once', async () => {
    const { id } = await asked();
    const tries = await Promise.allSettled([
      ...Array.from({ length: 5 }, () => follow(link(id))),
      decide.asAdministrator(another, id, 'approve'),
    ]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await rolesOf()).toEqual(['mediator']);
  });

  it.each<[string, (approval: Approval) => unknown]>([
    ['after a week', () => database.clock.set('2026-11-30T08:01:00Z')],
    [
      'once a new one was mailed',
      ({ id }) => new SendApprovalAgain(database.unitOfWork, secretsOfTheSpecs).run(asker, id),
    ],
    ['when somebody else is responsible', () => name('Ugo Nuovo', 'ugo@comune.invalid')],
    [
      'when they leave for whom it was asked',
      () => new EndAllWork(database.unitOfWork).run(asker, ada.operatorId),
    ],
  ])('has a link that counts no more %s', async (_, happens) => {
    const approval = await asked();
    database.clock.set('2026-11-23T08:02:00Z');
    await happens(approval);
    await expect(follow(link(approval.id))).rejects.toThrow(ApprovalNotValid);
    expect(await rolesOf()).toEqual([]);
  });

  it('is mailed anew once in ten minutes, however often and at once that is asked for', async () => {
    const { id } = await asked();
    const mails = async () =>
      (
        await database.everything(
          `SELECT 1 FROM platform.outbox WHERE name = 'approval-asked' AND payload->>'approvalId' = $1`,
          [id],
        )
      ).length;
    const again = new SendApprovalAgain(database.unitOfWork, secretsOfTheSpecs);
    const twenty = () => Promise.all(Array.from({ length: 20 }, () => again.run(asker, id)));
    expect(await twenty()).toHaveLength(20);
    expect(await mails()).toBe(2);
    database.clock.set('2026-11-23T08:12:00Z');
    await twenty();
    expect(await mails()).toBe(3);
    await follow(link(id, 3));
  });

  it('has a new link that counts, also for who is responsible since', async () => {
    const { id } = await asked();
    database.clock.set('2026-11-23T08:02:00Z');
    await name('Ugo Nuovo', 'ugo@comune.invalid');
    await new SendApprovalAgain(database.unitOfWork, secretsOfTheSpecs).run(asker, id);
    await follow(link(id, 2));
    expect((await show()).history[0]).toMatchObject({ responsible: 'Ugo Nuovo' });
  });

  it.each(['asker', 'subject'] as const)(
    'is not approved by a responsible person who is the %s under another hat',
    async (who) => {
      const operatorId = who === 'asker' ? asker.operatorId : ada.operatorId;
      await database.everything(
        `UPDATE identity.responsible SET email =
           (SELECT email FROM identity.operator WHERE id = $1) WHERE municipality = $2`,
        [operatorId, cori],
      );
      const { id, responsible } = await asked();
      expect(responsible).toBeNull();
      await expect(follow(link(id))).rejects.toThrow(ApprovalNotValid);
    },
  );

  it('takes the place of one given before without an authorisation, which goes on until then', async () => {
    const old = await anAccount(database, { municipality: cori, role: 'mediator' });
    ada = old;
    expect((await show()).assignments).toMatchObject([{ role: 'mediator', authorisation: null }]);
    const { id } = await asked({ from: '2026-12-01' });
    expect(await rolesOf()).toEqual(['mediator']);
    await follow(link(id));
    expect((await show()).assignments).toMatchObject([
      { from: '2026-01-01', to: '2026-11-30', authorisation: null },
      { from: '2026-12-01', authorisation: anAuthorisation },
    ]);
    await expect(ask({ from: '2026-12-02' })).rejects.toThrow(RoleHeld);
  });

  it('is decided by each municipality for itself', async () => {
    const { approvals } = await ask({ municipalities: [cori, aprilia] });
    expect(approvals).toHaveLength(2);
    const atCori = approvals.find(({ municipality }) => municipality === cori);
    await follow(link(atCori?.id ?? ''));
    expect((await show()).assignments.map(({ municipality }) => municipality)).toEqual([
      cori,
      aprilia,
    ]);
    expect(await rolesOf()).toEqual(['mediator']);
  });

  it('can’t be written past all that in an administrator’s own scope', async () => {
    const insert = `INSERT INTO identity.assignment (operator_id, municipality, role, valid_from)
                    VALUES ($1, $2, $3, '2026-11-23')`;
    for (const role of ['desk_operator', 'social_worker', 'mediator', 'district_administrator']) {
      const written = database.unitOfWork.inTransaction(asker, (tx) =>
        tx.query(insert, [ada.operatorId, cori, role]),
      );
      await expect(written).rejects.toThrow('row-level security');
    }
    const changed = database.unitOfWork.inTransaction(asker, (tx) =>
      tx.query(`UPDATE identity.assignment SET role = 'social_worker'`),
    );
    await expect(changed).rejects.toThrow('permission denied');
  });
});
