import { createHash, randomUUID } from 'node:crypto';
import { visitorScope } from '../http/request-scope';
import { aDatabase, type TestDatabase } from '../testing';
import { answerOnce } from './answer-once';
import { KeyedAnswers1796000000302 } from './keyed-answers.migration';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('what is kept of a repeatable request', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase([]);
  });
  afterAll(() => database.close());

  const body = { deskId: 'cori', language: 'it', reason: 'documents' };
  const scope = visitorScope('spec', 'booking', { municipalities: ['059006'] });
  const ask = (key: string) =>
    database.unitOfWork.inTransaction(scope, (tx) =>
      answerOnce(
        tx,
        { key, municipality: '059006', body },
        {
          work: () => Promise.resolve({ id: 'the first' }),
          answer: (stored, repeated) => Promise.resolve({ ...stored, repeated }),
        },
      ),
    );
  const rows = () =>
    database.everything<{ key: string; digest: string }>(
      'SELECT key, digest FROM platform.answer_given',
    );

  it('says nothing about the form to who has only the database', async () => {
    const key = randomUUID();
    await ask(key);
    const [row] = await rows();
    const asked = JSON.stringify({ body, by: 'visitor' });
    expect(row?.digest).not.toBe(sha256(asked));
    expect(row?.digest).not.toBe(sha256(`${row?.key}\n${sha256(asked)}`));
    expect(row?.digest).toBe(sha256(`${key}\n${sha256(asked)}`));
    expect(JSON.stringify(await rows())).not.toContain(key);
    expect(await ask(key)).toEqual({ id: 'the first', repeated: true });
  });

  it('is found again when a version before this one kept it', async () => {
    await database.everything('DELETE FROM platform.answer_given');
    const key = randomUUID();
    await database.everything(
      `INSERT INTO platform.answer_given (municipality, key, digest, answer, given_at)
       VALUES ('059006', $1, $2, '{"id":"of before"}', now())`,
      [key, sha256(JSON.stringify({ body, by: 'visitor' }))],
    );
    const runner = database.owner.createQueryRunner();
    await new KeyedAnswers1796000000302().up(runner).finally(() => runner.release());
    expect(await ask(key)).toEqual({ id: 'of before', repeated: true });
  });
});
