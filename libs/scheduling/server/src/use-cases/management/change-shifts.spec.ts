import { randomUUID } from 'node:crypto';
import type { EnteredShift, ShiftChange } from '@one-stop-shop/scheduling/contracts';
import { NotPermitted } from '@one-stop-shop/shared/server';
import {
  DeskUnknown,
  InThePast,
  MediatorUnknown,
  NoTimeToTravel,
  ShiftOverlaps,
  ShiftUnknown,
} from '../../domain/problems';
import {
  aBooking,
  aMediator,
  anAdministrator,
  anOperator,
  aprilia,
  aVisitor,
  cisterna,
  cori,
  DeskMorning,
  ManagingMorning,
} from '../../testing';
import { ListMediators } from './list-mediators';

const amrit = '0190a1b2-0000-7000-8000-00000000d001';
const tuesday = 2;

describe('who comes to the desks when', () => {
  let desk: DeskMorning;
  let managing: ManagingMorning;
  let harpreet: ReturnType<typeof aMediator>;
  beforeEach(async () => {
    desk = await DeskMorning.begin();
    managing = new ManagingMorning(desk);
    harpreet = aMediator();
    managing.accounts.said.push(harpreet);
  });
  afterEach(() => desk.end());

  const aShift = (wishes: Partial<EnteredShift> = {}): ShiftChange => ({
    kind: 'enter-shift',
    shift: {
      mediatorId: harpreet.id,
      deskId: cori,
      weekday: tuesday,
      from: '16:00',
      until: '18:00',
      validFrom: '2026-12-01',
      validUntil: null,
      ...wishes,
    },
  });
  const listed = async (who = anAdministrator()) =>
    new ListMediators(desk.database.unitOfWork, managing.accounts).run(who);
  const mediator = async (id: string, who = anAdministrator()) => {
    const found = (await listed(who)).find((each) => each.id === id);
    if (!found) throw new Error('not listed');
    return found;
  };
  const freeAt = async (day: string, deskId = cori) =>
    (await desk.finding.forThePublic(aVisitor(), { from: day, to: day, desk: deskId })).length;

  describe('a shift', () => {
    it('brings a new mediator to the desk with name and languages of the account', async () => {
      expect(await mediator(harpreet.id)).toMatchObject({
        municipalities: ['059005', '059006'],
        shifts: [],
      });
      expect((await managing.preview(aShift())).hits).toEqual([]);
      await managing.make(aShift({ validUntil: '2027-01-31' }));
      expect(await mediator(harpreet.id)).toMatchObject({
        name: 'Harpreet',
        languages: ['pa', 'ur', 'it'],
        shifts: [
          {
            municipality: '059006',
            deskId: cori,
            weekday: tuesday,
            from: '16:00',
            until: '18:00',
            validFrom: '2026-12-01',
            validUntil: '2027-01-31',
          },
        ],
      });
      // Whom the desks know is described anew by the worker alone: see describe-mediator.spec.ts.
      managing.accounts.said[0] = { ...harpreet, name: 'Another', languages: ['pa', 'sq'] };
      await managing.make(aShift({ weekday: 5 }));
      expect(await mediator(harpreet.id)).toMatchObject({
        name: 'Harpreet',
        languages: ['pa', 'ur', 'it'],
      });
    });

    it('never overlaps another of the same mediator, anywhere in the district', async () => {
      await managing.make(aShift());
      const refused = managing.preview(aShift({ deskId: cisterna, from: '17:30', until: '19:00' }));
      await expect(refused).rejects.toThrow(ShiftOverlaps);
      await expect(managing.preview(aShift({ from: '15:00', until: '16:01' }))).rejects.toThrow(
        ShiftOverlaps,
      );
      await managing.make(aShift({ from: '15:00', until: '16:00' }));
    });

    it('leaves the time that the way from the other municipality takes', async () => {
      await managing.make(aShift());
      const after = (from: string) =>
        managing.preview(aShift({ deskId: cisterna, from, until: '20:00' }));
      const refused = await after('18:19').catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(NoTimeToTravel);
      expect((refused as NoTimeToTravel).shown()).toEqual({
        conflict: { municipality: '059006', from: '16:00', until: '18:00', travelMinutes: 20 },
      });
      await expect(after('18:20')).resolves.toMatchObject({ hits: [] });
      await desk.rows(
        `INSERT INTO scheduling.travel_time VALUES ('059005', '059006', '2026-12-01', 40, 'Works on the road')`,
      );
      await expect(after('18:20')).rejects.toThrow(NoTimeToTravel);
      await expect(after('18:40')).resolves.toBeDefined();
    });

    it('entered by two municipalities at once is entered by one', async () => {
      const both = [aShift(), aShift({ deskId: cisterna })];
      const outcomes = await Promise.allSettled(
        both.map((change, index) =>
          managing.make(change, { who: anOperator([index === 0 ? '059006' : '059005']) }),
        ),
      );
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    it('is only for who is assigned to the municipality on all its days', async () => {
      await expect(managing.preview(aShift({ mediatorId: randomUUID() }))).rejects.toThrow(
        MediatorUnknown,
      );
      await expect(managing.preview(aShift({ deskId: aprilia }))).rejects.toThrow(MediatorUnknown);
      const until = { municipality: '059006', from: '2026-11-01', to: '2026-12-31' };
      const work = { profession: 'mediation' as const, ...until };
      managing.accounts.said[0] = { ...harpreet, assignments: [work] };
      await expect(managing.preview(aShift())).rejects.toThrow(MediatorUnknown);
      await managing.make(aShift({ validUntil: '2026-12-31' }));
      await expect(managing.preview(aShift({ validFrom: '2026-11-22' }))).rejects.toThrow(
        MediatorUnknown,
      );
    });

    it('ends on a day; the visits after it find another place, or none', async () => {
      const { id } = await desk.book(aBooking('16:00', {}, '2026-12-15'));
      const [shift] = (await mediator(amrit)).shifts.filter(({ deskId }) => deskId === cori);
      const end = (lastDay: string): ShiftChange => ({
        kind: 'end-shift',
        municipality: '059006',
        id: shift?.id ?? '',
        lastDay,
      });
      expect((await managing.preview(end('2026-12-15'))).hits).toEqual([]);
      const { hits } = await managing.preview(end('2026-12-14'));
      expect(hits).toMatchObject([
        { appointmentId: id, proposal: { startsAt: '2026-12-01T16:40:00.000Z' } },
      ]);
      await managing.make(end('2026-12-14'));
      expect(await managing.standing(id)).toBe('2026-12-01 17:40 booked');
      expect(await freeAt('2026-12-15')).toBe(0);
      await expect(managing.preview(end('2026-11-21'))).rejects.toThrow(InThePast);
      await managing.make(end('2026-11-22'));
      await expect(managing.preview(end('2026-12-14'))).rejects.toThrow(ShiftUnknown);
    });
  });

  it('is changed by who may, at the desks in view', async () => {
    const ofCori = anOperator();
    await expect(managing.preview(aShift({ deskId: cisterna }), ofCori)).rejects.toThrow(
      DeskUnknown,
    );
    await expect(managing.preview(aShift({ deskId: randomUUID() }), ofCori)).rejects.toThrow(
      DeskUnknown,
    );
    const [theirs] = (await mediator(amrit)).shifts.filter(({ deskId }) => deskId === cisterna);
    const end = (municipality: string): ShiftChange => ({
      kind: 'end-shift',
      municipality,
      id: theirs?.id ?? '',
      lastDay: '2026-12-14',
    });
    await expect(managing.preview(end('059005'), ofCori)).rejects.toThrow(DeskUnknown);
    await expect(managing.preview(end('059006'), ofCori)).rejects.toThrow(ShiftUnknown);
    expect((await mediator(amrit, ofCori)).shifts.map(({ deskId }) => deskId)).toEqual([cori]);
    await expect(managing.preview(aShift(), anOperator(['059006'], []))).rejects.toThrow(
      NotPermitted,
    );
    await expect(listed(anOperator(['059006'], []))).rejects.toThrow(NotPermitted);
  });
});
