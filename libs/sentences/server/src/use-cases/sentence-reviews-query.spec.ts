import { randomUUID } from 'node:crypto';
import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import {
  workerScope,
  type AccessScope,
  type Reviews,
  type UnitOfWork,
} from '@one-stop-shop/shared/server';
import { aDatabase, SentStatements, type TestDatabase } from '@one-stop-shop/shared/server/testing';
import { SentenceReviewsQuery } from './sentence-reviews-query';

const asking = new SentenceReviewsQuery();
const asVisitor: AccessScope = {
  ...{ asker: 'visitor', municipalities: [], permissions: new Set() },
  ...{ requestId: randomUUID(), purpose: 'booking' },
};
const asWorker = workerScope('messages', 'spec', '059006');

describe('what has been reviewed', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
    await database.everything(
      `INSERT INTO sentences.review (sentence, language, text, source, reviewed_by, reviewed_at)
       VALUES ('letter.map', 'ar', 'الخريطة', '0123456789ab', gen_random_uuid(), now()),
              ('letter.map', 'en', 'The map', '0123456789ab', gen_random_uuid(), now()),
              ('letter.map', 'uk', 'Карта', '0123456789ab', gen_random_uuid(), now()),
              ('ticket.at', 'ar', 'في', '0123456789ab', gen_random_uuid(), now())`,
    );
  });
  afterAll(() => database.close());

  const find = (
    scope: AccessScope,
    unitOfWork: UnitOfWork,
    languages: readonly ServiceLanguage[],
  ): Promise<Reviews> =>
    unitOfWork.inTransaction(scope, (tx) => asking.find(tx, languages, ['letter']));

  it('is told to whoever books and to whoever sends, of what they ask for alone', async () => {
    const told = new Map([
      ['ar', new Map([['letter.map', expect.objectContaining({ text: 'الخريطة' })]])],
    ]);
    expect(await find(asVisitor, database.unitOfWork, ['ar'])).toEqual(told);
    expect(await find(asWorker, database.workerUnitOfWork, ['ar'])).toEqual(told);
  });

  it('is that of the language in which we write', async () => {
    const told = await find(asWorker, database.workerUnitOfWork, ['wo', 'it']);
    expect([...told.keys()]).toEqual(['en']);
  });

  it('is asked once for however many, and not for Italian', async () => {
    const statements = new SentStatements(database.worker);
    const asked = async (...languages: ServiceLanguage[]): Promise<number> => {
      const work = () => find(asWorker, database.workerUnitOfWork, languages);
      const { sent } = await statements.during(work);
      return sent.filter((one) => one.includes('sentences.review')).length;
    };
    expect(await asked('ar', 'uk', 'ar', 'en')).toBe(1);
    expect(await asked('it')).toBe(0);
  });
});
