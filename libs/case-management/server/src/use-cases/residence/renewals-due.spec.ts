import type { ResidenceStatement } from '@one-stop-shop/case-management/contracts';
import type { OperatorScope } from '@one-stop-shop/shared/server';
import {
  aDeskAfternoon,
  aMediator,
  anOperator,
  aprilia,
  aSocialWorker,
  type DeskAfternoon,
} from '../../testing/desk-afternoon';

/** It is Monday 23 November 2026 at the desk. */
describe('whose card ends soon', () => {
  let desk: DeskAfternoon;
  beforeEach(async () => {
    desk = await aDeskAfternoon();
  });
  afterEach(() => desk.database.close());

  const holding = async (
    by: OperatorScope,
    expiresOn: string,
    more: Partial<ResidenceStatement> = {},
    restrictedFor: 'violence'[] = [],
  ): Promise<string> => {
    const id = await desk.register(by, { restrictedFor });
    const said = { title: 'family' as const, expiresOn, ...more };
    await desk.sayingResidence.run(by, id, { said, source: 'document', shown: 0 });
    return id;
  };
  const due = async (by: OperatorScope) =>
    (await desk.today.run(by)).renewals.map(({ person, within }) => [person.id, within]);

  it('stands on the list of a social worker in bands, the first to end on top', async () => {
    const worker = aSocialWorker();
    const last = await holding(worker, '2027-03-23');
    const third = await holding(worker, '2027-01-23');
    const today = await holding(worker, '2026-11-23');
    const second = await holding(worker, '2026-12-24');
    await holding(worker, '2027-03-24');
    expect(await due(aSocialWorker())).toEqual([
      [today, 30],
      [second, 60],
      [third, 90],
      [last, 120],
    ]);
    expect(await due(aSocialWorker(aprilia))).toEqual([]);
    expect(await due(anOperator())).toEqual([]);
  });

  it('is nobody whose day is over: of them there is no list', async () => {
    const worker = aSocialWorker();
    await holding(worker, '2026-11-22');
    await holding(worker, '2026-05-01');
    expect(await due(worker)).toEqual([]);
  });

  it('is for a mediator who is given to them', async () => {
    const [mediator, colleague] = [aMediator(), aMediator()];
    const theirs = await holding(mediator, '2026-12-10');
    const other = await holding(colleague, '2026-12-01');
    expect(await due(mediator)).toEqual([[theirs, 30]]);
    expect(await due(colleague)).toEqual([[other, 30]]);
    expect(await due(aSocialWorker())).toEqual([
      [other, 30],
      [theirs, 30],
    ]);
  });

  it('is nobody restricted to who is not of their team', async () => {
    const worker = aSocialWorker();
    const id = await holding(worker, '2026-12-10', {}, ['violence']);
    expect(await due(worker)).toEqual([[id, 30]]);
    expect(await due(aSocialWorker())).toEqual([]);
  });

  it('goes away with a receipt, and with a new card', async () => {
    const worker = aSocialWorker();
    const [one, other] = [await holding(worker, '2026-12-10'), await holding(worker, '2026-12-11')];
    const asked = '2026-11-20';
    const receipt = { expiresOn: '2026-12-10', renewalRequestedOn: asked, receiptOn: asked };
    await desk.sayingResidence.run(worker, one, {
      ...{ said: { title: 'family', ...receipt }, source: 'document', shown: 1 },
    });
    expect(await due(worker)).toEqual([[other, 30]]);
    await desk.sayingResidence.run(worker, other, {
      ...{ said: { title: 'family', expiresOn: '2028-12-11' }, source: 'document', shown: 1 },
    });
    expect(await due(worker)).toEqual([]);
  });

  it('is recorded as read of everybody shown', async () => {
    const worker = aSocialWorker();
    const id = await holding(worker, '2026-12-10');
    const reader = aSocialWorker();
    await desk.today.run(reader);
    const lines = await desk.database.everything(
      'SELECT subject, field_classes FROM platform.read_audit WHERE reader = $1',
      [reader.operatorId],
    );
    expect(lines).toEqual([{ subject: id, field_classes: ['identity', 'residence'] }]);
  });
});
