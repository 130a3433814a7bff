import type { EnteredShift, ShiftChange } from '@one-stop-shop/scheduling/contracts';
import { AbsenceUnknown, InThePast, MediatorUnknown } from '../../domain/problems';
import {
  aBooking,
  aMediator,
  anAdministrator,
  anOperator,
  aVisitor,
  cisterna,
  cori,
  DeskMorning,
  ManagingMorning,
} from '../../testing';
import { ListMediators } from './list-mediators';

const amrit = '0190a1b2-0000-7000-8000-00000000d001';
const tuesday = 2;

describe('mediators who are away', () => {
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
});
