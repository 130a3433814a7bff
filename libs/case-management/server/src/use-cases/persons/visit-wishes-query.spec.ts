import { onOrderOf, type AccessScope, type VisitorScope } from '@one-stop-shop/shared/server';
import {
  aDeskAfternoon,
  aMediator,
  anAdministrator,
  anOperator,
  aprilia,
  cori,
  type DeskAfternoon,
} from '../../testing/desk-afternoon';
import { VisitWishesQuery } from './visit-wishes-query';

const visitor: VisitorScope = {
  asker: 'visitor',
  municipalities: [cori],
  requestId: 'spec',
  purpose: 'own-appointment',
};

describe('with whom a visit is not to end up', () => {
  let desk: DeskAfternoon;
  const operator = anOperator();
  const unwanted = aMediator();
  beforeAll(async () => {
    desk = await aDeskAfternoon();
    desk.staff.add(unwanted);
  });
  afterAll(() => desk.database.close());

  const heard = async (who: AccessScope, visit: string) => {
    const query = new VisitWishesQuery();
    const said = await desk.database.unitOfWork.inTransaction(who, (tx) => query.of(tx, [visit]));
    return said.get(visit);
  };
  const visitOf = async (more = {}, woman = false) => {
    const visit = desk.visits.add();
    const id = await desk.register(operator, { visit: visit.id, ...more });
    const { version: shown } = await desk.reading.run(operator, id);
    const without = [unwanted.operatorId];
    await desk.wishing.run(operator, id, { woman, without, shown });
    return { visit: visit.id, id };
  };
  const nothing = { without: [], woman: false };
  const without = [unwanted.operatorId];

  it('is told to whoever moves it, also to who sees nobody, in its municipality alone', async () => {
    const { visit } = await visitOf({}, true);
    for (const who of [operator, anAdministrator(), unwanted])
      expect(await heard(who, visit)).toEqual({ told: { without, woman: true }, quiet: nothing });
    expect(await heard(anAdministrator(aprilia), visit)).toBeUndefined();
  });

  it('is nothing once the visit is theirs no more', async () => {
    const { visit, id } = await visitOf();
    await desk.untying.run(operator, visit, { person: id });
    expect(await heard(operator, visit)).toBeUndefined();
  });

  it('of who is restricted is told to the team, and obeyed in silence by others', async () => {
    const { visit } = await visitOf({ restrictedFor: ['violence'] }, true);
    const wish = { without, woman: true };
    expect(await heard(operator, visit)).toEqual({ told: wish, quiet: nothing });
    for (const who of [anOperator(), anAdministrator(), visitor])
      expect(await heard(who, visit)).toEqual({ told: nothing, quiet: wish });
  });

  // Whoever keeps the hours sees of it no more than a place, as of everybody.
  it('of who is restricted is heard when hours change', async () => {
    const { visit } = await visitOf({ restrictedFor: ['violence'] }, true);
    const order = onOrderOf(anAdministrator(), cori, 'change-of-hours');
    expect((await heard(order, visit))?.told).toEqual({ without, woman: true });
  });

  it('is a woman’s no more once they agreed to whom there is', async () => {
    const { visit, id } = await visitOf({}, true);
    desk.visits.change(visit, { state: 'booked', withWoman: false });
    const onPage = async () => (await desk.reading.run(operator, id)).visits[0]?.woman;
    expect(await onPage()).toBe('unmet');
    await desk.database.unitOfWork.inTransaction(operator, (tx) =>
      new VisitWishesQuery().agree(tx, visit),
    );
    expect((await heard(operator, visit))?.told).toEqual({ without, woman: false });
    expect(await onPage()).toBe('agreed');
    desk.visits.change(visit, { withWoman: true });
    expect(await onPage()).toBeUndefined();
  });

  it('is agreed to in the same breath as it is booked from their page', async () => {
    const { id } = await visitOf({}, true);
    const visit = desk.visits.add({ state: 'booked', withWoman: false });
    await desk.tying.run(operator, visit.id, { person: id, how: 'page', agreed: true });
    expect((await heard(operator, visit.id))?.told.woman).toBe(false);
  });

  it('is agreed to by nobody who doesn’t see whose visit it is', async () => {
    const { visit } = await visitOf({ restrictedFor: ['violence'] }, true);
    await desk.database.unitOfWork.inTransaction(anOperator(), (tx) =>
      new VisitWishesQuery().agree(tx, visit),
    );
    expect((await heard(operator, visit))?.told.woman).toBe(true);
  });
});
