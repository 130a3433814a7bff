import { randomUUID } from 'node:crypto';
import type { AccessScope, OperatorScope } from '../tenancy/access-scope';
import { aDatabase, type TestDatabase } from '../testing';

const cori = '059006';
const aprilia = '059001';
const permission = 'cases.read-own';

/** Whom a function of the platform shows, by grants that contexts have written. */
describe('the subjects in view of somebody who signed in', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());

  const somebody = (wishes: Partial<OperatorScope> = {}): OperatorScope => ({
    asker: 'mediator',
    operatorId: randomUUID(),
    role: 'mediator',
    municipalities: [cori],
    permissions: new Set([permission]),
    requestId: 'spec',
    purpose: 'mediation',
    ...wishes,
  });
  const grantTo = async (
    { operatorId }: OperatorScope,
    { from = '2026-11-23T08:00:00Z', until = '2026-11-23T09:00:00Z', municipality = cori } = {},
  ) => {
    const subject = randomUUID();
    await database.everything(
      `INSERT INTO platform.access_grant (municipality, subject_kind, subject, operator,
         permission_class, valid_from, valid_until, why, granted_at)
       VALUES ($1, 'case', $2, $3, $4, $5, $6, 'team', now())`,
      [municipality, subject, operatorId, permission, from, until],
    );
    return subject;
  };
  const seenBy = (scope: AccessScope, kind = 'case') =>
    database.unitOfWork.inTransaction(scope, async (tx) => {
      const [row] = await tx.query<{ seen: string[] }>(
        'SELECT platform.subjects_in_view($1) AS seen',
        [kind],
      );
      return row?.seen;
    });

  it('are those of their grants, from the first moment until before the last', async () => {
    const them = somebody();
    const subject = await grantTo(them);
    const at = async (moment: string) => {
      database.clock.set(moment);
      const seen = await seenBy(them);
      database.clock.set('2026-11-23T08:00:00Z');
      return seen;
    };
    expect(await at('2026-11-23T07:59:59.999Z')).toEqual([]);
    expect(await at('2026-11-23T08:00:00Z')).toEqual([subject]);
    expect(await at('2026-11-23T08:59:59.999Z')).toEqual([subject]);
    expect(await at('2026-11-23T09:00:00Z')).toEqual([]);
  });

  it('are nobody of another kind, in another municipality or by the grant of another', async () => {
    const them = somebody();
    await grantTo(them, { municipality: aprilia });
    await grantTo(somebody());
    expect(await seenBy(them)).toEqual([]);
    const subject = await grantTo(them);
    expect(await seenBy(them)).toEqual([subject]);
    expect(await seenBy(them, 'document')).toEqual([]);
    expect(await seenBy({ ...them, municipalities: [aprilia, cori] })).toHaveLength(2);
  });

  it('are nobody in a role that may not what the grant is for', async () => {
    const them = somebody();
    await grantTo(them);
    expect(await seenBy({ ...them, permissions: new Set(['cases.read']) })).toEqual([]);
  });

  it('end with the grant, between two statements of one transaction', async () => {
    const them = somebody();
    const subject = await grantTo(them);
    const looks = await database.unitOfWork.inTransaction(them, async (tx) => {
      const look = () =>
        tx.query('SELECT FROM platform.access_grant WHERE subject = $1', [subject]);
      const seen = () =>
        tx.query<{ n: number }>("SELECT cardinality(platform.subjects_in_view('case')) AS n");
      const [before] = await seen();
      await database.everything(
        'UPDATE platform.access_grant SET valid_until = $2 WHERE subject = $1',
        [subject, tx.now],
      );
      const [after] = await seen();
      return { before: before?.n, after: after?.n, row: (await look()).length };
    });
    expect(looks).toEqual({ before: 1, after: 0, row: 1 });
  });

  it('are granted by no statement of who asks', async () => {
    const them = somebody();
    const grant = (scope: AccessScope) =>
      database.unitOfWork.inTransaction(scope, (tx) =>
        tx.query(
          `INSERT INTO platform.access_grant (municipality, subject_kind, subject, operator,
             permission_class, valid_from, valid_until, why, granted_at)
           VALUES ('059006', 'case', $1, $1, 'x', now(), now(), 'team', now())`,
          [randomUUID()],
        ),
      );
    await expect(grant(them)).rejects.toThrow(/permission denied/);
    const visitor = { asker: 'visitor', municipalities: [cori], requestId: 'spec' } as const;
    await expect(grant({ ...visitor, purpose: 'public-information' })).rejects.toThrow(
      /permission denied/,
    );
  });
});
