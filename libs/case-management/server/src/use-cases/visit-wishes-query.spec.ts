import type { OperatorScope } from '@one-stop-shop/shared/server';
import {
  aDeskAfternoon,
  aMediator,
  anAdministrator,
  anOperator,
  aprilia,
  type DeskAfternoon,
} from '../testing/desk-afternoon';
import { VisitWishesQuery } from './visit-wishes-query';

describe('with whom a visit is not to end up', () => {
  let desk: DeskAfternoon;
  const operator = anOperator();
  const unwanted = aMediator();
  beforeAll(async () => {
    desk = await aDeskAfternoon();
    desk.staff.add(unwanted);
  });
  afterAll(() => desk.database.close());

  const told = async (who: OperatorScope, visit: string) => {
    const query = new VisitWishesQuery();
    const said = await desk.database.unitOfWork.inTransaction(who, (tx) =>
      query.unwanted(tx, [visit]),
    );
    return said.get(visit);
  };
  const visitOf = async (more = {}) => {
    const visit = desk.visits.add();
    const id = await desk.register(operator, { visit: visit.id, ...more });
    const { version: shown } = await desk.reading.run(operator, id);
    const without = [unwanted.operatorId];
    await desk.wishing.run(operator, id, { woman: false, without, shown });
    return { visit: visit.id, id };
  };

  it('is told to whoever moves it, also to who sees nobody, in its municipality alone', async () => {
    const { visit } = await visitOf();
    for (const who of [operator, anAdministrator(), unwanted])
      expect(await told(who, visit)).toEqual([unwanted.operatorId]);
    expect(await told(anAdministrator(aprilia), visit)).toBeUndefined();
  });

  it('is nothing of who is restricted, nor once the visit is theirs no more', async () => {
    const restricted = await visitOf({ restrictedFor: ['violence'] });
    expect(await told(anOperator(), restricted.visit)).toBeUndefined();
    const { visit, id } = await visitOf();
    await desk.untying.run(operator, visit, { person: id });
    expect(await told(operator, visit)).toBeUndefined();
  });
});
