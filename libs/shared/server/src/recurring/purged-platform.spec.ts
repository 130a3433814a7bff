import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import * as z from 'zod';
import { defineEvent } from '@one-stop-shop/shared/contracts';
import { visitorScope } from '../http/request-scope';
import { answerOnce } from '../idempotency/answer-once';
import { PurgeAnswers } from '../idempotency/purge-answers';
import { publish } from '../outbox/outbox';
import { PurgeOutbox } from '../outbox/purge-outbox';
import { Subscriber } from '../outbox/subscriber';
import { Transaction } from '../tenancy/transaction';
import { workerScope } from '../tenancy/worker-scope';
import { aDatabase, relayTo, type TestDatabase } from '../testing';
import { purgedAtOnce } from './purge-slice';

const cori = '059006';
const everywhere = workerScope('service', 'purge');
const days = (count: number): number => count * 24 * 60 * 60_000;

describe('what the platform forgets', () => {
  let database: TestDatabase;
  let begun: number;
  beforeAll(async () => {
    database = await aDatabase([]);
    begun = database.clock.now().getTime();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    database.clock.set(new Date(begun));
    await database.everything('TRUNCATE platform.outbox, platform.delivery, platform.answer_given');
  });

  const later = (ms: number): void => database.clock.set(new Date(begun + ms));
  const count = async (table: string): Promise<number> =>
    (await database.everything(`SELECT FROM ${table}`)).length;

  describe('of answers', () => {
    const purge = () => new PurgeAnswers(database.workerUnitOfWork);
    const visitor = visitorScope('spec', 'booking', { municipalities: [cori] });
    let made = 0;
    const book = (key: string): Promise<number> =>
      database.unitOfWork.inTransaction(visitor, (tx) =>
        answerOnce(
          tx,
          { key, municipality: cori, body: 'the same' },
          {
            work: () => Promise.resolve({ visit: ++made }),
            answer: ({ visit }) => Promise.resolve(visit),
          },
        ),
      );

    it('answers a key alike for thirty days, whatever was purged, and then does the work anew', async () => {
      const key = randomUUID();
      const first = await book(key);
      later(days(30));
      await purge().run(everywhere);
      expect(await book(key)).toBe(first);
      later(days(30) + 1);
      await purge().run(everywhere);
      expect(await book(key)).toBe(first + 1);
    });

    it('takes a slice at a time, in one statement, and says whether more waits', async () => {
      await database.everything(
        `INSERT INTO platform.answer_given (municipality, key, digest, answer, given_at)
         SELECT (ARRAY['059001', '059006'])[1 + n % 2], gen_random_uuid(), 'x', '{}',
                $1::timestamptz - n * interval '1 hour' FROM generate_series(0, 2499) AS n`,
        [new Date(begun - days(30))],
      );
      const sent = jest.spyOn(Transaction.prototype, 'query');
      const left = [];
      for (let more = true; more;) {
        more = await purge().run(everywhere);
        left.push(await count('platform.answer_given'));
      }
      // The one that is thirty days old this minute stays.
      expect(left).toEqual([2_500 - purgedAtOnce, 2_500 - 2 * purgedAtOnce, 1]);
      expect(sent.mock.calls.filter(([sql]) => sql.includes('DELETE'))).toHaveLength(3);
      expect(sent).toHaveBeenCalledTimes(6);
      sent.mockRestore();
    });

    it('is done by two at once without harm', async () => {
      await database.everything(
        `INSERT INTO platform.answer_given (municipality, key, digest, answer, given_at)
         SELECT '059006', gen_random_uuid(), 'x', '{}', $1 FROM generate_series(1, 5000)`,
        [new Date(begun - days(31))],
      );
      const all = async (): Promise<void> => {
        while (await purge().run(everywhere));
      };
      await Promise.all([all(), all(), all()]);
      await all();
      expect(await count('platform.answer_given')).toBe(0);
    });

    it('is not in reach of who acts for one municipality, nor young ones of anybody', async () => {
      await book(randomUUID());
      const deletes = (scope: typeof everywhere) =>
        database.workerUnitOfWork.inTransaction(scope, (tx) =>
          tx.query('DELETE FROM platform.answer_given'),
        );
      await deletes(everywhere);
      later(days(31));
      await deletes(workerScope('service', 'purge', cori));
      expect(await count('platform.answer_given')).toBe(1);
      await deletes(everywhere);
      expect(await count('platform.answer_given')).toBe(0);
    });
  });

  describe('of events', () => {
    const noted = defineEvent('noted', null, { thing: z.uuid() });
    const purge = () => new PurgeOutbox(database.workerUnitOfWork);
    const happens = () =>
      database.workerUnitOfWork.inTransaction(workerScope('service', 'spec', cori), (tx) =>
        publish(tx, noted, { municipality: cori, thing: randomUUID() }),
      );
    const relayAll = async (work: () => Promise<void>): Promise<void> => {
      const relay = relayTo(database, {
        subscriber: new Subscriber('noting', 'service').on(noted, work),
      });
      while (await relay.relayNext());
    };

    it('keeps one for thirty days after it was handed on', async () => {
      await happens();
      await relayAll(() => Promise.resolve());
      later(days(30));
      await purge().run(everywhere);
      expect(await count('platform.outbox')).toBe(1);
      later(days(30) + 1);
      expect(await purge().run(everywhere)).toBe(false);
      expect(await count('platform.outbox')).toBe(0);
    });

    it('keeps what was never handed on, or still waits for somebody, however old', async () => {
      await happens();
      await relayAll(() => Promise.reject(new TypeError('broken')));
      await happens();
      later(days(400));
      await purge().run(everywhere);
      expect(await count('platform.outbox')).toBe(2);
      await relayAll(() => Promise.resolve());
      await purge().run(everywhere);
      expect(await count('platform.outbox')).toBe(1);
    });
  });

  it.each([
    ['platform.answer_given', 'given_at', 'answer_given_age'],
    ['platform.outbox', 'relayed_at', 'outbox_relayed'],
  ])('is found by an index of %s', async (table, column, index) => {
    await database.everything(
      table === 'platform.outbox'
        ? `INSERT INTO platform.outbox (municipality, name, payload, occurred_at, relayed_at)
           SELECT '0590' || 10 + n % 4, 'noted', '{}', now(), now() + n * interval '1 s'
             FROM generate_series(1, 20000) AS n`
        : `INSERT INTO platform.answer_given (municipality, key, digest, answer, given_at)
           SELECT '0590' || 10 + n % 4, gen_random_uuid(), 'x', '{}', now() + n * interval '1 s'
             FROM generate_series(1, 20000) AS n`,
    );
    await database.everything(`ANALYZE ${table}`);
    const plan = await database.workerUnitOfWork.inTransaction(everywhere, (tx) =>
      tx.query<Record<string, string>>(
        `EXPLAIN SELECT municipality FROM ${table} WHERE ${column} < $1 LIMIT ${purgedAtOnce}`,
        [new Date(begun)],
      ),
    );
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain(index);
  });
});
