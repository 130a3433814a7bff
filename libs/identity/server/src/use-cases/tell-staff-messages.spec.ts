import type { OperatorScope } from '@one-stop-shop/shared/server';
import { anAdministrator } from '../testing/an-administrator';
import { anIdentityDatabase, type IdentityDatabase } from '../testing/an-identity-database';
import { anInvitation, secretsOfTheSpecs } from '../testing/an-invitation';
import { aprilia, cori, theService } from '../testing/scopes';
import { TellStaffMessages, type ToldInvitation } from './tell-staff-messages';
import { WithdrawInvitation } from './withdraw-invitation';

describe('what messages to staff are told', () => {
  let database: IdentityDatabase;
  let administrator: OperatorScope;
  const telling = new TellStaffMessages(secretsOfTheSpecs, 'https://desk.example');

  beforeAll(async () => {
    database = await anIdentityDatabase();
    administrator = await anAdministrator(database);
  });
  afterAll(() => database.close());
  beforeEach(() => database.clock.set('2026-11-23T08:00:00Z'));

  /** As the worker's role sees it, acting for a municipality. */
  const told = (id: string, municipality = cori): Promise<ToldInvitation | undefined> =>
    database.workerUnitOfWork.inTransaction(theService(municipality), (tx) =>
      telling.invitation(tx, id),
    );

  it('is the address, the name and the link, while the invitation holds', async () => {
    const { invitationId, email, token } = await anInvitation(database, administrator);
    expect(await told(invitationId)).toEqual({
      kind: 'welcome',
      name: 'Awa Prova',
      email,
      url: `https://desk.example/sportello/invito#${token}`,
      expiresAt: new Date('2026-11-26T08:00:00Z'),
    });
    expect(await told(invitationId, aprilia)).toBeUndefined();
    database.clock.set('2026-11-26T08:00:00Z');
    expect(await told(invitationId)).toBeUndefined();
  });

  it('is nothing of an invitation that was withdrawn', async () => {
    const { invitationId, operatorId } = await anInvitation(database, administrator);
    await new WithdrawInvitation(database.unitOfWork).run(administrator, operatorId);
    expect(await told(invitationId)).toBeUndefined();
  });

  it.each([
    'SELECT token_hash FROM identity.invitation',
    'SELECT hash FROM identity.password',
    'SELECT details FROM identity.staff_change',
    'SELECT reason FROM platform.emergency_access',
    'SELECT subject FROM platform.emergency_access',
    'SELECT reason FROM identity.recovery',
  ])('is never: %s', async (statement) => {
    const attempt = database.workerUnitOfWork.inTransaction(theService(cori), (tx) =>
      tx.query(statement),
    );
    await expect(attempt).rejects.toThrow('permission denied');
  });
});
