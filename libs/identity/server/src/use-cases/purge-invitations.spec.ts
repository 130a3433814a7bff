import { workerScope, type OperatorScope } from '@one-stop-shop/shared/server';
import { anAdministrator } from '../testing/an-administrator';
import { anIdentityDatabase, type IdentityDatabase } from '../testing/an-identity-database';
import { anInvitation, secretsOfTheSpecs } from '../testing/an-invitation';
import { InviteAgain } from './invite-again';
import { PurgeInvitations } from './purge-invitations';
import { ShowStaff } from './show-staff';

const everywhere = workerScope('service', 'purge');

describe('forgetting invitations', () => {
  let database: IdentityDatabase;
  let administrator: OperatorScope;
  beforeAll(async () => {
    database = await anIdentityDatabase();
    administrator = await anAdministrator(database);
  });
  afterAll(() => database.close());

  const purge = () => new PurgeInvitations(database.workerUnitOfWork).run(everywhere);
  const left = async (): Promise<string[]> => {
    const rows = await database.everything<{ id: string }>('SELECT id FROM identity.invitation');
    return rows.map(({ id }) => id);
  };

  it('keeps one ninety days after it was withdrawn, and one that waits for good', async () => {
    const { operatorId, invitationId } = await anInvitation(database, administrator);
    database.clock.set('2026-11-24T08:00:00Z');
    await new InviteAgain(database.unitOfWork, secretsOfTheSpecs).run(administrator, operatorId);
    const [first, second] = await left();
    expect([first, second]).toContain(invitationId);
    database.clock.set('2027-02-22T08:00:00Z');
    await purge();
    expect(await left()).toHaveLength(2);
    database.clock.set('2027-02-22T08:00:01Z');
    expect(await purge()).toBe(false);
    expect(await left()).toHaveLength(1);
    expect(await left()).not.toContain(invitationId);
    database.clock.set('2029-02-22T08:00:00Z');
    await purge();
    const { invitation } = await new ShowStaff(database.unitOfWork).run(administrator, operatorId);
    expect(invitation).toMatchObject({ expired: true });
  });
});
