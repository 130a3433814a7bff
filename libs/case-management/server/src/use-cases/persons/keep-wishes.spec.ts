import { randomUUID } from 'node:crypto';
import { NotPermitted, type OperatorScope } from '@one-stop-shop/shared/server';
import { PersonUnknown, RecordChangedSince, VisitTied } from '../../domain/problems';
import { ColleagueUnknown } from '../../domain/team-problems';
import {
  aDeskAfternoon,
  aMediator,
  anEncounter,
  anOperator,
  aprilia,
  type DeskAfternoon,
} from '../../testing/desk-afternoon';

const facts = { names: [{ given: 'Zahra', family: 'Ahmadi' }] };
const visitor = {
  ...{ firstName: 'Zahra', phone: '+393331110099', email: null, forSomeoneElse: false },
};

describe('by whom somebody wants to be received', () => {
  let desk: DeskAfternoon;
  let operator: OperatorScope;
  let unwanted: OperatorScope;
  let wanted: OperatorScope;
  beforeEach(async () => {
    desk = await aDeskAfternoon();
    [operator, unwanted, wanted] = [anOperator(), aMediator(), aMediator()];
    desk.staff.add(unwanted, 'Amrit');
    desk.staff.add(wanted, 'Samira');
  });
  afterEach(() => desk.database.close());

  const register = (by = operator, more = {}): Promise<string> =>
    desk.register(by, { facts, contacts: [{ phone: '333 111 0099' }], ...more });
  const refuse = (id: string, shown = 0, ...mediators: OperatorScope[]) =>
    desk.wishing.run(operator, id, {
      woman: false,
      without: mediators.map(({ operatorId }) => operatorId),
      shown,
    });
  const visitWith = async (mediator: OperatorScope, state: 'booked' | 'arrived' = 'booked') => {
    const visit = desk.visits.add({ receivers: [mediator.operatorId], visitor, state });
    await desk.grantVisit(mediator, visit);
    return visit;
  };

  it('stands on their page, by name and without a reason', async () => {
    const id = await register();
    expect((await desk.reading.run(operator, id)).wishes).toEqual({ woman: false, without: [] });
    const said = { woman: true, without: [unwanted.operatorId], shown: 0 };
    await desk.wishing.run(operator, id, said);
    const { wishes, version } = await desk.reading.run(anOperator(), id);
    expect(wishes).toEqual({
      woman: true,
      without: [{ id: unwanted.operatorId, name: 'Amrit' }],
    });
    expect(version).toBe(1);
    await expect(desk.wishing.run(operator, id, said)).rejects.toThrow(RecordChangedSince);
  });

  it('gives the person to an unwanted mediator by no visit', async () => {
    const id = await register();
    const visit = await visitWith(unwanted);
    await desk.tying.run(operator, visit.id, { person: id, how: 'page' });
    expect(await desk.reading.run(unwanted, id)).toMatchObject({ id });
    await refuse(id, 0, unwanted);
    await expect(desk.reading.run(unwanted, id)).rejects.toThrow(PersonUnknown);
    for (const typed of ['Zahra', '0099', ''])
      expect((await desk.searching.run(unwanted, typed)).found).toEqual([]);
    await expect(
      desk.meeting.run(unwanted, id, randomUUID(), anEncounter({ visit: visit.id })),
    ).rejects.toThrow(PersonUnknown);
    const today = await desk.today.run(unwanted);
    expect(today.next).toMatchObject([{ id: visit.id }]);
    expect(today.next[0]).not.toHaveProperty('person');
    const ties = await desk.database.unitOfWork.inTransaction(unwanted, (tx) =>
      tx.query('SELECT id FROM case_management.visit_tie'),
    );
    expect(ties).toEqual([]);
  });

  it('nor by a grant, also not of who wrote them down', async () => {
    const id = await register(unwanted);
    expect(await desk.reading.run(unwanted, id)).toMatchObject({ id });
    await refuse(id, 0, unwanted);
    await expect(desk.reading.run(unwanted, id)).rejects.toThrow(PersonUnknown);
    await refuse(id, 1);
    expect(await desk.reading.run(unwanted, id)).toMatchObject({ id });
  });

  it('is proposed to others who receive them, and never to whom they don’t want', async () => {
    const id = await register();
    await refuse(id, 0, unwanted);
    const [theirs, other] = [await visitWith(unwanted), await visitWith(wanted)];
    expect(await desk.recognising.run(unwanted, theirs.id)).toEqual({ candidates: [] });
    expect(await desk.recognising.run(wanted, other.id)).toMatchObject({ candidates: [{ id }] });
    // Proposed at the desk for the same visit, they are still not whom this mediator may tie.
    expect(await desk.recognising.run(operator, theirs.id)).toMatchObject({ candidates: [{ id }] });
    await expect(desk.tying.run(unwanted, theirs.id, { person: id })).rejects.toThrow(
      PersonUnknown,
    );
    expect(await desk.tying.run(wanted, other.id, { person: id })).toEqual({ learns: 'present' });
  });

  // "Somebody has already said who it is" would say that somebody is known.
  it('lets an unwanted mediator say who has come, as if the visit were nobody’s', async () => {
    const id = await register();
    await refuse(id, 0, unwanted);
    const visit = await visitWith(unwanted, 'arrived');
    await desk.tying.run(operator, visit.id, { person: id, how: 'page' });
    expect(await desk.recognising.run(unwanted, visit.id)).toEqual({ candidates: [] });
    const written = await register(unwanted, { contacts: [], visit: visit.id });
    expect((await desk.reading.run(unwanted, written)).visits).toMatchObject([{ id: visit.id }]);
    expect((await desk.reading.run(operator, id)).visits).toEqual([]);
  });

  it('asks an unwanted mediator for nothing that they wrote already', async () => {
    const id = await register();
    const visit = desk.visits.add({
      ...{ receivers: [unwanted.operatorId], visitor, state: 'fulfilled' },
    });
    await desk.grantVisit(unwanted, visit);
    await desk.tying.run(operator, visit.id, { person: id, how: 'page' });
    const unwritten = async () => (await desk.today.run(unwanted)).unwritten.map((one) => one.id);
    expect(await unwritten()).toEqual([visit.id]);
    await desk.meeting.run(unwanted, id, randomUUID(), anEncounter({ visit: visit.id }));
    expect(await unwritten()).toEqual([]);
    await refuse(id, 0, unwanted);
    expect(await unwritten()).toEqual([]);
  });

  it('leaves a visit of others to whose it is', async () => {
    const [id, another] = [await register(), await register()];
    await refuse(another, 0, unwanted);
    const visit = await visitWith(unwanted, 'arrived');
    await desk.tying.run(operator, visit.id, { person: id, how: 'page' });
    await expect(register(unwanted, { visit: visit.id })).rejects.toThrow(VisitTied);
    expect((await desk.reading.run(operator, id)).visits).toMatchObject([{ id: visit.id }]);
  });

  it('says of a visit to come that it is with whom they don’t want', async () => {
    const id = await register();
    const [bad, good] = [await visitWith(unwanted), await visitWith(wanted)];
    for (const { id: visit } of [bad, good])
      await desk.tying.run(operator, visit, { person: id, how: 'page' });
    await refuse(id, 0, unwanted);
    const unwantedOf = async () =>
      new Map((await desk.reading.run(operator, id)).visits.map((one) => [one.id, one.unwanted]));
    expect(await unwantedOf()).toEqual(
      new Map([
        [bad.id, true],
        [good.id, false],
      ]),
    );
    desk.visits.change(bad.id, { state: 'fulfilled' });
    expect((await unwantedOf()).get(bad.id)).toBe(false);
  });

  it('is kept by who sees the person, about who works there', async () => {
    const id = await register();
    const elsewhere = aMediator(aprilia);
    desk.staff.add(elsewhere);
    await expect(refuse(id, 0, elsewhere)).rejects.toThrow(ColleagueUnknown);
    const said = { woman: true, without: [], shown: 0 };
    for (const other of [aMediator(), anOperator(aprilia)])
      await expect(desk.wishing.run(other, id, said)).rejects.toThrow(PersonUnknown);
    const nobody = { ...operator, permissions: new Set<string>() };
    await expect(desk.wishing.run(nobody, id, said)).rejects.toThrow(NotPermitted);
    // Whoever left since stays unwanted, and nobody has to take them out.
    await refuse(id, 0, unwanted);
    desk.staff.end(unwanted);
    await refuse(id, 1, unwanted, wanted);
    expect((await desk.reading.run(operator, id)).wishes.without).toHaveLength(2);
  });
});
