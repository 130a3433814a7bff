import type { AttendanceState } from '@one-stop-shop/scheduling/contracts';
import { NotPermitted } from '@one-stop-shop/shared/server';
import { AppointmentUnknown, DeskUnknown, NotPossibleNow, SlotTaken } from '../domain/problems';
import { aBooking, anOperator, aPhoneBooking, aprilia, DeskMorning, tuesday } from '../testing';
import { randomUUID } from 'node:crypto';

describe('an operator at the desk', () => {
  let desk: DeskMorning;
  beforeAll(async () => {
    desk = await DeskMorning.begin();
  });
  afterAll(() => desk.end());
  beforeEach(() => desk.database.clock.set('2026-11-23T08:00:00Z'));

  const bookByPhone = (at: string, wishes = {}, operator = anOperator()) =>
    desk.bookingForSomeone.run(operator, randomUUID(), aPhoneBooking(at, wishes));
  const theDay = { from: tuesday, to: tuesday };

  it('books for somebody on the phone and sees them in the agenda', async () => {
    const booked = await bookByPhone('16:00', { firstName: 'Ikram', reason: 'work' });
    desk.reminders.said.set(booked.id, 'to_call');
    const agenda = await desk.theAgenda(anOperator(), theDay);
    expect(agenda.entries).toMatchObject([
      {
        id: booked.id,
        firstName: 'Ikram',
        channel: 'phone',
        phone: '+393331234567',
        reason: 'work',
        reminder: 'to_call',
      },
    ]);
    expect(agenda.desks).toEqual([
      { id: agenda.entries[0]?.deskId, name: 'Sportello di Cori', slotMinutes: 20, seats: 1 },
    ]);
    expect(agenda.presences).toMatchObject([
      { profession: 'mediation', startsAt: '2026-11-24T15:00:00.000Z' },
      { profession: 'practice', endsAt: '2026-11-24T17:00:00.000Z' },
    ]);
    expect(agenda.mediators.map((mediator) => mediator.name)).toEqual([
      'Amrit (dimostrazione)',
      'Teresa (orientamento, dimostrazione)',
    ]);
  });

  it('sees days ahead whose mediator does not speak their language', async () => {
    // At Cori there is Amrit: Punjabi, Hindi, Urdu, English and Italian.
    const day = '2026-12-22';
    await desk.book(aBooking('16:00', { firstName: 'Punjabi', language: 'pa' }, day));
    await desk.book(aBooking('16:20', { firstName: 'Arabic', language: 'ar' }, day));
    await desk.book(aBooking('16:40', { firstName: 'Italian', language: 'it' }, day));
    const asked = { firstName: 'Hindi', language: 'fr', mediatorLanguage: 'hi' } as const;
    await desk.book(aBooking('17:00', asked, day));
    const { entries } = await desk.theAgenda(anOperator(), { from: day, to: day });
    expect(entries.map(({ firstName, lacks }) => [firstName, lacks])).toEqual([
      ['Punjabi', undefined],
      ['Arabic', 'ar'],
      ['Italian', undefined],
      ['Hindi', undefined],
    ]);
  });

  it('offers and takes no place with a mediator who is left out', async () => {
    const day = '2026-12-15';
    const days = { from: day, to: day };
    const [amrit, nobody] = ['0190a1b2-0000-7000-8000-00000000d001', randomUUID()];
    const { deskId } = aPhoneBooking('16:00');
    const atCori = async (without?: string) =>
      (await desk.finding.forTheDesk(anOperator(), { ...days, desk: deskId, without })).map(
        ({ startsAt }) => startsAt,
      );
    const all = await atCori();
    expect(all.length).toBeGreaterThan(0);
    expect(await atCori(nobody)).toEqual(all);
    expect(await atCori(`${nobody},${amrit}`)).toEqual([]);
    const booking = aPhoneBooking('16:00', { ...aBooking('16:00', {}, day), without: [amrit] });
    await expect(desk.bookingForSomeone.run(anOperator(), randomUUID(), booking)).rejects.toThrow(
      SlotTaken,
    );
    const other = aPhoneBooking('16:00', { ...aBooking('16:00', {}, day), without: [nobody] });
    expect(await desk.bookingForSomeone.run(anOperator(), randomUUID(), other)).toMatchObject({
      startsAt: all[0],
    });
  });

  it('leaves a line in the audit for every person the agenda showed', async () => {
    const operator = anOperator();
    await desk.agenda.run(operator, theDay);
    const lines = await desk.rows<{ subject: string }>(
      `SELECT a.subject, a.role, a.municipality, a.field_classes FROM platform.read_audit a WHERE a.reader = '${operator.operatorId}'`,
    );
    expect(lines).toMatchObject([
      { role: 'desk_operator', municipality: '059006', field_classes: ['contact', 'visit'] },
    ]);
  });

  it('does not see, book, move or mark anything of another municipality', async () => {
    const booked = await bookByPhone('16:20');
    const stranger = anOperator(['059001']);
    expect((await desk.theAgenda(stranger, theDay)).entries).toEqual([]);
    await expect(bookByPhone('16:40', {}, stranger)).rejects.toThrow(DeskUnknown);
    await expect(desk.cancelling.run(stranger, { id: booked.id })).rejects.toThrow(
      AppointmentUnknown,
    );
    await expect(desk.moving.run(stranger, { id: booked.id }, new Date())).rejects.toThrow(
      AppointmentUnknown,
    );
    await expect(desk.mark(stranger, booked, 'arrived')).rejects.toThrow(AppointmentUnknown);
    expect(await desk.finding.forTheDesk(stranger, theDay)).not.toContainEqual(
      expect.objectContaining({ deskId: booked.deskId }),
    );
  });

  it('does nothing without the permission', async () => {
    const onlooker = anOperator(['059006'], []);
    await expect(desk.agenda.run(onlooker, theDay)).rejects.toThrow(NotPermitted);
    await expect(bookByPhone('17:00', {}, onlooker)).rejects.toThrow(NotPermitted);
    await expect(desk.finding.forTheDesk(onlooker, theDay)).rejects.toThrow(NotPermitted);
    const nobody = { id: randomUUID(), startsAt: aPhoneBooking('17:00', {}).startsAt };
    await expect(desk.mark(onlooker, nobody, 'arrived')).rejects.toThrow(NotPermitted);
    await expect(desk.moving.run(onlooker, { id: randomUUID() }, new Date())).rejects.toThrow(
      NotPermitted,
    );
    await expect(desk.cancelling.run(onlooker, { id: randomUUID() })).rejects.toThrow(NotPermitted);
  });

  it('takes the slot that is running for somebody at the door; the public cannot', async () => {
    desk.database.clock.set('2026-11-24T15:50:00Z');
    const running = { startsAt: '2026-11-24T15:40:00.000Z' };
    expect(await desk.finding.forTheDesk(anOperator(), theDay)).toContainEqual(
      expect.objectContaining(running),
    );
    const walkIn = await bookByPhone('16:40', { channel: 'walk_in', phone: undefined });
    expect(walkIn).toMatchObject(running);
    expect(await desk.finding.forThePublic({ ...anOperator(), asker: 'visitor' }, theDay)).toEqual(
      [],
    );
  });

  it('records that people arrive, are served, or do not come, in that order only', async () => {
    const booked = await bookByPhone('17:20');
    const mark = (state: AttendanceState, from: AttendanceState = 'booked') =>
      desk.mark(anOperator(), booked, state, from);
    await expect(mark('arrived')).rejects.toThrow(NotPossibleNow);
    desk.database.clock.set('2026-11-24T16:15:00Z');
    await expect(mark('no_show')).rejects.toThrow(NotPossibleNow);
    await mark('arrived');
    await mark('arrived');
    await mark('fulfilled', 'arrived');
    await expect(mark('no_show', 'fulfilled')).rejects.toThrow(NotPossibleNow);
    await expect(desk.cancelling.run(anOperator(), { id: booked.id })).rejects.toThrow(
      NotPossibleNow,
    );
  });

  it('tells who cancelled', async () => {
    const booked = await desk.book(aBooking('16:00', {}, '2026-12-01'));
    await desk.cancelling.run(anOperator(), { id: booked.id });
    const [event] = await desk.rows<{ payload: { by: string } }>(
      `SELECT payload FROM platform.outbox WHERE name = 'appointment-cancelled' AND payload->>'appointmentId' = '${booked.id}'`,
    );
    expect(event?.payload.by).toBe('desk');
  });

  it('says why a desk is shut', async () => {
    const both = anOperator(['059006', '059001']);
    const agenda = await desk.theAgenda(both, { from: '2026-12-08', to: '2026-12-08' });
    expect(agenda.closedDays.map(({ deskId, reason }) => [deskId, reason])).toContainEqual([
      aprilia,
      'Immacolata Concezione',
    ]);
    expect(agenda.presences).toEqual([]);
  });
});
