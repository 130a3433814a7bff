import { randomUUID } from 'node:crypto';
import type { ShiftChange } from '@one-stop-shop/scheduling/contracts';
import {
  ChangedSince,
  DeskUnknown,
  InThePast,
  MediatorUnknown,
  NoTimeToTravel,
  ShiftUnknown,
} from '../../domain/problems';
import {
  aBooking,
  aMediator,
  anAdministrator,
  anOperator,
  cisterna,
  cori,
  DeskMorning,
  ManagingMorning,
  newHours,
  wednesdayHours,
} from '../../testing';
import { ListMediators } from './list-mediators';

const amrit = '0190a1b2-0000-7000-8000-00000000d001';

/** Amrit comes to Cori on Tuesdays, 16 to 18. */
describe('a shift with other hours from a day on', () => {
  let desk: DeskMorning;
  let managing: ManagingMorning;
  beforeEach(async () => {
    desk = await DeskMorning.begin();
    managing = new ManagingMorning(desk);
    managing.accounts.said.push(
      aMediator({ id: amrit, languages: ['pa', 'hi', 'ur', 'en', 'it'] }),
    );
  });
  afterEach(() => desk.end());

  const shifts = async () => {
    const listed = await new ListMediators(desk.database.unitOfWork, managing.accounts).run(
      anAdministrator(),
    );
    return (listed.find(({ id }) => id === amrit)?.shifts ?? []).filter(
      ({ deskId }) => deskId === cori,
    );
  };
  const change = async (
    wishes: Partial<Extract<ShiftChange, { kind: 'change-shift' }>> = {},
  ): Promise<ShiftChange> => ({
    kind: 'change-shift',
    municipality: '059006',
    id: (await shifts())[0]?.id ?? '',
    firstDay: '2026-12-01',
    hours: { from: '16:00', until: '17:00' },
    ...wishes,
  });

  it('hits only who lies outside its new hours, and from that day on', async () => {
    const before = await desk.book(aBooking('17:20', {}, '2026-11-24'));
    const inside = await desk.book(aBooking('16:20', {}, '2026-12-01'));
    const outside = await desk.book(aBooking('17:20', {}, '2026-12-01'));
    const { hits } = await managing.preview(await change());
    expect(hits.map(({ appointmentId }) => appointmentId)).toEqual([outside.id]);
    await managing.make(await change());
    expect(await managing.standing(before.id)).toBe('2026-11-24 17:20 booked');
    expect(await managing.standing(inside.id)).toBe('2026-12-01 16:20 booked');
    expect(await managing.standing(outside.id)).toBe('2026-12-01 16:40 booked');
    expect(await shifts()).toMatchObject([
      { from: '16:00', until: '18:00', validUntil: '2026-11-30' },
      { from: '16:00', until: '17:00', validFrom: '2026-12-01', validUntil: null },
    ]);
  });

  it('with longer hours hits nobody', async () => {
    await desk.book(aBooking('16:00', {}, '2026-12-01'));
    const longer = await change({ hours: { from: '15:00', until: '18:00' } });
    expect((await managing.preview(longer)).hits).toEqual([]);
  });

  it('keeps its last day, and is replaced whole when it has not begun by then', async () => {
    await managing.make({
      kind: 'end-shift',
      municipality: '059006',
      id: (await shifts())[0]?.id ?? '',
      lastDay: '2026-12-31',
    });
    await managing.make(await change({ firstDay: '2026-11-23' }));
    expect(await shifts()).toMatchObject([{ until: '17:00', validUntil: '2026-12-31' }]);
    await expect(managing.preview(await change({ firstDay: '2027-01-01' }))).rejects.toThrow(
      ShiftUnknown,
    );
  });

  it('leaves time to travel, and is within the work of the mediator', async () => {
    await managing.make({
      kind: 'enter-shift',
      shift: {
        mediatorId: amrit,
        deskId: cisterna,
        weekday: 2,
        from: '18:30',
        until: '19:30',
        validFrom: '2026-12-01',
        validUntil: null,
      },
    });
    const late = await change({ hours: { from: '16:00', until: '18:20' } });
    await expect(managing.preview(late)).rejects.toThrow(NoTimeToTravel);
    const [account] = managing.accounts.said;
    if (!account) throw new Error('nobody comes');
    const ended = account.assignments.map((each) => ({ ...each, to: '2027-01-31' }));
    managing.accounts.said[0] = { ...account, assignments: ended };
    await expect(managing.preview(await change())).resolves.toBeDefined();
    const afterwards = await change({ firstDay: '2027-02-01' });
    await expect(managing.preview(afterwards)).rejects.toThrow(MediatorUnknown);
  });

  it('is refused in the past, for unknown shifts and for those of others', async () => {
    await expect(managing.preview(await change({ firstDay: '2026-11-22' }))).rejects.toThrow(
      InThePast,
    );
    await expect(managing.preview(await change({ id: randomUUID() }))).rejects.toThrow(
      ShiftUnknown,
    );
    const foreign = anOperator(['059005']);
    await expect(managing.preview(await change(), foreign)).rejects.toThrow(DeskUnknown);
    const asTheirs = await change({ municipality: '059005' });
    await expect(managing.preview(asTheirs, foreign)).rejects.toThrow(ShiftUnknown);
  });

  it('is made once per form, and told when it no longer stands', async () => {
    const [who, key, wanted] = [anAdministrator(), randomUUID(), await change()];
    const { seen } = await managing.preview(wanted);
    await managing.make(wanted, { who, key, seen });
    await managing.make(wanted, { who, key, seen });
    expect(await shifts()).toHaveLength(2);
    const id = (await shifts())[1]?.id ?? '';
    await managing.make(await change({ id, hours: { from: '16:20', until: '17:00' } }));
    await expect(managing.make(wanted, { who, key, seen })).rejects.toThrow(ChangedSince);
  });

  it('is like longer hours of the desk and other days of a closure: who was inside stays', async () => {
    await desk.book(aBooking('16:00', {}, '2026-12-01'));
    const openings = [{ weekday: 2, from: '15:00', until: '19:00' }];
    const longer = newHours('2026-12-01', wednesdayHours({ openings }));
    expect((await managing.preview(longer)).hits).toEqual([]);
    const ahead = await desk.book(aBooking('16:00', {}, '2026-12-22'));
    const closure = {
      municipality: '059006',
      deskId: cori,
      firstDay: '2026-12-14',
      lastDay: '2026-12-16',
      reason: 'riunione',
    } as const;
    await managing.make({ kind: 'enter-closure', closure });
    const [closed] = await desk.rows<{ id: string }>(
      `SELECT id FROM scheduling.closure WHERE reason = 'riunione'`,
    );
    const { hits } = await managing.preview({
      kind: 'change-closure',
      id: closed?.id ?? '',
      closure: { ...closure, lastDay: '2026-12-22' },
    });
    expect(hits.map(({ appointmentId }) => appointmentId)).toEqual([ahead.id]);
  });
});
