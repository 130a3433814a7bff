import { wayTo } from '@one-stop-shop/shared/domain';
import { aDatabase, type TestDatabase } from '@one-stop-shop/shared/server/testing';
import { learnsSql } from './learns';

const contacts = [undefined, 'amina@example.org'].flatMap((email) =>
  [undefined, '+393331234567'].map((phone) => ({ email, phone })),
);

describe('how somebody learns of what the desk changes', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());

  it.each(contacts)('is said beforehand as messages leave, for %j', async ({ email, phone }) => {
    const [said] = await database.everything<{ learns: string }>(
      `SELECT ${learnsSql} AS learns FROM (VALUES ($1::text, $2::text)) AS c (email, phone)`,
      [email ?? null, phone ?? null],
    );
    expect(said?.learns).toBe(wayTo({ email, phone }));
  });
});
