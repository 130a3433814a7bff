import { randomUUID } from 'node:crypto';
import type { DeskChange, EnteredClosure, EnteredFeast } from '@one-stop-shop/scheduling/contracts';
import {
  ClosureUnknown,
  DeskUnknown,
  FeastKnown,
  FeastNever,
  FeastUnknown,
  InThePast,
} from '../../domain/problems';
import {
  aBooking,
  anAdministrator,
  anOperator,
  aprilia,
  aVisitor,
  cori,
  DeskMorning,
  ManagingMorning,
} from '../../testing';
import { ListClosedDays } from './list-closed-days';

describe('days on which a desk stays shut', () => {
  let desk: DeskMorning;
  let managing: ManagingMorning;
  beforeEach(async () => {
    desk = await DeskMorning.begin();
    managing = new ManagingMorning(desk);
  });
  afterEach(() => desk.end());

  const closure = (wishes: Partial<EnteredClosure> = {}): EnteredClosure => ({
    municipality: '059006',
    deskId: null,
    firstDay: '2026-12-14',
    lastDay: '2026-12-18',
    reason: 'Lavori',
    ...wishes,
  });
  const closing = (wishes: Partial<EnteredClosure> = {}): DeskChange => ({
    kind: 'enter-closure',
    closure: closure(wishes),
  });
  const feast = (wishes: Partial<EnteredFeast> = {}): EnteredFeast => ({
    municipality: '059006',
    rule: { kind: 'date', month: 12, day: 15 },
    name: 'Festa di prova',
    offices: 'to_be_confirmed',
    source: 'Delibera 1/2026',
    ...wishes,
  });
  const listed = (who = anAdministrator()) => new ListClosedDays(desk.database.unitOfWork).run(who);
  const onTheDay = () => desk.book(aBooking('16:00', { phone: '333 5551234' }, '2026-12-15'));
  const hits = async (change: DeskChange, who = anAdministrator()) =>
    (await managing.preview(change, who)).hits.map(({ appointmentId }) => appointmentId);
  const freeOn = async (day: string) =>
    (await desk.finding.forThePublic(aVisitor(), { from: day, to: day, desk: cori })).length;

  it('by a closure move those who were expected, to the nearest place', async () => {
    const { id } = await onTheDay();
    expect(await hits(closing())).toEqual([id]);
    expect(await managing.make(closing())).toMatchObject({ moved: 1, told: { call: 1 } });
    expect(await managing.standing(id)).toBe('2026-12-22 16:00 booked');
    expect(await freeOn('2026-12-15')).toBe(0);
    expect((await listed()).closures).toMatchObject([closure()]);
  });

  it('tell whoever booked under a number that is not theirs nothing of its owner', async () => {
    const phone = '333 7778899';
    const on = (at: string, wishes: object) =>
      desk.book(aBooking(at, { phone, ...wishes }, '2026-12-15'));
    const hers = await on('16:00', {});
    const his = await on('16:20', { email: 'stranger@example.org' });
    const { hits } = await managing.preview(closing());
    expect(new Set(hits.map(({ person }) => person)).size).toBe(2);
    expect(await managing.make(closing())).toMatchObject({
      moved: 2,
      told: { email: 1, call: 1, none: 0 },
    });
    expect(
      await desk.rows(
        `SELECT jsonb_path_query_array(payload, '$.visits[*].appointmentId') AS ids
           FROM platform.outbox WHERE name = 'visits-changed' ORDER BY id`,
      ),
    ).toEqual([{ ids: [hers.id] }, { ids: [his.id] }]);
  });

  it('are changed and taken back; what is over stays as it was', async () => {
    const { id } = await onTheDay();
    await managing.make(closing({ firstDay: '2026-12-01', lastDay: '2026-12-01' }));
    const [kept] = (await listed()).closures;
    const change: DeskChange = { kind: 'change-closure', id: kept?.id ?? '', closure: closure() };
    expect(await hits(change)).toEqual([id]);
    await managing.make(change);
    expect(await freeOn('2026-12-01')).toBe(6);
    const withdraw: DeskChange = {
      kind: 'withdraw-closure',
      municipality: '059006',
      id: kept?.id ?? '',
    };
    expect(await hits(withdraw)).toEqual([]);
    desk.database.clock.set('2026-12-19T08:00:00Z');
    await expect(hits(withdraw)).rejects.toThrow(ClosureUnknown);
    await expect(hits({ ...change, closure: closure({ lastDay: '2026-12-31' }) })).rejects.toThrow(
      ClosureUnknown,
    );
    expect((await listed()).closures).toEqual([]);
    desk.database.clock.set('2026-12-17T08:00:00Z');
    await managing.make(withdraw);
    expect((await listed()).closures).toEqual([]);
  });

  it('of one desk leave the others open', async () => {
    await onTheDay();
    const shut = { municipality: '059001', firstDay: '2026-12-15', lastDay: '2026-12-15' };
    expect(await hits(closing({ ...shut, deskId: aprilia }))).toEqual([]);
    await managing.make(closing({ ...shut, deskId: null }));
    expect(await freeOn('2026-12-15')).toBe(5);
  });

  it('by a feast count while nobody has said that the offices are open', async () => {
    const { id } = await onTheDay();
    const entering: DeskChange = { kind: 'enter-feast', feast: feast() };
    expect(await hits(entering)).toEqual([id]);
    expect(await hits({ kind: 'enter-feast', feast: feast({ offices: 'open' }) })).toEqual([]);
    await managing.make(entering);
    const kept = (await listed()).feasts.find(({ name }) => name === 'Festa di prova');
    expect(kept).toMatchObject({
      ...feast(),
      nextDays: ['2026-12-15', '2027-12-15', '2028-12-15'],
    });
    expect(await freeOn('2026-12-15')).toBe(0);
    await managing.make({
      kind: 'change-feast',
      id: kept?.id ?? '',
      feast: feast({ offices: 'open' }),
    });
    expect(await freeOn('2026-12-15')).toBe(6);
    await managing.make({ kind: 'withdraw-feast', municipality: '059006', id: kept?.id ?? '' });
    expect((await listed()).feasts.map(({ name }) => name)).not.toContain('Festa di prova');
  });

  it('show the feasts that the municipalities have to confirm, with their rules', async () => {
    const { feasts } = await listed();
    expect(feasts.map(({ municipality }) => municipality).sort()).toEqual([
      '059001',
      '059005',
      '059006',
      '059006',
      '059022',
    ]);
    expect(feasts.every(({ offices }) => offices === 'to_be_confirmed')).toBe(true);
    expect(feasts).toContainEqual(
      expect.objectContaining({
        rule: { kind: 'weekday', nth: 2, weekday: 7, month: 5, then: 1 },
        nextDays: ['2027-05-10', '2028-05-15', '2029-05-14'],
      }),
    );
  });

  it('are refused when they make no sense', async () => {
    const entering = (wishes: Partial<EnteredFeast>): DeskChange => ({
      kind: 'enter-feast',
      feast: feast(wishes),
    });
    const saint = { kind: 'weekday', nth: 1, weekday: 7, month: 8 } as const;
    await expect(hits(entering({ rule: saint }))).rejects.toThrow(FeastKnown);
    await expect(hits(entering({ rule: { kind: 'date', month: 2, day: 30 } }))).rejects.toThrow(
      FeastNever,
    );
    const [first] = (await listed(anOperator())).feasts;
    const renamed = { kind: 'change-feast' as const, id: first?.id ?? '' };
    const other = (await listed(anOperator())).feasts[1];
    await expect(
      hits({ ...renamed, feast: feast({ rule: other?.rule ?? saint }) }),
    ).rejects.toThrow(FeastKnown);
    await expect(hits(closing({ firstDay: '2026-11-16', lastDay: '2026-11-22' }))).rejects.toThrow(
      InThePast,
    );
    await expect(hits(closing({ deskId: aprilia }))).rejects.toThrow(DeskUnknown);
    await expect(hits(closing({ deskId: randomUUID() }))).rejects.toThrow(DeskUnknown);
  });

  it('of another municipality are unknown to a desk', async () => {
    await managing.make(closing());
    const [theirs] = (await listed()).closures;
    const [patron] = (await listed()).feasts.filter(
      ({ municipality }) => municipality === '059006',
    );
    const ofAprilia = anOperator(['059001']);
    const mine = { municipality: '059001', deskId: null };
    expect((await listed(ofAprilia)).closures).toEqual([]);
    await expect(hits(closing(), ofAprilia)).rejects.toThrow(DeskUnknown);
    const id = theirs?.id ?? '';
    const feastId = patron?.id ?? '';
    const tries: [DeskChange, new () => Error][] = [
      [{ kind: 'change-closure', id, closure: closure(mine) }, ClosureUnknown],
      [{ kind: 'withdraw-closure', municipality: '059001', id }, ClosureUnknown],
      [{ kind: 'withdraw-closure', municipality: '059006', id }, DeskUnknown],
      [
        { kind: 'change-feast', id: feastId, feast: feast({ municipality: '059001' }) },
        FeastUnknown,
      ],
      [{ kind: 'withdraw-feast', municipality: '059001', id: feastId }, FeastUnknown],
      [{ kind: 'withdraw-feast', municipality: '059006', id: feastId }, DeskUnknown],
    ];
    for (const [change, refusal] of tries) {
      await expect(hits(change, ofAprilia)).rejects.toThrow(refusal);
    }
  });
});
