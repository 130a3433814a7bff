import { randomUUID } from 'node:crypto';
import { defineSubjectKind, type Subject } from '@one-stop-shop/shared/contracts';
import { recordReading } from '@one-stop-shop/shared/server';
import { aDatabase, type TestDatabase } from '@one-stop-shop/shared/server/testing';
import { NothingRecorded } from '../domain/problems';
import { anOperator, cori, visit } from '../testing/readings';
import { ListWhoLooked } from './list-who-looked';
import { SubjectsOfPerson } from './subjects-of-person';

const person: Subject = { kind: defineSubjectKind('person'), id: randomUUID() };
/** Of a context that does not say whose it is. */
const apart: Subject = { kind: defineSubjectKind('voucher'), id: randomUUID() };
const theirs: readonly Subject[] = [person, { kind: visit, id: randomUUID() }];

/** As two contexts might answer, of which one knows the person and the other a visit of theirs. */
class SubjectsOfTwoContexts extends SubjectsOfPerson {
  override of(_: unknown, { kind, id }: Subject): Promise<readonly Subject[] | undefined> {
    const isTheirs = theirs.some((one) => one.kind === kind && one.id === id);
    if (kind === apart.kind) return Promise.resolve(undefined);
    return Promise.resolve(isTheirs ? theirs : []);
  }
}

describe('who looked at one person', () => {
  let database: TestDatabase;
  let listing: ListWhoLooked;
  const operator = anOperator();

  beforeAll(async () => {
    database = await aDatabase();
    listing = new ListWhoLooked(database.unitOfWork, new SubjectsOfTwoContexts());
    for (const { kind, id } of [...theirs, apart, { kind: visit, id: randomUUID() }]) {
      await database.unitOfWork.inTransaction(operator, (tx) =>
        recordReading(tx, { municipality: cori, kind, subjects: [id], fieldClasses: ['contact'] }),
      );
    }
  });
  afterAll(() => database.close());

  it.each(theirs)('is one list over all that is known of them, asked by a $kind', async (asked) => {
    const { items: readings } = await listing.run(operator, asked.id, { limit: 100 });
    const first = readings.filter(({ purpose }) => purpose === 'desk-work');
    expect(first.map(({ subjectKind }) => subjectKind).sort()).toEqual(['person', 'visit']);
  });

  it('is recorded about everything that the list was about', async () => {
    const shown = await database.everything<{ subject: string }>(
      `SELECT DISTINCT subject FROM platform.read_audit WHERE purpose = 'who-looked'`,
    );
    expect(shown.map(({ subject }) => subject).sort()).toEqual(theirs.map(({ id }) => id).sort());
  });

  it('is a list of its own for what no context says whose it is', async () => {
    const { items: readings } = await listing.run(operator, apart.id, { limit: 100 });
    expect(readings.map(({ subjectKind }) => subjectKind)).toEqual([apart.kind]);
  });

  it('is nothing under an id that was never read', async () => {
    await expect(listing.run(operator, randomUUID(), { limit: 100 })).rejects.toThrow(
      NothingRecorded,
    );
  });
});
