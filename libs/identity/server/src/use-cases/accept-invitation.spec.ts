import type { TotpSetup } from '@one-stop-shop/identity/contracts';
import { ChallengeRequired, SealedSecrets, type OperatorScope } from '@one-stop-shop/shared/server';
import {
  PasskeyRefused,
  PasswordTooCommon,
  PasswordTooShort,
  WrongCredentials,
  WrongFactor,
} from '../domain/problems';
import { RelyingParty } from '../domain/relying-party';
import { InvitationNotValid } from '../domain/staff-problems';
import { anAdministrator } from '../testing/an-administrator';
import { anIdentityDatabase, type IdentityDatabase } from '../testing/an-identity-database';
import {
  aGoodPassword,
  anAuthorisation,
  anInvitation,
  aRole,
  lastInvitationOf,
  secretsOfTheSpecs,
} from '../testing/an-invitation';
import { AnAuthenticator } from '../testing/an-authenticator';
import { appWith } from '../testing/factors-of-an-account';
import { throttlesOn } from '../testing/throttles';
import { solved } from '../testing/solved';
import { atSignIn, cori } from '../testing/scopes';
import { publicUrl, secret } from '../testing/settings';
import { AcceptInvitation, type Joining } from './accept-invitation';
import { EndAllWork } from './end-all-work';
import { EnrolAuthenticatorApp } from './enrol-authenticator-app';
import { EnrolPasskey } from './enrol-passkey';
import { InviteAgain } from './invite-again';
import { InviteStaff } from './invite-staff';
import { OpenInvitation } from './open-invitation';
import { PrepareJoining } from './prepare-joining';
import { ShowStaff } from './show-staff';
import { WithdrawInvitation } from './withdraw-invitation';

describe('accepting an invitation', () => {
  let database: IdentityDatabase;
  let administrator: OperatorScope;
  let open: OpenInvitation;
  let prepare: PrepareJoining;
  let accept: AcceptInvitation;
  let networks = 0;
  const network = (): string => `203.0.113.${(networks += 1)}`;

  beforeAll(async () => {
    database = await anIdentityDatabase();
    administrator = await anAdministrator(database);
    const { unitOfWork } = database;
    const here = new RelyingParty(publicUrl);
    const { links: throttle } = throttlesOn(database);
    const passkeys = new EnrolPasskey(here);
    const apps = new EnrolAuthenticatorApp(here, new SealedSecrets(secret));
    open = new OpenInvitation(unitOfWork, throttle);
    prepare = new PrepareJoining(unitOfWork, throttle, passkeys, apps);
    accept = new AcceptInvitation(unitOfWork, throttle, passkeys, apps);
  });
  afterAll(() => database.close());
  beforeEach(() => database.clock.set('2026-11-23T08:00:00Z'));

  const preparedApp = async (token: string): Promise<TotpSetup> => {
    const joining = { token, network: network(), password: aGoodPassword, factor: 'totp' } as const;
    const prepared = await prepare.run(atSignIn, joining);
    if (prepared.factor !== 'totp') throw new Error('another factor was begun');
    return prepared.setup;
  };

  const joiningWith = (token: string, code: string): Joining => ({
    token,
    network: network(),
    password: aGoodPassword,
    proof: { factor: 'totp', code },
  });

  it('tells who is invited to what, as often as the link is followed', async () => {
    const { token, email } = await anInvitation(database, administrator);
    for (let followed = 0; followed < 2; followed++) {
      expect(await open.run(atSignIn, { token, network: network() })).toEqual({
        kind: 'welcome',
        name: 'Awa Prova',
        email,
        assignments: [
          {
            role: 'mediator',
            municipality: cori,
            from: '2026-11-23',
            to: anAuthorisation.expiresOn,
            authorisation: anAuthorisation,
            approved: true,
          },
        ],
        expiresAt: '2026-11-26T08:00:00.000Z',
      });
    }
  });

  it('tells a role that nobody has approved from one that counts', async () => {
    const invited = await new InviteStaff(database.unitOfWork, secretsOfTheSpecs).run(
      administrator,
      {
        ...{ name: 'Bina Prova', email: 'not-approved@spec.invalid', languages: ['fr'] },
        roles: [aRole()],
      },
    );
    const { token } = await lastInvitationOf(database, invited.id);
    const opened = await open.run(atSignIn, { token, network: network() });
    expect(opened.assignments).toMatchObject([{ role: 'mediator', approved: false }]);
  });

  it('opens the account and a session with password and factor together', async () => {
    const { token, email, operatorId } = await anInvitation(database, administrator);
    const code = appWith(database, (await preparedApp(token)).secret)();
    const { answer, sessionToken } = await accept.run(atSignIn, joiningWith(token, code));
    expect(answer).toMatchObject({ next: 'work', session: { operatorId, role: 'mediator' } });
    const signedIn = await database.findSignedIn.run(atSignIn, sessionToken ?? '');
    expect(signedIn?.operatorId).toBe(operatorId);
    const details = await new ShowStaff(database.unitOfWork).run(administrator, operatorId);
    expect(details).toMatchObject({ state: 'active', invitation: null, lastSeenOn: '2026-11-23' });
    expect(details.history[0]).toMatchObject({ kind: 'joined', by: { id: operatorId } });
    const again = database.signIn.run(atSignIn, {
      email,
      password: aGoodPassword,
      network: network(),
    });
    expect((await again).answer).toMatchObject({ next: 'second-factor', factors: ['totp'] });
  });

  it('takes a passkey made for this invitation, and for no other', async () => {
    const [one, other] = [
      await anInvitation(database, administrator),
      await anInvitation(database, administrator),
    ];
    const made = async (token: string): Promise<Joining['proof']> => {
      const asked = {
        token,
        network: network(),
        password: aGoodPassword,
        factor: 'passkey',
      } as const;
      const prepared = await prepare.run(atSignIn, asked);
      if (prepared.factor !== 'passkey') throw new Error('another factor was begun');
      const response = new AnAuthenticator().make(prepared.creation);
      return { factor: 'passkey', name: 'Chiave', response };
    };
    const proof = await made(one.token);
    await made(other.token);
    const joining = { network: network(), password: aGoodPassword, proof };
    const stolen = accept.run(atSignIn, { ...joining, token: other.token });
    await expect(stolen).rejects.toThrow(PasskeyRefused);
    const { answer } = await accept.run(atSignIn, { ...joining, token: one.token });
    expect(answer).toMatchObject({ next: 'work', session: { operatorId: one.operatorId } });
  });

  it('counts for nothing until both are there: a wrong code leaves it all as it was', async () => {
    const { token, email, operatorId } = await anInvitation(database, administrator);
    const setup = await preparedApp(token);
    const right = appWith(database, setup.secret)();
    const wrong = right === '000000' ? '111111' : '000000';
    const attempt = accept.run(atSignIn, joiningWith(token, wrong));
    await expect(attempt).rejects.toThrow(WrongFactor);
    const signIn = database.signIn.run(atSignIn, {
      email,
      password: aGoodPassword,
      network: network(),
    });
    await expect(signIn).rejects.toThrow(WrongCredentials);
    const state = await new ShowStaff(database.unitOfWork).run(administrator, operatorId);
    expect(state.state).toBe('invited');
    await accept.run(atSignIn, joiningWith(token, right));
  });

  it.each([
    ['quattordici le', PasswordTooShort],
    ['sportello di Cori', PasswordTooCommon],
    ['Awa Prova Awa Prova', PasswordTooCommon],
  ])('refuses the password "%s" before a factor is begun', async (password, problem) => {
    const { token } = await anInvitation(database, administrator);
    const joining = { token, network: network(), password, factor: 'totp' } as const;
    await expect(prepare.run(atSignIn, joining)).rejects.toThrow(problem);
  });

  it('lets somebody join before their first day, and opens no session until then', async () => {
    const roles = [aRole({ from: '2026-12-01' })];
    const { token } = await anInvitation(database, administrator, { roles });
    const code = appWith(database, (await preparedApp(token)).secret)();
    const joined = await accept.run(atSignIn, joiningWith(token, code));
    expect(joined).toEqual({ answer: { next: 'wait', workBegins: '2026-12-01' } });
  });

  it('lets somebody join whose role nobody approved yet, and opens nothing until then', async () => {
    const invite = new InviteStaff(database.unitOfWork, secretsOfTheSpecs);
    const { id } = await invite.run(administrator, {
      name: 'Awa Prova',
      email: 'unapproved@spec.invalid',
      languages: [],
      roles: [aRole()],
    });
    const { token } = await lastInvitationOf(database, id);
    const code = appWith(database, (await preparedApp(token)).secret)();
    const joined = await accept.run(atSignIn, joiningWith(token, code));
    expect(joined).toEqual({ answer: { next: 'wait', workBegins: null } });
  });

  it.each<[string, (invited: { token: string; operatorId: string }) => unknown]>([
    ['unknown', (invited) => Object.assign(invited, { token: 'A'.repeat(43) })],
    ['expired', () => database.clock.set('2026-11-26T08:00:00Z')],
    [
      'withdrawn',
      ({ operatorId }) =>
        new WithdrawInvitation(database.unitOfWork).run(administrator, operatorId),
    ],
    [
      'replaced by a newer one',
      ({ operatorId }) =>
        new InviteAgain(database.unitOfWork, secretsOfTheSpecs).run(administrator, operatorId),
    ],
    [
      'to work that was taken away',
      ({ operatorId }) => new EndAllWork(database.unitOfWork).run(administrator, operatorId),
    ],
    [
      'used',
      async ({ token }) => {
        const code = appWith(database, (await preparedApp(token)).secret)();
        await accept.run(atSignIn, joiningWith(token, code));
      },
    ],
  ])('answers the same to a link that is %s', async (_, happens) => {
    const invited = { ...(await anInvitation(database, administrator)) };
    await happens(invited);
    const { token } = invited;
    const followed = { token, network: network() };
    const attempts = [
      () => open.run(atSignIn, followed),
      () => prepare.run(atSignIn, { ...followed, password: 'short', factor: 'passkey' }),
      () => accept.run(atSignIn, joiningWith(token, '123456')),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toThrow(InvitationNotValid);
  });

  it('is won by one of two who accept at once', async () => {
    const { token } = await anInvitation(database, administrator);
    const code = appWith(database, (await preparedApp(token)).secret)();
    const both = await Promise.allSettled(
      [1, 2].map(() => accept.run(atSignIn, joiningWith(token, code))),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('asks for work of a network that tries twenty wrong links, and closes nobody out', async () => {
    const { token } = await anInvitation(database, administrator);
    const guess = { token: 'B'.repeat(43), network: '198.51.100.1' };
    for (let tried = 0; tried < 20; tried++) {
      await expect(open.run(atSignIn, guess)).rejects.toThrow(InvitationNotValid);
    }
    const fifty = await Promise.allSettled(
      Array.from({ length: 50 }, () => open.run(atSignIn, guess)),
    );
    const reasons = fifty.map((one) => (one as PromiseRejectedResult).reason as unknown);
    expect(reasons.every((reason) => reason instanceof ChallengeRequired)).toBe(true);
    await expect(open.run(atSignIn, { ...guess, token })).rejects.toThrow(ChallengeRequired);
    const elsewhere = await solved(
      new ChallengeRequired(await throttlesOn(database).work.challenge('booking')),
    );
    await expect(open.run(atSignIn, { ...guess, token, solved: elsewhere })).rejects.toThrow(
      ChallengeRequired,
    );
    const proof = await solved(reasons[0]);
    await expect(open.run(atSignIn, { ...guess, token, solved: proof })).resolves.toBeDefined();
    await expect(open.run(atSignIn, { ...guess, token, solved: proof })).rejects.toThrow(
      ChallengeRequired,
    );
    await expect(open.run(atSignIn, { token, network: '198.51.100.2' })).resolves.toBeDefined();
  });
});
