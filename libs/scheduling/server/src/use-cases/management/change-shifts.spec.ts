import { randomUUID } from 'node:crypto';
import type { EnteredShift, ShiftChange } from '@one-stop-shop/scheduling/contracts';
import { NotPermitted } from '@one-stop-shop/shared/server';
import {
  AbsenceUnknown,
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
  const anAbsence = (
    firstDay: string,
    lastDay = firstDay,
    hours: { from: string; until: string } | null = null,
  ): ShiftChange => ({
    kind: 'enter-absence',
    absence: { mediatorId: amrit, firstDay, lastDay, hours },
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
      managing.accounts.said[0] = { ...harpreet, languages: ['pa', 'sq'] };
      await managing.make(aShift({ weekday: 5 }));
      expect((await mediator(harpreet.id)).languages).toEqual(['pa', 'sq']);
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
      managing.accounts.said[0] = { ...harpreet, assignments: [until] };
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

  describe('an absence', () => {
    it('takes the places of its days and hours, and gives them back', async () => {
      expect(await freeAt('2026-12-01')).toBe(6);
      await managing.make(anAbsence('2026-12-01', '2026-12-02', { from: '16:30', until: '17:10' }));
      expect(await freeAt('2026-12-01')).toBe(3);
      expect(await freeAt('2026-12-02', cisterna)).toBe(6);
      const [absence] = (await mediator(amrit)).absences;
      expect(absence).toMatchObject({
        firstDay: '2026-12-01',
        lastDay: '2026-12-02',
        hours: { from: '16:30', until: '17:10' },
        municipalities: ['059001', '059005', '059006', '059022'],
      });
      await managing.make({ kind: 'withdraw-absence', id: absence?.id ?? '' });
      expect(await freeAt('2026-12-01')).toBe(6);
      await expect(
        managing.preview({ kind: 'withdraw-absence', id: absence?.id ?? '' }),
      ).rejects.toThrow(AbsenceUnknown);
    });

    it('lets another mediator step in at the same moment: nobody need be told', async () => {
      await managing.make(aShift());
      const kept = await desk.book(aBooking('16:00', { mediatorLanguage: 'ur' }, '2026-12-01'));
      const other = await desk.book(
        aBooking('16:20', { mediatorLanguage: 'hi', phone: '333 5551234' }, '2026-12-01'),
      );
      await desk.rows(
        `UPDATE scheduling.appointment SET mediator_id = '${amrit}';
         UPDATE scheduling.reservation SET mediator_id = '${amrit}'`,
      );
      const { hits } = await managing.preview(anAbsence('2026-12-01'));
      expect(hits).toMatchObject([
        {
          appointmentId: kept.id,
          proposal: { mediatorId: harpreet.id, keepsTime: true },
        },
        { appointmentId: other.id, proposal: { mediatorId: amrit, keepsTime: false } },
      ]);
      const applied = await managing.make(anAbsence('2026-12-01'));
      expect(applied).toEqual({
        moved: 1,
        kept: 1,
        cancelled: 0,
        told: { email: 0, call: 1, none: 0 },
      });
      expect(await managing.standing(kept.id)).toBe('2026-12-01 16:00 booked');
      expect((await managing.news()).flatMap(({ visits }) => visits)).toMatchObject([
        { appointmentId: other.id },
      ]);
    });

    it('of the administrator counts in all municipalities, all at once', async () => {
      const atCori = await desk.book(aBooking('16:00', {}, '2026-12-01'));
      const atCisterna = await desk.book({
        ...aBooking('15:00', {}, '2026-12-02'),
        deskId: cisterna,
      });
      const { hits, alsoElsewhere } = await managing.preview(anAbsence('2026-12-01', '2026-12-02'));
      expect(hits.map(({ appointmentId }) => appointmentId)).toEqual([atCori.id, atCisterna.id]);
      expect(alsoElsewhere).toEqual([]);
      await managing.make(anAbsence('2026-12-01', '2026-12-02'));
      const news = await managing.news();
      expect(news.map(({ municipality }) => municipality).sort()).toEqual(['059005', '059006']);
    });

    it('entered by a desk counts there, and says where else the mediator is expected', async () => {
      const ofCori = anOperator();
      const theirs = await desk.book({ ...aBooking('15:00', {}, '2026-12-02'), deskId: cisterna });
      const preview = await managing.preview(anAbsence('2026-12-01', '2026-12-02'), ofCori);
      expect(preview).toMatchObject({ hits: [], alsoElsewhere: ['059005'] });
      await managing.make(anAbsence('2026-12-01', '2026-12-02'), { who: ofCori });
      expect(await freeAt('2026-12-01')).toBe(0);
      expect(await freeAt('2026-12-02', cisterna)).toBe(8);
      expect(await managing.standing(theirs.id)).toBe('2026-12-02 15:00 booked');
      expect((await mediator(amrit, ofCori)).absences).toMatchObject([
        { municipalities: ['059006'] },
      ]);
      const ofCisterna = anOperator(['059005']);
      expect((await mediator(amrit, ofCisterna)).absences).toEqual([]);
    });

    it('keeps no reason: there is nowhere to write one', async () => {
      const columns = await desk.rows<{ name: string }>(
        `SELECT column_name AS name FROM information_schema.columns
          WHERE table_schema = 'scheduling' AND table_name = 'absence' ORDER BY name`,
      );
      expect(columns.map(({ name }) => name)).toEqual([
        'ends',
        'first_day',
        'id',
        'last_day',
        'mediator_id',
        'municipality',
        'starts',
      ]);
    });

    it('of yesterday, or of somebody who does not come here, is refused', async () => {
      await expect(managing.preview(anAbsence('2026-11-21', '2026-11-22'))).rejects.toThrow(
        InThePast,
      );
      await expect(
        managing.preview(anAbsence('2026-12-01'), anOperator(['059001'])),
      ).rejects.toThrow(MediatorUnknown);
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
