import { mediatorDescribedAnew } from '@one-stop-shop/identity/contracts';
import { publish, workerScope, type OutboxRelay } from '@one-stop-shop/shared/server';
import { relayTo } from '@one-stop-shop/shared/server/testing';
import { aMediator, aVisitor, cori, DeskMorning, SaidAccounts, tuesday } from '../../testing';
import { DescribeMediator } from './describe-mediator';

const ofCori = '059006';
/** Alone at Cori on Tuesdays. */
const amrit = '0190a1b2-0000-7000-8000-00000000d001';

describe('a mediator who is described anew', () => {
  let desk: DeskMorning;
  let accounts: SaidAccounts;
  let relay: OutboxRelay;
  beforeEach(async () => {
    desk = await DeskMorning.begin();
    accounts = new SaidAccounts();
    relay = relayTo(desk.database, new DescribeMediator(accounts));
  });
  afterEach(() => desk.end());

  const described = async (operatorId: string): Promise<void> => {
    await desk.database.workerUnitOfWork.inTransaction(
      workerScope('messages', 'spec', ofCori),
      (tx) => publish(tx, mediatorDescribedAnew, { municipality: ofCori, operatorId }),
    );
    while (await relay.relayNext());
    expect(await desk.rows('SELECT FROM platform.delivery')).toEqual([]);
  };
  const languagesOffered = async (): Promise<string[] | undefined> => {
    const wish = { from: tuesday, to: tuesday, desk: cori };
    return (await desk.finding.forThePublic(aVisitor(), wish))[0]?.languages.toSorted();
  };

  it('is offered in the new languages, under the new name', async () => {
    expect(await languagesOffered()).toContain('hi');
    accounts.said.push(aMediator({ id: amrit, name: 'Amrit Kaur', languages: ['pa', 'it'] }));
    await described(amrit);
    expect(await languagesOffered()).toEqual(['it', 'pa']);
    expect(await desk.rows(`SELECT name FROM scheduling.mediator WHERE id = '${amrit}'`)).toEqual([
      { name: 'Amrit Kaur' },
    ]);
  });

  it('goes on in the languages known when the account names none', async () => {
    const before = await languagesOffered();
    accounts.said.push(aMediator({ id: amrit, languages: [] }));
    await described(amrit);
    expect(await languagesOffered()).toEqual(before);
  });

  it('is not written before the first shift', async () => {
    const newcomer = aMediator();
    accounts.said.push(newcomer);
    await described(newcomer.id);
    expect(
      await desk.rows(`SELECT id FROM scheduling.mediator WHERE id = '${newcomer.id}'`),
    ).toEqual([]);
  });
});
