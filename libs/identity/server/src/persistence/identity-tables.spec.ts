import type { AccessScope } from '@one-stop-shop/shared/server';
import { newChallenge } from './challenges';
import { linkAccount } from './provider-accounts';
import { anAccount } from '../testing/an-account';
import { anIdentityDatabase, type IdentityDatabase } from '../testing/an-identity-database';
import { givenAnApp, givenAPasskey } from '../testing/factors-of-an-account';
import { anOperatorOf, aprilia, atSignIn, aVisitor, cori, theService } from '../testing/scopes';

const tables = [
  'municipality',
  'operator',
  'password',
  'assignment',
  'session',
  'passkey',
  'authenticator_app',
  'challenge',
  'provider_account',
] as const;

describe('row-level security of identity', () => {
  let database: IdentityDatabase;

  beforeAll(async () => {
    database = await anIdentityDatabase();
    const ada = await anAccount(database, { municipality: cori });
    await anAccount(database, { municipality: aprilia });
    await givenAPasskey(database, ada.operatorId);
    await givenAnApp(database, ada.operatorId);
    await database.signIn.run(atSignIn, { ...ada, network: '203.0.113.7' });
    await database.unitOfWork.inTransaction(atSignIn, async (tx) => {
      await newChallenge(tx, { holder: ada.operatorId, purpose: 'prove' });
      const identity = { issuer: 'https://login.example', subject: 'ada' };
      await linkAccount(tx, ada.operatorId, identity);
    });
  });
  afterAll(() => database.close());

  const count = (table: string): string => `SELECT count(*)::int AS rows FROM identity.${table}`;

  const seenBy = async (scope: AccessScope): Promise<Record<string, number>> =>
    database.unitOfWork.inTransaction(scope, async (tx) => {
      const seen: Record<string, number> = {};
      for (const table of tables) {
        const [found] = await tx.query<{ rows: number }>(count(table));
        seen[table] = found?.rows ?? -1;
      }
      return seen;
    });

  it.each(tables)('shows no row of %s without a scope', async (table) => {
    for (const role of [database.app, database.owner]) {
      expect(await role.query(count(table))).toEqual([{ rows: 0 }]);
    }
  });

  it('shows the sign-in what it needs, and others their own municipality at most', async () => {
    expect(await seenBy(atSignIn)).toEqual({
      municipality: 4,
      operator: 2,
      password: 2,
      assignment: 2,
      session: 1,
      passkey: 1,
      authenticator_app: 1,
      challenge: 1,
      provider_account: 1,
    });
    const municipalitiesOnly = {
      municipality: 4,
      operator: 0,
      password: 0,
      assignment: 0,
      session: 0,
      passkey: 0,
      authenticator_app: 0,
      challenge: 0,
      provider_account: 0,
    };
    expect(await seenBy(aVisitor)).toEqual(municipalitiesOnly);
    expect(await seenBy({ ...aVisitor, municipalities: [cori] })).toEqual(municipalitiesOnly);
    const colleagues = { ...municipalitiesOnly, operator: 1, assignment: 1 };
    expect(await seenBy(anOperatorOf(cori))).toEqual(colleagues);
    expect(await seenBy(theService(aprilia))).toEqual(colleagues);
  });

  it('lets nobody but the sign-in write accounts and sessions', async () => {
    const account = `INSERT INTO identity.operator (email, name, created_at)
                     VALUES ('eve@spec.invalid', 'Eve', now())`;
    const session = `INSERT INTO identity.session (token_hash, operator_id, opened_at, seen_at, ends_at)
                     SELECT 'hash', gen_random_uuid(), now(), now(), now()`;
    for (const scope of [aVisitor, anOperatorOf(cori), theService(cori)]) {
      for (const statement of [account, session]) {
        await expect(
          database.unitOfWork.inTransaction(scope, (tx) => tx.query(statement)),
        ).rejects.toThrow('row-level security');
      }
    }
  });

  it('lets nobody but the service itself write municipalities', async () => {
    const statement = `INSERT INTO identity.municipality
                       VALUES ('059099', 'Nowhere', 'Z999', 1, false, '{}')`;
    for (const scope of [aVisitor, anOperatorOf(cori), atSignIn]) {
      await expect(
        database.unitOfWork.inTransaction(scope, (tx) => tx.query(statement)),
      ).rejects.toThrow('row-level security');
    }
  });

  it('lets the sign-in read assignments but neither make nor lengthen one', async () => {
    const lengthened = await database.unitOfWork.inTransaction(atSignIn, (tx) =>
      tx.query("UPDATE identity.assignment SET valid_to = '2099-12-31' RETURNING id"),
    );
    expect(lengthened).toEqual([[], 0]);
    const made = database.unitOfWork.inTransaction(atSignIn, (tx) =>
      tx.query(`INSERT INTO identity.assignment (municipality, operator_id, role, valid_from)
                SELECT '${cori}', id, 'desk_operator', '2000-01-01' FROM identity.operator`),
    );
    await expect(made).rejects.toThrow('row-level security');
  });

  it('gives the role of the worker nothing that opens an account', async () => {
    const opening = tables.slice(tables.indexOf('passkey'));
    for (const table of ['password', 'session', ...opening]) {
      await expect(database.worker.query(count(table))).rejects.toThrow('permission denied');
    }
  });
});
