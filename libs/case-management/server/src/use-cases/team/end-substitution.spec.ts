import { randomUUID } from 'node:crypto';
import { NotPermitted, type OperatorScope } from '@one-stop-shop/shared/server';
import { PersonUnknown } from '../../domain/problems';
import { SubstitutionOver, SubstitutionUnknown } from '../../domain/team-problems';
import {
  aDeskAfternoon,
  aMediator,
  anOperator,
  aprilia,
  aSocialWorker,
  cori,
  type DeskAfternoon,
} from '../../testing/desk-afternoon';

describe('a substitution that ends early', () => {
  let desk: DeskAfternoon;
  let away: OperatorScope;
  let colleague: OperatorScope;
  beforeEach(async () => {
    desk = await aDeskAfternoon();
    [away, colleague] = [aMediator(), aMediator()];
    desk.staff.add(away, 'Amrit');
    desk.staff.add(colleague, 'Anna');
  });
  afterEach(() => desk.database.close());

  const standIn = async (more = {}): Promise<string> => {
    await desk.substituting.run(away, {
      ...{ municipality: cori, absent: away.operatorId, colleague: colleague.operatorId },
      ...{ from: '2026-11-23', to: '2026-11-27', ...more },
    });
    return (await desk.substituting.list(away, cori)).at(-1)?.id ?? '';
  };
  const told = async (who: OperatorScope, id: string) => {
    const { standingIn, staff } = await desk.reading.run(who, id);
    return standingIn.map(({ absent, colleague: other, to }) => [staff[absent], staff[other], to]);
  };

  it('ends what the colleague was given, at once and for good', async () => {
    const id = await desk.register(away, { restrictedFor: ['violence'] });
    const substitution = await standIn();
    expect(await desk.reading.run(colleague, id)).toMatchObject({ id });
    await desk.ending.run(away, substitution);
    await expect(desk.reading.run(colleague, id)).rejects.toThrow(PersonUnknown);
    expect(await desk.substituting.list(away, cori)).toEqual([]);
    expect(await desk.reading.run(away, id)).toMatchObject({ id });
    await expect(desk.ending.run(away, substitution)).rejects.toThrow(SubstitutionUnknown);
  });

  it('leaves what they were given by another one, and what is to come is not given', async () => {
    const id = await desk.register(away);
    const first = await standIn();
    desk.database.clock.set('2026-11-23T09:00:00Z');
    await standIn({ to: '2026-11-24' });
    await desk.ending.run(away, first);
    expect(await desk.reading.run(colleague, id)).toMatchObject({ id });
    desk.database.clock.set('2026-11-25T09:00:00Z');
    await expect(desk.reading.run(colleague, id)).rejects.toThrow(PersonUnknown);
    const later = await standIn({ from: '2026-11-26', to: '2026-11-27' });
    await desk.ending.run(away, later);
    desk.database.clock.set('2026-11-26T09:00:00Z');
    await expect(desk.reading.run(colleague, id)).rejects.toThrow(PersonUnknown);
  });

  it('is ended by who is away and by who signs, and by nobody else', async () => {
    const substitution = await standIn();
    for (const other of [colleague, aMediator(), anOperator(), aSocialWorker(aprilia)])
      await expect(desk.ending.run(other, substitution)).rejects.toThrow(SubstitutionUnknown);
    await expect(desk.ending.run(away, randomUUID())).rejects.toThrow(SubstitutionUnknown);
    const nobody = { ...away, permissions: new Set<string>() };
    expect(() => desk.ending.run(nobody, substitution)).toThrow(NotPermitted);
    expect(await desk.ending.run(aSocialWorker(), substitution)).toEqual({ learns: 'not_told' });
  });

  it('is not ended once it is over', async () => {
    const substitution = await standIn();
    desk.database.clock.set('2026-11-28T08:00:00Z');
    await expect(desk.ending.run(away, substitution)).rejects.toThrow(SubstitutionOver);
  });

  it('stands on the page of whom it shows, for who sees them, until it ends', async () => {
    const id = await desk.register(away);
    const substitution = await standIn();
    const line = ['Amrit', 'Anna', '2026-11-27'];
    for (const who of [away, colleague, anOperator()]) expect(await told(who, id)).toEqual([line]);
    await desk.ending.run(away, substitution);
    for (const who of [away, anOperator()]) expect(await told(who, id)).toEqual([]);
  });

  it('of a restricted record is told to its team, and to whoever stands in', async () => {
    const id = await desk.register(away, { restrictedFor: ['violence'] });
    await standIn();
    for (const who of [away, colleague])
      expect(await told(who, id)).toEqual([['Amrit', 'Anna', '2026-11-27']]);
    const asked = desk.database.unitOfWork.inTransaction(anOperator(), (tx) =>
      tx.query('SELECT * FROM case_management.standing_in($1, $2)', [cori, id]),
    );
    expect(await asked).toEqual([]);
  });
});
