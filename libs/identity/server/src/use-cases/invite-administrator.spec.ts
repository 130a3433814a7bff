import { EmailTaken } from '../domain/staff-problems';
import { anAccount } from '../testing/an-account';
import { theDistrict } from '../testing/an-administrator';
import { anIdentityDatabase, type IdentityDatabase } from '../testing/an-identity-database';
import { secretsOfTheSpecs } from '../testing/an-invitation';
import { atSignIn } from '../testing/scopes';
import { findValidInvitation, type ValidInvitation } from '../persistence/valid-invitations';
import { InviteAdministrator } from './invite-administrator';

describe('inviting an administrator at the server itself', () => {
  let database: IdentityDatabase;
  let invite: InviteAdministrator;

  beforeAll(async () => {
    database = await anIdentityDatabase();
    invite = new InviteAdministrator(database.unitOfWork, secretsOfTheSpecs);
  });
  afterAll(() => database.close());

  const anna = { name: 'Anna Prova', email: 'Anna@spec.invalid', from: '2026-11-23' };
  const valid = (token: string): Promise<ValidInvitation> =>
    database.unitOfWork.inTransaction(atSignIn, (tx) => findValidInvitation(tx, token));

  it('gives a link to an account that administers the whole district', async () => {
    const { token } = await invite.run(anna);
    const { assignments, name } = await valid(token);
    expect(name).toBe('Anna Prova');
    expect(assignments.map(({ municipality }) => municipality)).toEqual(theDistrict);
    expect(new Set(assignments.map(({ role }) => role))).toEqual(
      new Set(['district_administrator']),
    );
  });

  it('asked again gives another link, and the one before counts no more', async () => {
    const first = await invite.run({ ...anna, email: 'bea@spec.invalid' });
    const second = await invite.run({ ...anna, email: 'bea@spec.invalid' });
    await expect(valid(first.token)).rejects.toThrow();
    await expect(valid(second.token)).resolves.toBeDefined();
  });

  it('does nothing for somebody who has joined', async () => {
    const { email } = await anAccount(database);
    await expect(invite.run({ ...anna, email })).rejects.toThrow(EmailTaken);
  });
});
