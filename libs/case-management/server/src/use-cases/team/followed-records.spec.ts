import { randomUUID } from 'node:crypto';
import type { OperatorScope } from '@one-stop-shop/shared/server';
import { PersonUnknown } from '../../domain/problems';
import {
  ColleagueUnwanted,
  NoLiftingProposed,
  SocialWorkerMissing,
  SubstitutionTooLong,
  UnwantedOfTeam,
} from '../../domain/team-problems';
import {
  aDeskAfternoon,
  aMediator,
  anEncounter,
  anOperator,
  aSocialWorker,
  cori,
  type DeskAfternoon,
} from '../../testing/desk-afternoon';

const facts = { names: [{ given: 'Ngozi', family: 'Nascosta' }] };
const contacts = [{ phone: '333 111 0077' }];

describe('a restricted record always has somebody who sees it', () => {
  let desk: DeskAfternoon;
  let mediator: OperatorScope;
  let worker: OperatorScope;
  beforeEach(async () => {
    desk = await aDeskAfternoon();
    [mediator, worker] = [aMediator(), aSocialWorker()];
    desk.staff.add(mediator);
    desk.staff.add(worker);
  });
  afterEach(() => desk.database.close());

  const sees = async (who: OperatorScope, id: string): Promise<boolean> => {
    try {
      await desk.reading.run(who, id);
      return true;
    } catch (error) {
      if (error instanceof PersonUnknown) return false;
      throw error;
    }
  };
  const followedBy = async (...team: OperatorScope[]): Promise<string> => {
    const id = await desk.register(worker, { facts });
    const chosen = team.map(({ operatorId }) => operatorId);
    await desk.restricting.run(worker, id, { team: chosen, shown: 0 });
    return id;
  };
  const wish = (by: OperatorScope, id: string, shown: number, ...without: OperatorScope[]) =>
    desk.wishing.run(by, id, {
      ...{ woman: false, shown },
      without: without.map(({ operatorId }) => operatorId),
    });
  const standIn = (colleague: OperatorScope, from = '2026-11-23') =>
    desk.substituting.run(worker, {
      ...{ municipality: cori, from, to: from === '2026-11-23' ? '2026-12-20' : from },
      ...{ absent: worker.operatorId, colleague: colleague.operatorId },
    });

  it('so a wish shuts out none of its team, and is said by its team alone', async () => {
    const id = await followedBy(mediator);
    for (const by of [worker, mediator])
      await expect(wish(by, id, 1, worker)).rejects.toThrow(UnwantedOfTeam);
    const substitute = aMediator();
    desk.staff.add(substitute);
    await standIn(substitute);
    expect(await sees(substitute, id)).toBe(true);
    await expect(wish(substitute, id, 1)).rejects.toThrow(PersonUnknown);
    await wish(worker, id, 1, substitute);
    await expect(desk.team.add(worker, id, substitute.operatorId)).rejects.toThrow(
      ColleagueUnwanted,
    );
  });

  it('so nobody restricts it for who is not wanted, themselves included', async () => {
    const id = await desk.register(anOperator(), { facts });
    await wish(anOperator(), id, 0, mediator, worker);
    const said = { team: [mediator.operatorId], shown: 1 };
    await expect(desk.restricting.run(anOperator(), id, said)).rejects.toThrow(ColleagueUnwanted);
    await expect(desk.restricting.run(worker, id, { team: [], shown: 1 })).rejects.toThrow(
      ColleagueUnwanted,
    );
  });

  it('so a mediator takes nobody from the municipality alone', async () => {
    const id = await desk.register(mediator, { facts });
    const alone = { team: [], shown: 0 };
    await expect(desk.restricting.run(mediator, id, alone)).rejects.toThrow(SocialWorkerMissing);
    const another = aMediator();
    desk.staff.add(another);
    const both = { team: [another.operatorId], shown: 0 };
    await expect(desk.restricting.run(mediator, id, both)).rejects.toThrow(SocialWorkerMissing);
    await desk.restricting.run(mediator, id, { team: [worker.operatorId], shown: 0 });
    expect(await sees(worker, id)).toBe(true);
  });

  it('is lost with who follows it by who stands in for them', async () => {
    const id = await followedBy(mediator);
    const substitute = aMediator();
    desk.staff.add(substitute);
    await standIn(substitute);
    expect(await sees(substitute, id)).toBe(true);
    await desk.team.leave(worker, id);
    for (const one of [worker, substitute]) expect(await sees(one, id)).toBe(false);
    await expect(standIn(substitute, '2027-06-01')).rejects.toThrow(SubstitutionTooLong);
  });

  it('is not lifted by what somebody proposed who follows it no longer', async () => {
    const id = await followedBy(mediator);
    await desk.lifting.propose(worker, id);
    await desk.team.leave(worker, id);
    await expect(desk.lifting.confirm(mediator, id)).rejects.toThrow(NoLiftingProposed);
  });

  it('is unknown to whom it was proposed before, like nobody', async () => {
    const visitor = {
      ...{ firstName: 'Ngozi', email: null, forSomeoneElse: false, phone: '+393331110077' },
    };
    const id = await desk.register(worker, { facts, contacts });
    const visit = desk.visits.add({ visitor });
    const other = anOperator();
    expect(await desk.recognising.run(other, visit.id)).toMatchObject({ candidates: [{ id }] });
    await desk.restricting.run(worker, id, { team: [], shown: 0 });
    for (const person of [id, randomUUID()])
      await expect(desk.tying.run(other, visit.id, { person })).rejects.toThrow(PersonUnknown);
  });

  it('keeps no encounter from the other whose visit it is too', async () => {
    const visit = desk.visits.add();
    const person = await desk.register(worker, { facts, visit: visit.id });
    const hidden = await desk.register(worker, { restrictedFor: ['violence'] });
    await desk.tying.run(worker, visit.id, { person: hidden, how: 'page' });
    const met = anEncounter({ visit: visit.id });
    expect(await desk.meeting.run(worker, person, randomUUID(), met)).toMatchObject({});
    expect(await desk.meeting.run(worker, hidden, randomUUID(), met)).toMatchObject({});
  });
});
