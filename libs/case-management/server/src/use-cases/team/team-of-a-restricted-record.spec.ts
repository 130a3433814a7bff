import { NotPermitted, type OperatorScope } from '@one-stop-shop/shared/server';
import { PersonUnknown, RecordChangedSince } from '../../domain/problems';
import {
  AnotherMustConfirm,
  ColleagueUnknown,
  LastOfTeam,
  LiftingProposed,
  NoLiftingProposed,
  NotRestricted,
  RestrictedAlready,
} from '../../domain/team-problems';
import {
  aDeskAfternoon,
  aMediator,
  anOperator,
  aprilia,
  aSocialWorker,
  type DeskAfternoon,
} from '../../testing/desk-afternoon';

const facts = { names: [{ given: 'Ngozi', family: 'Nascosta' }] };
const contacts = [{ phone: '333 111 0077' }];

describe('a record that is restricted after it was registered', () => {
  let desk: DeskAfternoon;
  beforeEach(async () => {
    desk = await aDeskAfternoon();
  });
  afterEach(() => desk.database.close());

  const restricted = async (by: OperatorScope, ...team: OperatorScope[]): Promise<string> => {
    const id = await desk.register(anOperator(), { facts, contacts });
    team.forEach((one) => desk.staff.add(one));
    const chosen = team.map(({ operatorId }) => operatorId);
    await desk.restricting.run(by, id, { team: chosen, shown: 0 });
    return id;
  };
  const sees = async (who: OperatorScope, id: string): Promise<boolean> => {
    try {
      await desk.reading.run(who, id);
      return true;
    } catch (error) {
      if (error instanceof PersonUnknown) return false;
      throw error;
    }
  };

  it('is seen by whoever restricted it and whom they named, and by nobody else', async () => {
    const [by, worker, mediator] = [anOperator(), aSocialWorker(), aMediator()];
    const id = await restricted(by, worker, mediator);
    for (const member of [by, worker, mediator]) {
      expect(await desk.reading.run(member, id)).toMatchObject({ restricted: true, version: 1 });
      expect((await desk.searching.run(member, 'Ngozi')).found).toMatchObject([{ id }]);
    }
    for (const other of [aSocialWorker(), anOperator(), aMediator(), anOperator(aprilia)]) {
      expect(await sees(other, id)).toBe(false);
      for (const typed of ['Ngozi', '0077', ''])
        expect((await desk.searching.run(other, typed)).found).toEqual([]);
    }
  });

  it('is lost at once by who had registered it, or met the person', async () => {
    const [registrar, receiving] = [aMediator(), aMediator()];
    const id = await desk.register(registrar, { facts });
    const visit = desk.visits.add();
    await desk.grantVisit(receiving, visit);
    await desk.tying.run(anOperator(), visit.id, { person: id, how: 'page' });
    for (const one of [registrar, receiving]) expect(await sees(one, id)).toBe(true);
    await desk.restricting.run(anOperator(), id, { team: [], shown: 0 });
    for (const one of [registrar, receiving]) expect(await sees(one, id)).toBe(false);
  });

  it('is proposed to nobody who comes with the same number', async () => {
    await restricted(anOperator());
    const visitor = {
      ...{ firstName: 'Ngozi', email: null, forSomeoneElse: false },
      phone: '+393331110077',
    };
    const visit = desk.visits.add({ visitor });
    expect(await desk.recognising.run(anOperator(), visit.id)).toMatchObject({ candidates: [] });
  });

  // A refusal would say that the visit is already tied to somebody who is hidden.
  it('gives up a visit that is tied to another restricted record too', async () => {
    const [first, second] = [anOperator(), anOperator()];
    const hidden = await desk.register(first, { restrictedFor: ['violence'] });
    const id = await desk.register(second, { facts });
    const visit = desk.visits.add();
    await desk.tying.run(first, visit.id, { person: hidden, how: 'page' });
    await desk.tying.run(second, visit.id, { person: id, how: 'page' });
    await desk.restricting.run(second, id, { team: [], shown: 0 });
    expect((await desk.reading.run(second, id)).visits).toEqual([]);
    expect((await desk.reading.run(first, hidden)).visits).toMatchObject([{ id: visit.id }]);
  });

  it('is restricted by who sees it and may register, of the version that they saw', async () => {
    const id = await desk.register(anOperator(), { facts });
    const said = { team: [], shown: 0 };
    await expect(desk.restricting.run(aMediator(), id, said)).rejects.toThrow(PersonUnknown);
    await expect(desk.restricting.run(anOperator(aprilia), id, said)).rejects.toThrow(
      PersonUnknown,
    );
    const nobody = { ...anOperator(), permissions: new Set<string>() };
    await expect(desk.restricting.run(nobody, id, said)).rejects.toThrow(NotPermitted);
    const late = { team: [], shown: 7 };
    await expect(desk.restricting.run(anOperator(), id, late)).rejects.toThrow(RecordChangedSince);
    const by = anOperator();
    await desk.restricting.run(by, id, said);
    const again = { team: [], shown: 1 };
    await expect(desk.restricting.run(by, id, again)).rejects.toThrow(RestrictedAlready);
  });

  it('has a team of those who see people there today', async () => {
    const id = await desk.register(anOperator(), { facts });
    const elsewhere = desk.staff.add(anOperator(aprilia));
    const said = { team: [elsewhere], shown: 0 };
    await expect(desk.restricting.run(anOperator(), id, said)).rejects.toThrow(ColleagueUnknown);
    const [by, worker] = [anOperator(), aSocialWorker()];
    desk.staff.add(by, 'Bruno');
    desk.staff.add(worker, 'Carla');
    expect(await desk.colleagues.run(by, '059006')).toEqual([
      { id: worker.operatorId, name: 'Carla', receives: false },
    ]);
  });

  it('lets others in by its team, who are named to it', async () => {
    const [by, worker, other] = [anOperator(), aSocialWorker(), aSocialWorker()];
    const id = await restricted(by);
    const colleague = desk.staff.add(worker, 'Carla');
    await expect(desk.team.add(other, id, colleague)).rejects.toThrow(PersonUnknown);
    await desk.team.add(by, id, colleague);
    await desk.team.add(by, id, colleague);
    const { team } = await desk.reading.run(worker, id);
    expect(team?.members).toHaveLength(2);
    expect(team?.members).toContainEqual({ id: colleague, name: 'Carla' });
    await expect(desk.team.add(by, id, other.operatorId)).rejects.toThrow(ColleagueUnknown);
  });

  it('is left by all but the last', async () => {
    const [by, worker] = [anOperator(), aSocialWorker()];
    const id = await restricted(by, worker);
    await desk.team.leave(by, id);
    expect(await sees(by, id)).toBe(false);
    await expect(desk.team.leave(worker, id)).rejects.toThrow(LastOfTeam);
    expect(await sees(worker, id)).toBe(true);
  });

  it('keeps one of two who leave in the same moment', async () => {
    const [by, worker] = [anOperator(), aSocialWorker()];
    const id = await restricted(by, worker);
    const left = await Promise.allSettled([desk.team.leave(by, id), desk.team.leave(worker, id)]);
    expect(left.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('has no team while it is everybody’s', async () => {
    const id = await desk.register(anOperator(), { facts });
    expect(await desk.reading.run(anOperator(), id)).not.toHaveProperty('team');
    await expect(desk.team.leave(anOperator(), id)).rejects.toThrow(NotRestricted);
    await expect(desk.lifting.propose(anOperator(), id)).rejects.toThrow(NotRestricted);
  });

  describe('and no longer', () => {
    it('is lifted by two of its team', async () => {
      const [by, mediator] = [anOperator(), aMediator()];
      const id = await restricted(by, mediator);
      await desk.lifting.propose(by, id);
      expect(await sees(aSocialWorker(), id)).toBe(false);
      expect((await desk.reading.run(mediator, id)).team?.lifting).toEqual({
        ...{ proposedAt: '2026-11-23T08:00:00.000Z', until: '2026-12-07T08:00:00.000Z' },
        mine: false,
      });
      await desk.lifting.confirm(mediator, id);
      expect((await desk.searching.run(anOperator(), 'Ngozi')).found).toMatchObject([{ id }]);
      expect(await desk.reading.run(anOperator(), id)).toMatchObject({ restricted: false });
      // Whoever followed the record goes on seeing the person, for a week.
      expect(await sees(mediator, id)).toBe(true);
      desk.database.clock.set('2026-11-30T08:00:01Z');
      expect(await sees(mediator, id)).toBe(false);
    });

    it('is lifted by nobody twice, nor in two roles', async () => {
      const by = anOperator();
      const id = await restricted(by, aSocialWorker());
      await desk.lifting.propose(by, id);
      const asWorker = { ...aSocialWorker(), operatorId: by.operatorId };
      for (const same of [by, asWorker])
        await expect(desk.lifting.confirm(same, id)).rejects.toThrow(AnotherMustConfirm);
      await expect(desk.lifting.propose(asWorker, id)).rejects.toThrow(LiftingProposed);
      // The function of the database doesn’t believe the use case either.
      const [{ proposal } = { proposal: '' }] = await desk.database.everything<{
        proposal: string;
      }>('SELECT id AS proposal FROM case_management.lifting_proposal');
      const [row] = await desk.database.unitOfWork.inTransaction(by, (tx) =>
        tx.query<{ done: boolean }>('SELECT case_management.lift_restriction($1) AS done', [
          proposal,
        ]),
      );
      expect(row).toEqual({ done: false });
      expect(await desk.reading.run(by, id)).toMatchObject({ restricted: true });
    });

    it('is lifted by nobody who isn’t of the team', async () => {
      const by = anOperator();
      const id = await restricted(by, aSocialWorker());
      const other = aSocialWorker();
      await expect(desk.lifting.propose(other, id)).rejects.toThrow(PersonUnknown);
      await desk.lifting.propose(by, id);
      await expect(desk.lifting.confirm(other, id)).rejects.toThrow(PersonUnknown);
    });

    it('is not lifted once it was withdrawn, by whoever of them', async () => {
      const [by, worker] = [anOperator(), aSocialWorker()];
      const id = await restricted(by, worker);
      await expect(desk.lifting.confirm(worker, id)).rejects.toThrow(NoLiftingProposed);
      await desk.lifting.propose(by, id);
      await desk.lifting.withdraw(worker, id);
      await expect(desk.lifting.confirm(worker, id)).rejects.toThrow(NoLiftingProposed);
      await expect(desk.lifting.withdraw(by, id)).rejects.toThrow(NoLiftingProposed);
    });

    it('is proposed again after fourteen days', async () => {
      const [by, worker] = [anOperator(), aSocialWorker()];
      const id = await restricted(by, worker);
      await desk.lifting.propose(by, id);
      desk.database.clock.set('2026-12-07T08:00:00Z');
      await expect(desk.lifting.confirm(worker, id)).rejects.toThrow(NoLiftingProposed);
      expect((await desk.reading.run(by, id)).team).not.toHaveProperty('lifting');
      await desk.lifting.propose(worker, id);
      await desk.lifting.confirm(by, id);
      expect(await desk.reading.run(anOperator(), id)).toMatchObject({ restricted: false });
    });
  });
});
