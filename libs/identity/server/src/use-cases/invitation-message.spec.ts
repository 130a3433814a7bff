import { DerivedSecrets, keyHash, PublicUrl, workerScope } from '@one-stop-shop/shared/server';
import { aDatabase, type TestDatabase } from '@one-stop-shop/shared/server/testing';
import { seedIdentity } from '../seed/seed-identity';
import { aMessage } from '../testing/a-message';
import { InvitationMessage } from './invitation-message';

const id = '0190a1b2-0000-7000-8000-0000000000b1';
const first = 'the first secret of a service, over 32';
const second = 'the second secret of a service, over 32';

describe('the letter of an invitation', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase([]);
    await seedIdentity(database.unitOfWork, { demonstration: false });
    await database.everything(
      `INSERT INTO identity.operator (id, email, name, created_at)
       VALUES ($1, 'noor@comune.example', 'Noor', now())`,
      [id],
    );
    await database.everything(
      `INSERT INTO identity.assignment (operator_id, municipality, role, valid_from)
       VALUES ($1, '059006', 'desk_operator', '2026-11-23')`,
      [id],
    );
    await database.everything(
      `INSERT INTO identity.invitation
         (id, municipality, operator_id, kind, token_hash, sent_at, expires_at)
       VALUES ($1, '059006', $1, 'welcome', $2, '2026-11-23T07:00:00Z', '2026-11-26T07:00:00Z')`,
      [id, keyHash(new DerivedSecrets(first).linkToken(id))],
    );
  });
  afterAll(() => database.close());

  const linkBy = async (secrets: DerivedSecrets): Promise<string | undefined> => {
    const telling = new InvitationMessage(secrets, new PublicUrl('https://desk.example'));
    const scope = workerScope('messages', id, '059006');
    const [told] = await database.workerUnitOfWork.inTransaction(scope, (tx) =>
      telling.contentOf(tx, [aMessage('invitation', id)]),
    );
    return /#([\w-]+)/.exec(told?.letter().text ?? '')?.[1];
  };

  it('carries the link that opens, also when the secret changed before it left', async () => {
    const link = new DerivedSecrets(first).linkToken(id);
    expect(await linkBy(new DerivedSecrets(first))).toBe(link);
    expect(await linkBy(new DerivedSecrets(second, first))).toBe(link);
  });
});
