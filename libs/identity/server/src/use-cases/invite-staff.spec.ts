import type {
  Authorisation,
  GiveRole,
  InviteStaff as Invited,
} from '@one-stop-shop/identity/contracts';
import {
  DerivedSecrets,
  keyHash,
  NotPermitted,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import {
  AuthorisationMissing,
  AuthorisationNotValid,
  DayOver,
  EmailTaken,
  NobodyInvited,
  RoleNotThere,
} from '../domain/staff-problems';
import { anAccount } from '../testing/an-account';
import { anAdministrator, signedInAs, theDistrict } from '../testing/an-administrator';
import { anIdentityDatabase, type IdentityDatabase } from '../testing/an-identity-database';
import { anAuthorisation, aRole } from '../testing/an-invitation';
import { aprilia, cori } from '../testing/scopes';
import { InviteAgain } from './invite-again';
import { InviteStaff } from './invite-staff';
import { WithdrawInvitation } from './withdraw-invitation';

describe('inviting staff', () => {
  let database: IdentityDatabase;
  let administrator: OperatorScope;
  let invite: InviteStaff;
  const secrets = new DerivedSecrets('a secret for the specs of invitations');
  let people = 0;

  beforeAll(async () => {
    database = await anIdentityDatabase();
    administrator = await anAdministrator(database);
    invite = new InviteStaff(database.unitOfWork, secrets);
  });
  afterAll(() => database.close());
  beforeEach(() => database.clock.set('2026-11-23T08:00:00Z'));

  const aMediator = (wishes: Partial<Invited> = {}): Invited => ({
    name: 'Amrit Prova',
    email: `invited-${(people += 1)}@spec.invalid`,
    languages: ['pa', 'it'],
    roles: [aRole({ municipalities: [cori, aprilia] })],
    ...wishes,
  });

  const waiting = (operatorId: string): Promise<{ id: string; token_hash: string }[]> =>
    database.everything(
      `SELECT id, token_hash FROM identity.invitation
        WHERE operator_id = $1 AND withdrawn_at IS NULL AND accepted_at IS NULL`,
      [operatorId],
    );

  it('writes an account without a password, its work and a link for three days', async () => {
    const details = await invite.run(administrator, aMediator({ email: 'Amrit@Spec.Invalid' }));
    expect(details).toMatchObject({
      name: 'Amrit Prova',
      email: 'amrit@spec.invalid',
      languages: ['pa', 'it'],
      state: 'invited',
      lastSeenOn: null,
      assignments: [],
      approvalWaiting: true,
      invitation: { expiresAt: '2026-11-26T08:00:00.000Z', expired: false },
    });
    expect(details.history.map(({ kind }) => kind)).toEqual(['role-asked', 'invited']);
    expect(details.approvals.map(({ municipality }) => municipality).toSorted()).toEqual([
      aprilia,
      cori,
    ]);
    expect(details.history[0]?.by?.id).toBe(administrator.operatorId);
    const passwords = await database.everything(
      'SELECT FROM identity.password WHERE operator_id = $1',
      [details.id],
    );
    expect(passwords).toEqual([]);
  });

  it('keeps only the hash of a secret that the worker can make again, and publishes ids only', async () => {
    const { id } = await invite.run(administrator, aMediator());
    const [invitation] = await waiting(id);
    expect(invitation?.token_hash).toBe(keyHash(secrets.linkToken(invitation?.id ?? '')));
    const [event] = await database.everything<{ payload: object; municipality: string }>(
      `SELECT municipality, payload FROM platform.outbox WHERE name = 'operator-invited' ORDER BY id DESC LIMIT 1`,
    );
    expect(event).toEqual({
      municipality: cori,
      payload: {
        name: 'operator-invited',
        municipality: cori,
        invitationId: invitation?.id,
        at: '2026-11-23T08:00:00.000Z',
      },
    });
  });

  it('gives roles of the district everywhere, and the programme to the lead municipality', async () => {
    const roles = [
      { role: 'district_coordinator', municipalities: [], from: '2026-12-01', to: '2027-11-30' },
      { role: 'programme_manager', municipalities: [], from: '2026-12-01', to: null },
    ] as const;
    const details = await invite.run(
      administrator,
      aMediator({ roles: roles.map((role) => ({ ...role, municipalities: [] })) }),
    );
    const places = (role: string): string[] =>
      details.assignments.filter((one) => one.role === role).map((one) => one.municipality);
    expect(places('district_coordinator')).toEqual(theDistrict);
    expect(places('programme_manager')).toEqual([aprilia]);
  });

  it('leaves nothing behind when a role is wrong', async () => {
    const role = aRole();
    const { authorisation = anAuthorisation, ...unauthorised } = role;
    const written = (wrong: Partial<Authorisation>): GiveRole =>
      aRole({ authorisation: { ...authorisation, ...wrong } });
    const wrong: [GiveRole, new () => Error][] = [
      [{ ...role, municipalities: [] }, RoleNotThere],
      [{ ...role, role: 'programme_manager' }, RoleNotThere],
      [{ ...role, from: '2026-11-22' }, DayOver],
      [unauthorised, AuthorisationMissing],
      [written({ signedOn: '2026-11-24' }), AuthorisationNotValid],
      [written({ secrecyOn: '2026-11-24' }), AuthorisationNotValid],
      [written({ secrecyOn: '0000-01-01' }), AuthorisationNotValid],
      [written({ expiresOn: '2026-11-22' }), AuthorisationNotValid],
      [written({ expiresOn: '9999-12-31' }), AuthorisationNotValid],
      [{ ...role, to: '2027-11-20' }, AuthorisationNotValid],
      [{ ...role, from: '2027-11-20' }, AuthorisationNotValid],
    ];
    for (const [given, problem] of wrong) {
      const invited = aMediator({ roles: [given] });
      await expect(invite.run(administrator, invited)).rejects.toThrow(problem);
      const accounts = await database.everything('SELECT FROM identity.operator WHERE email = $1', [
        invited.email,
      ]);
      expect(accounts).toEqual([]);
    }
  });

  it('refuses an address that has an account, in any spelling', async () => {
    const { email } = await anAccount(database, { municipality: cori });
    const again = aMediator({ email: email.toUpperCase() });
    await expect(invite.run(administrator, again)).rejects.toThrow(EmailTaken);
  });

  it('sends a new link, and the one before counts no more', async () => {
    const { id } = await invite.run(administrator, aMediator());
    const [first] = await waiting(id);
    database.clock.set('2026-11-30T08:00:00Z');
    const inviteAgain = new InviteAgain(database.unitOfWork, secrets);
    const details = await inviteAgain.run(administrator, id);
    expect(details.invitation?.expiresAt).toBe('2026-12-03T08:00:00.000Z');
    const links = await waiting(id);
    expect(links).toHaveLength(1);
    expect(links[0]?.token_hash).not.toBe(first?.token_hash);
  });

  it('withdraws a link once, and sends none to whoever has joined', async () => {
    const { id } = await invite.run(administrator, aMediator());
    const withdraw = new WithdrawInvitation(database.unitOfWork);
    expect((await withdraw.run(administrator, id)).invitation).toBeNull();
    await expect(withdraw.run(administrator, id)).rejects.toThrow(NobodyInvited);
    const { operatorId } = await anAccount(database, { municipality: cori });
    const again = new InviteAgain(database.unitOfWork, secrets).run(administrator, operatorId);
    await expect(again).rejects.toThrow(NobodyInvited);
  });

  it('is for who may, whichever role the scope names', async () => {
    const operator = signedInAs(administrator.operatorId, 'social_worker', [cori]);
    expect(() => invite.run(operator, aMediator())).toThrow(NotPermitted);
    const pretender = { ...administrator, permissions: operator.permissions };
    const written = database.unitOfWork.inTransaction(pretender, (tx) =>
      tx.query(
        `INSERT INTO identity.operator (email, name, languages, created_at)
         VALUES ('x@spec.invalid', 'X', '{}', $1)`,
        [tx.now],
      ),
    );
    await expect(written).rejects.toThrow('row-level security');
  });
});
