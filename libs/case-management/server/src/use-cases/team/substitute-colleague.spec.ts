import { substitute } from '@one-stop-shop/case-management/contracts';
import { NotPermitted, type OperatorScope } from '@one-stop-shop/shared/server';
import { MunicipalityUnknown, PersonUnknown } from '../../domain/problems';
import {
  ColleagueUnknown,
  SubstitutionOver,
  SubstitutionTooLong,
} from '../../domain/team-problems';
import {
  aDeskAfternoon,
  aMediator,
  anOperator,
  aprilia,
  aSocialWorker,
  cori,
  type DeskAfternoon,
} from '../../testing/desk-afternoon';

describe('whoever is away', () => {
  let desk: DeskAfternoon;
  let away: OperatorScope;
  let colleague: OperatorScope;
  beforeEach(async () => {
    desk = await aDeskAfternoon();
    [away, colleague] = [aMediator(), aMediator()];
    desk.staff.add(away, 'Amrit');
    desk.staff.add(colleague, 'Samira');
  });
  afterEach(() => desk.database.close());

  const days = { from: '2026-11-25', to: '2026-11-27' };
  const said = (more = {}) => ({
    ...{ municipality: cori, absent: away.operatorId, colleague: colleague.operatorId },
    ...{ ...days, ...more },
  });
  const sees = async (id: string, who = colleague): Promise<boolean> => {
    try {
      await desk.reading.run(who, id);
      return true;
    } catch (error) {
      if (error instanceof PersonUnknown) return false;
      throw error;
    }
  };
  const at = (moment: string): void => desk.database.clock.set(moment);

  it('is stood in for by a colleague from the first day to the last, in Rome', async () => {
    const id = await desk.register(away, { restrictedFor: ['violence'] });
    await desk.substituting.run(away, said());
    expect(await sees(id)).toBe(false);
    at('2026-11-24T22:59:00Z');
    expect(await sees(id)).toBe(false);
    at('2026-11-24T23:00:00Z');
    expect(await sees(id)).toBe(true);
    at('2026-11-27T22:59:00Z');
    expect(await sees(id)).toBe(true);
    expect(await sees(id, away)).toBe(true);
    at('2026-11-27T23:00:00Z');
    expect(await sees(id)).toBe(false);
  });

  it('gives no longer than they were given, and to who stands in for them once only', async () => {
    const id = await desk.register(away);
    await desk.substituting.run(away, said({ from: '2026-11-23', to: '2026-12-20' }));
    const third = aMediator();
    desk.staff.add(third);
    await desk.substituting.run(colleague, {
      ...said({ from: '2026-11-23', to: '2026-12-20' }),
      ...{ absent: colleague.operatorId, colleague: third.operatorId },
    });
    expect(await sees(id)).toBe(true);
    expect(await sees(id, third)).toBe(false);
    // A week after they were written down.
    at('2026-11-30T08:00:01Z');
    expect(await sees(id)).toBe(false);
  });

  it('is not stood in for with who refuses the colleague, nor in what is restricted meanwhile', async () => {
    const [refusing, restricted] = [await desk.register(away), await desk.register(away)];
    const without = [colleague.operatorId];
    await desk.wishing.run(anOperator(), refusing, { woman: false, without, shown: 0 });
    await desk.substituting.run(away, said({ from: '2026-11-23' }));
    expect(await sees(refusing)).toBe(false);
    expect(await sees(restricted)).toBe(true);
    await desk.restricting.run(anOperator(), restricted, { team: [], shown: 0 });
    expect(await sees(restricted)).toBe(false);
  });

  it('may be stood in for by several, and does not count as two of a team', async () => {
    const id = await desk.register(away, { restrictedFor: ['violence'] });
    const other = aSocialWorker();
    desk.staff.add(other);
    await desk.substituting.run(away, said({ from: '2026-11-23' }));
    await desk.substituting.run(away, said({ from: '2026-11-23', colleague: other.operatorId }));
    for (const one of [colleague, other]) expect(await sees(id, one)).toBe(true);
    await desk.lifting.propose(away, id);
    await expect(desk.lifting.confirm(other, id)).rejects.toThrow(PersonUnknown);
  });

  it('names somebody themselves, or who signs for the municipality does', async () => {
    const worker = aSocialWorker();
    for (const nobody of [colleague, anOperator()])
      expect(() => desk.substituting.run(nobody, said())).toThrow(NotPermitted);
    await desk.substituting.run(worker, said());
    expect(await desk.substituting.list(worker, cori)).toMatchObject([
      { absent: { name: 'Amrit' }, colleague: { name: 'Samira' }, ...days },
    ]);
    expect(await desk.substituting.list(away, cori)).toHaveLength(1);
    expect(await desk.substituting.list(colleague, cori)).toEqual([]);
    at('2026-11-27T23:00:00Z');
    expect(await desk.substituting.list(worker, cori)).toEqual([]);
  });

  it('hands restricted records on by their own word alone, not by who signs', async () => {
    const worker = aSocialWorker();
    desk.staff.add(worker);
    const id = await desk.register(away, { restrictedFor: ['violence'] });
    await desk.substituting.run(worker, said({ from: '2026-11-23', colleague: worker.operatorId }));
    await desk.substituting.run(worker, said({ from: '2026-11-23' }));
    for (const one of [worker, colleague]) expect(await sees(id, one)).toBe(false);
    await desk.substituting.run(away, said({ from: '2026-11-23' }));
    expect(await sees(id)).toBe(true);
  });

  it('is stood in for by who works there, for ninety-two days at most, and not afterwards', async () => {
    const elsewhere = desk.staff.add(aMediator(aprilia));
    await expect(desk.substituting.run(away, said({ colleague: elsewhere }))).rejects.toThrow(
      ColleagueUnknown,
    );
    expect(() => desk.substituting.run(away, said({ municipality: aprilia }))).toThrow(
      MunicipalityUnknown,
    );
    expect(() => desk.substituting.run(away, said({ to: '2027-02-25' }))).toThrow(
      SubstitutionTooLong,
    );
    await desk.substituting.run(away, said({ to: '2027-02-24' }));
    const past = said({ from: '2026-11-20', to: '2026-11-22' });
    await expect(desk.substituting.run(away, past)).rejects.toThrow(SubstitutionOver);
    expect(substitute.safeParse(said({ to: '2026-11-24' })).success).toBe(false);
    expect(substitute.safeParse(said({ colleague: away.operatorId })).success).toBe(false);
  });
});
