import { SystemClock, UnitOfWork } from '@one-stop-shop/shared/server';
import {
  aDeskAfternoon,
  anOperator,
  aprilia,
  aSocialWorker,
  type DeskAfternoon,
} from '../../testing/desk-afternoon';
import { RebuildSearchIndex, type IndexProgress } from './rebuild-search-index';

describe('the index by which persons are found', () => {
  let desk: DeskAfternoon;
  let rebuilding: RebuildSearchIndex;
  let ids: string[];
  beforeAll(async () => {
    desk = await aDeskAfternoon();
    rebuilding = new RebuildSearchIndex(new UnitOfWork(desk.database.owner, new SystemClock()));
    ids = [];
    for (const [by, given] of [
      [anOperator(), 'Ganesh'],
      [anOperator(), 'Müller'],
      [anOperator(aprilia), 'Харченко'],
    ] as const)
      ids.push(
        await desk.register(by, {
          facts: { names: [{ given }], called: 'Nini', taxCode: 'RSSMRA80A01H501U' },
          contacts: [{ phone: '333 111 0099' }],
        }),
      );
    ids.push(await desk.register(aSocialWorker(), { restrictedFor: ['violence'] }));
  });
  afterAll(() => desk.database.close());

  const index = async (): Promise<unknown[]> =>
    desk.database.everything(
      `SELECT person_id, municipality, restricted, token FROM case_management.search_token
        ORDER BY person_id, token`,
    );
  const rebuild = async (after?: string): Promise<IndexProgress | undefined> => {
    let last: IndexProgress | undefined;
    for await (const progress of rebuilding.run(after)) last = progress;
    return last;
  };

  it('is whole again whatever was lost of it or came into it, restricted persons included', async () => {
    const before = await index();
    expect(before.length).toBeGreaterThan(15);
    await desk.database.everything('DELETE FROM case_management.search_token WHERE token < $1', [
      't',
    ]);
    await desk.database.everything(
      `UPDATE case_management.search_token SET token = token || 'x' WHERE person_id = $1`,
      [ids[0]],
    );
    expect(await index()).not.toEqual(before);
    expect(await rebuild()).toMatchObject({ looked: 4, mended: 4 });
    expect(await index()).toEqual(before);
    expect(await desk.searching.run(anOperator(), 'Ganesh')).toMatchObject({
      found: [{ id: ids[0] }],
    });
  });

  it('is written nowhere where it is right, and goes on where an earlier run ended', async () => {
    const [first = ''] = ids.toSorted();
    expect(await rebuild()).toMatchObject({ looked: 4, mended: 0 });
    await desk.database.everything('DELETE FROM case_management.search_token');
    expect(await rebuild(first)).toMatchObject({ looked: 3, mended: 3 });
    expect(await rebuild()).toMatchObject({ looked: 4, mended: 1 });
  });

  it('takes in what is corrected while it is made', async () => {
    await desk.database.everything('DELETE FROM case_management.search_token');
    const { facts } = await desk.reading.run(anOperator(), ids[0]!);
    const correction = { facts: { ...facts, names: [{ given: 'Zoltan' }] }, takenBack: [] };
    const correcting = desk.correcting.run(anOperator(), ids[0]!, {
      ...{ ...correction, source: 'person', shown: 0 },
    });
    await Promise.all([correcting, rebuild()]);
    const found = await desk.searching.run(anOperator(), 'Zoltan');
    expect(found).toMatchObject({ found: [{ id: ids[0] }] });
    expect(await rebuild()).toMatchObject({ mended: 0 });
  });

  it('is made anew by the owner alone', async () => {
    const others = new RebuildSearchIndex(desk.database.unitOfWork);
    await desk.database.everything('DELETE FROM case_management.search_token');
    const seen: IndexProgress[] = [];
    for await (const progress of others.run()) seen.push(progress);
    expect(seen).toEqual([]);
    expect(await index()).toEqual([]);
  });
});
