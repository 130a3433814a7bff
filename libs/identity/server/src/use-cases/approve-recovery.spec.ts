import { isDatabaseBusy } from '@one-stop-shop/shared/server';
import type { OperatorScope } from '@one-stop-shop/shared/server';
import { WrongCredentials } from '../domain/problems';
import {
  AccountUnknown,
  AnotherMustApprove,
  NothingToRecover,
  RecoveryUnderWay,
  RecoveryUnknown,
} from '../domain/staff-problems';
import { anAccount, type Account } from '../testing/an-account';
import { anAdministrator } from '../testing/an-administrator';
import { anIdentityDatabase, type IdentityDatabase } from '../testing/an-identity-database';
import { anInvitation, lastInvitationOf, secretsOfTheSpecs } from '../testing/an-invitation';
import { givenAnApp, givenAPasskey } from '../testing/factors-of-an-account';
import { atSignIn, cori } from '../testing/scopes';
import { linkAccount } from '../persistence/provider-accounts';
import { findValidInvitation } from '../persistence/valid-invitations';
import { ApproveRecovery } from './approve-recovery';
import { InviteAgain } from './invite-again';
import { ProposeRecovery } from './propose-recovery';
import { RefuseRecovery } from './refuse-recovery';
import { ShowStaff } from './show-staff';

const reason = 'The phone with the app was stolen';

describe('letting somebody in anew', () => {
  let database: IdentityDatabase;
  let one: OperatorScope;
  let other: OperatorScope;
  let propose: ProposeRecovery;
  let approve: ApproveRecovery;
  let ada: Account;

  beforeAll(async () => {
    database = await anIdentityDatabase();
    one = await anAdministrator(database);
    other = await anAdministrator(database);
    propose = new ProposeRecovery(database.unitOfWork);
    approve = new ApproveRecovery(database.unitOfWork, secretsOfTheSpecs);
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    database.clock.set('2026-11-23T08:00:00Z');
    ada = await anAccount(database, { municipality: cori });
  });

  const leftOf = (operatorId: string): Promise<object[]> =>
    database.everything(
      `SELECT (SELECT count(*)::int FROM identity.session WHERE operator_id = $1) AS sessions,
              (SELECT count(*)::int FROM identity.password WHERE operator_id = $1) AS passwords,
              (SELECT count(*)::int FROM identity.passkey WHERE operator_id = $1) AS passkeys,
              (SELECT count(*)::int FROM identity.authenticator_app WHERE operator_id = $1) AS apps`,
      [operatorId],
    );

  it.each(['welcome', 'recovery'] as const)(
    'leaves one link that counts, however often it is asked for at once: %s',
    async (kind) => {
      const { operatorId } = kind === 'welcome' ? await anInvitation(database, one) : ada;
      if (kind === 'recovery') {
        await propose.run(one, operatorId, reason);
        await approve.run(other, operatorId);
      }
      const again = new InviteAgain(database.unitOfWork, secretsOfTheSpecs);
      const twenty = Array.from({ length: 20 }, () => again.run(one, operatorId));
      const refused = (await Promise.allSettled(twenty)).filter(
        ({ status }) => status === 'rejected',
      );
      // Who waits in the queue for two seconds is asked to come again, and told nothing else.
      expect(refused.every((each) => isDatabaseBusy((each as PromiseRejectedResult).reason))).toBe(
        true,
      );
      expect(refused.length).toBeLessThan(20);
      expect(
        await database.everything(
          `SELECT 1 FROM identity.invitation
            WHERE operator_id = $1 AND accepted_at IS NULL AND withdrawn_at IS NULL`,
          [operatorId],
        ),
      ).toHaveLength(1);
    },
  );

  it('takes two administrators; then all that opened the account is forgotten and a link mailed', async () => {
    const { operatorId } = ada;
    await database.signIn.run(atSignIn, { ...ada, network: '203.0.113.7' });
    await givenAnApp(database, operatorId);
    await givenAPasskey(database, operatorId);
    await database.unitOfWork.inTransaction(atSignIn, (tx) =>
      linkAccount(tx, operatorId, { issuer: 'https://login.example', subject: operatorId }),
    );
    const proposed = await propose.run(one, operatorId, reason);
    expect(proposed.recovery).toMatchObject({
      proposedBy: { id: one.operatorId },
      reason,
      approvableUntil: '2026-11-24T08:00:00.000Z',
    });
    expect(await leftOf(operatorId)).toEqual([{ sessions: 1, passwords: 1, passkeys: 1, apps: 1 }]);

    const approved = await approve.run(other, operatorId);
    const links = 'SELECT 1 FROM identity.provider_account WHERE operator_id = $1';
    expect(await database.everything(links, [operatorId])).toEqual([]);
    expect(approved).toMatchObject({ state: 'factor-lost', recovery: null });
    expect(approved.history.slice(0, 2)).toMatchObject([
      { kind: 'recovery-approved', by: { id: other.operatorId } },
      { kind: 'recovery-proposed', by: { id: one.operatorId }, reason },
    ]);
    expect(await leftOf(operatorId)).toEqual([{ sessions: 0, passwords: 0, passkeys: 0, apps: 0 }]);
    const attempt = database.signIn.run(atSignIn, { ...ada, network: '203.0.113.8' });
    await expect(attempt).rejects.toThrow(WrongCredentials);
    const { token } = await lastInvitationOf(database, operatorId);
    const invitation = database.unitOfWork.inTransaction(atSignIn, (tx) =>
      findValidInvitation(tx, token),
    );
    expect(await invitation).toMatchObject({ kind: 'recovery', operatorId });
  });

  it('sends a link of the same kind again when the first was lost', async () => {
    await propose.run(one, ada.operatorId, reason);
    await approve.run(other, ada.operatorId);
    await new InviteAgain(database.unitOfWork, secretsOfTheSpecs).run(one, ada.operatorId);
    const { invitationId } = await lastInvitationOf(database, ada.operatorId);
    const [kind] = await database.everything('SELECT kind FROM identity.invitation WHERE id = $1', [
      invitationId,
    ]);
    expect(kind).toEqual({ kind: 'recovery' });
  });

  it('is never approved by who proposed it, nor by who it is about', async () => {
    await propose.run(one, ada.operatorId, reason);
    await expect(approve.run(one, ada.operatorId)).rejects.toThrow(AnotherMustApprove);
    await expect(propose.run(one, one.operatorId, reason)).rejects.toThrow(AnotherMustApprove);
    await propose.run(one, other.operatorId, reason);
    await expect(approve.run(other, other.operatorId)).rejects.toThrow(AnotherMustApprove);
    expect(await leftOf(ada.operatorId)).toMatchObject([{ passwords: 1 }]);
  });

  it('lapses after a day, and can then be proposed anew', async () => {
    await propose.run(one, ada.operatorId, reason);
    await expect(propose.run(other, ada.operatorId, reason)).rejects.toThrow(RecoveryUnderWay);
    database.clock.set('2026-11-24T08:00:00Z');
    await expect(approve.run(other, ada.operatorId)).rejects.toThrow(RecoveryUnknown);
    await propose.run(other, ada.operatorId, reason);
    await approve.run(one, ada.operatorId);
  });

  it('is refused, and then no more approved', async () => {
    await propose.run(one, ada.operatorId, reason);
    const refuse = new RefuseRecovery(database.unitOfWork);
    const details = await refuse.run(other, ada.operatorId);
    expect(details).toMatchObject({ state: 'active', recovery: null });
    expect(details.history[0]?.kind).toBe('recovery-refused');
    await expect(approve.run(other, ada.operatorId)).rejects.toThrow(RecoveryUnknown);
    await expect(refuse.run(other, ada.operatorId)).rejects.toThrow(RecoveryUnknown);
  });

  it('is for who has joined, not for who was only invited, has left or never was', async () => {
    const { operatorId } = await anInvitation(database, one);
    const { operatorId: left } = await anAccount(database);
    const unknown = '01900000-0000-7000-8000-00000000dead';
    await expect(propose.run(one, operatorId, reason)).rejects.toThrow(NothingToRecover);
    await expect(propose.run(one, left, reason)).rejects.toThrow(NothingToRecover);
    await expect(propose.run(one, unknown, reason)).rejects.toThrow(AccountUnknown);
    await expect(approve.run(one, unknown)).rejects.toThrow(AccountUnknown);
  });

  it('is approved once when two approve together', async () => {
    const third = await anAdministrator(database);
    await propose.run(one, ada.operatorId, reason);
    const both = await Promise.allSettled([
      approve.run(other, ada.operatorId),
      approve.run(third, ada.operatorId),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const { history } = await new ShowStaff(database.unitOfWork).run(one, ada.operatorId);
    expect(history.filter(({ kind }) => kind === 'recovery-approved')).toHaveLength(1);
  });
});
