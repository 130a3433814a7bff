import { randomUUID } from 'node:crypto';
import { NotPermitted } from '@one-stop-shop/shared/server';
import {
  DeskUnknown,
  InThePast,
  OnlyTimetable,
  TimetableBegun,
  TimetableUnknown,
} from '../../domain/problems';
import {
  aBooking,
  anAdministrator,
  anOperator,
  aprilia,
  cori,
  DeskMorning,
  ManagingMorning,
  newHours,
  wednesdayHours,
} from '../../testing';
import { ListManagedDesks } from './list-managed-desks';

describe('the versions of the hours of a desk', () => {
  let desk: DeskMorning;
  let managing: ManagingMorning;
  beforeEach(async () => {
    desk = await DeskMorning.begin();
    managing = new ManagingMorning(desk);
    // Amrit will come on Wednesdays, when Cori will be open.
    await desk.rows(
      `INSERT INTO scheduling.shift (municipality, desk_id, mediator_id, weekday, starts, ends, valid)
       VALUES ('059006', '${cori}', '0190a1b2-0000-7000-8000-00000000d001', 3, '09:00', '13:00', '[2026-12-01,)')`,
    );
  });
  afterEach(() => desk.end());

  const fromDecember = newHours('2026-12-01');
  const inDecember = (at: string, wishes = {}, day = '2026-12-15') =>
    desk.book(aBooking(at, { email: `${at.replace(':', '')}@example.org`, ...wishes }, day));
  const versions = async () => {
    const [found] = (await new ListManagedDesks(desk.database.unitOfWork).run(anAdministrator()))
      .filter(({ id }) => id === cori)
      .map((managed) => managed.versions);
    return found ?? [];
  };
  const dates = async () =>
    (await versions()).map(
      ({ validFrom, validUntil, standing }) => `${validFrom} ${validUntil} ${standing}`,
    );

  it('stand beside each other: a new one leaves the others as they were', async () => {
    await managing.make(fromDecember);
    await managing.make(newHours('2027-02-01', wednesdayHours({ seats: 2 })));
    await managing.make(newHours('2026-12-01', wednesdayHours({ slotMinutes: 30 })));
    expect(await dates()).toEqual([
      '2027-02-01 null future',
      '2026-12-01 2027-01-31 future',
      '2019-06-18 2026-11-30 in_force',
    ]);
    const [, december, today] = await versions();
    expect(december).toMatchObject({
      slotMinutes: 30,
      phone: '+390696617267',
      openings: [{ weekday: 3, from: '09:00', until: '13:00' }],
    });
    expect(today).toMatchObject({ address: 'Via della Libertà 16, 04010 Cori', slotMinutes: 20 });
  });

  it('are taken back before they begin: the old hours go on', async () => {
    await managing.make(fromDecember);
    await managing.make(newHours('2027-02-01'));
    const [, december] = await versions();
    const versionId = december?.id ?? '';
    const visit = await desk.book(aBooking('09:00', {}, '2026-12-16'));
    const withdraw = { kind: 'withdraw-timetable' as const, deskId: cori, versionId };
    expect((await managing.preview(withdraw)).hits).toMatchObject([{ appointmentId: visit.id }]);
    await managing.make(withdraw);
    expect(await dates()).toEqual(['2027-02-01 null future', '2019-06-18 2027-01-31 in_force']);
    expect(await managing.standing(visit.id)).toBe('2026-12-15 17:40 booked');
    await expect(managing.preview(withdraw)).rejects.toThrow(TimetableUnknown);
  });

  it('stay once they have begun, and at least one', async () => {
    await expect(managing.preview(newHours('2026-11-22'))).rejects.toThrow(InThePast);
    await managing.make(newHours('2026-11-23'));
    await expect(managing.preview(newHours('2026-11-23'))).rejects.toThrow(TimetableBegun);
    const [inForce] = await versions();
    const withdraw = (deskId: string, versionId: string) =>
      managing.preview({ kind: 'withdraw-timetable', deskId, versionId });
    await expect(withdraw(cori, inForce?.id ?? '')).rejects.toThrow(TimetableBegun);
    await expect(withdraw(aprilia, inForce?.id ?? '')).rejects.toThrow(TimetableUnknown);
    await desk.rows(
      `UPDATE scheduling.timetable SET valid = '[2026-12-24,)' WHERE desk_id = '${aprilia}'`,
    );
    const [only] = await desk.rows<{ id: string }>(
      `SELECT id FROM scheduling.timetable WHERE desk_id = '${aprilia}'`,
    );
    await expect(withdraw(aprilia, only?.id ?? '')).rejects.toThrow(OnlyTimetable);
  });

  it('are entered by the desk itself or the administrator; another desk does not exist for it', async () => {
    const ofCori = anOperator();
    await inDecember('16:00');
    expect((await managing.preview(fromDecember, ofCori)).hits).toHaveLength(1);
    const foreign = newHours('2026-12-01', wednesdayHours(), aprilia);
    const unknown = newHours('2026-12-01', wednesdayHours(), randomUUID());
    for (const change of [foreign, unknown]) {
      await expect(managing.preview(change, ofCori)).rejects.toThrow(DeskUnknown);
      await expect(managing.make(change, { who: ofCori, seen: 'x' })).rejects.toThrow(DeskUnknown);
    }
    const onlooker = anOperator(['059006'], []);
    await expect(managing.preview(fromDecember, onlooker)).rejects.toThrow(NotPermitted);
  });
});
