import { personRecord, SealBroken } from '@one-stop-shop/shared/server';
import {
  aDeskAfternoon,
  aMediator,
  anOperator,
  aSocialWorker,
  type DeskAfternoon,
} from '../../testing/desk-afternoon';

const words = 'mio cugino non deve saperlo';

describe('what somebody wrote when they booked', () => {
  let desk: DeskAfternoon;
  beforeAll(async () => {
    desk = await aDeskAfternoon();
  });
  afterAll(() => desk.database.close());

  /** A visit about which something was written. */
  const aVisit = () => {
    const visit = desk.visits.add();
    desk.visits.written.set(visit.id, words);
    return visit.id;
  };
  const wordsOn = async (id: string, reader = aSocialWorker()) =>
    (await desk.reading.run(reader, id)).visits.map((visit) => visit.words);
  const kept = (id: string) =>
    desk.database.everything<{ about: string; sealed: Buffer }>(
      'SELECT about_id AS about, sealed FROM case_management.private_part WHERE person_id = $1',
      [id],
    );

  it('is on their page once it is their visit, for who reads notes', async () => {
    const [id, visit] = [await desk.register(anOperator()), aVisit()];
    await desk.tying.run(anOperator(), visit, { person: id });
    expect(await wordsOn(id)).toEqual([words]);
    expect(await wordsOn(id, anOperator())).toEqual([undefined]);
  });

  it('goes with who is registered from the visit, and with who is tied by its mediator', async () => {
    const registered = await desk.register(anOperator(), { visit: aVisit() });
    expect(await wordsOn(registered)).toEqual([words]);
    const [mediator, visit] = [aMediator(), desk.visits.add()];
    desk.visits.written.set(visit.id, words);
    await desk.grantVisit(mediator, visit);
    const id = await desk.register(anOperator());
    await desk.recognising.run(mediator, visit.id);
    await desk.tying.run(mediator, visit.id, { person: id });
    expect(await wordsOn(id, mediator)).toEqual([words]);
  });

  it('stays with them when nothing is left of it at the visit', async () => {
    const [id, visit] = [await desk.register(anOperator()), aVisit()];
    await desk.tying.run(anOperator(), visit, { person: id });
    desk.visits.written.delete(visit);
    expect(await wordsOn(id)).toEqual([words]);
  });

  it('is sealed under their key, and opens in no other tie', async () => {
    const [one, other] = [await desk.register(anOperator()), await desk.register(anOperator())];
    await desk.tying.run(anOperator(), aVisit(), { person: one });
    await desk.tying.run(anOperator(), aVisit(), { person: other });
    const [row] = await kept(one);
    expect(row?.sealed.includes(words)).toBe(false);
    const key = await desk.database.keyStore.keys.of('059006', personRecord(one));
    const opened = key.open(
      { row: row?.about ?? '', field: 'private' },
      row?.sealed ?? Buffer.of(),
    );
    expect(JSON.parse(opened)).toEqual({ words });
    await desk.database.everything(
      'UPDATE case_management.private_part SET sealed = $2 WHERE person_id = $1',
      [other, row?.sealed],
    );
    await expect(wordsOn(other)).rejects.toThrow(SealBroken);
  });

  it('leaves their record when it was somebody else’s visit, and goes with whose it is', async () => {
    const [wrong, right] = [await desk.register(anOperator()), await desk.register(anOperator())];
    const visit = aVisit();
    await desk.tying.run(anOperator(), visit, { person: wrong });
    expect(await kept(wrong)).toHaveLength(1);
    // An operator of the desk reads no notes, and takes it back all the same.
    await desk.untying.run(anOperator(), visit, { person: wrong });
    expect(await kept(wrong)).toEqual([]);
    await desk.tying.run(anOperator(), visit, { person: right });
    expect([await wordsOn(wrong), await wordsOn(right)]).toEqual([[], [words]]);
  });
});
