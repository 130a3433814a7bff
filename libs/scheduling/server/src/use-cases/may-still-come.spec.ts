import { aBooking, anOperator, aPhoneBooking, aprilia, DeskMorning } from '../testing';
import { randomUUID } from 'node:crypto';

const tuesday = '2026-11-24';
const theDay = { from: tuesday, to: tuesday };

describe('who could not be told that the desk changed their visit', () => {
  let desk: DeskMorning;
  beforeAll(async () => {
    desk = await DeskMorning.begin();
  });
  afterAll(() => desk.end());
  beforeEach(() => {
    desk.database.clock.set('2026-11-23T08:00:00Z');
    desk.reminders.untold = [];
  });

  const operator = anOperator();
  const at = (time: string, day = tuesday) =>
    aPhoneBooking(time, { startsAt: `${day}T${time}:00+01:00` });
  const booked = async (time: string, firstName: string) =>
    desk.bookingForSomeone.run(operator, randomUUID(), { ...at(time), firstName });
  /** As the last change left each: moved to an hour, or cancelled. */
  const untold = (...visits: [{ id: string; startsAt: string }, Date | null][]) => {
    desk.reminders.untold = visits.map(([{ id, startsAt }, left]) => ({
      appointmentId: id,
      before: startsAt,
      startsAt: left?.toISOString() ?? null,
    }));
  };
  const shown = async (who = operator) =>
    (await desk.theAgenda(who, theDay)).mayStillCome.map(({ firstName, before, startsAt }) => [
      firstName,
      before,
      startsAt,
    ]);

  it('stands on the day that they know, with what became of it, until that hour is over', async () => {
    const ibrahima = await booked('17:20', 'Ibrahima');
    const adama = await booked('16:00', 'Adama');
    const efua = await booked('16:20', 'Efua');
    const later = new Date('2026-12-15T15:00:00Z');
    untold([adama, null], [efua, later], [ibrahima, later]);
    await desk.moving.run(operator, { id: ibrahima.id }, later);
    await desk.cancelling.run(operator, { id: adama.id });
    const all = [
      ['Adama', adama.startsAt, null],
      ['Ibrahima', ibrahima.startsAt, later.toISOString()],
    ];
    expect(await shown()).toEqual(all);
    desk.database.clock.set('2026-11-24T15:19:00Z');
    expect(await shown()).toEqual(all);
    desk.database.clock.set('2026-11-24T15:20:00Z');
    expect(await shown()).toEqual(all.slice(1));
    desk.database.clock.set('2026-11-24T16:40:00Z');
    expect(await shown()).toEqual([]);
  });

  it('is read with a line in the audit, and anew when something about it changes', async () => {
    const sana = await booked('16:40', 'Sana');
    const later = new Date('2026-12-15T15:20:00Z');
    await desk.moving.run(operator, { id: sana.id }, later);
    untold([sana, later]);
    const reader = anOperator();
    const { version } = await desk.agenda.run(reader, theDay);
    const audited = await desk.rows<{ subject: string }>(
      `SELECT subject FROM platform.read_audit WHERE reader = '${reader.operatorId}'`,
    );
    expect(audited.map(({ subject }) => subject)).toContain(sana.id);
    expect((await desk.agenda.run(reader, theDay, version)).agenda).toBeUndefined();
    untold();
    expect((await desk.agenda.run(reader, theDay, version)).agenda?.mayStillCome).toEqual([]);
  });

  it('is nobody of another municipality, and nobody who has moved it since', async () => {
    const booking = { ...aBooking('16:00'), deskId: aprilia };
    const elsewhere = await desk.book(booking);
    const own = await desk.book(aBooking('17:40'));
    await desk.cancelling.run(anOperator(['059001']), { id: elsewhere.id });
    const [later, chosen] = [new Date('2026-12-15T15:40:00Z'), new Date('2026-12-15T16:00:00Z')];
    await desk.moving.run(operator, { id: own.id }, later);
    untold([elsewhere, null], [own, later]);
    expect(await shown()).toHaveLength(1);
    await desk.moving.run(desk.holderOf(own), { id: own.id }, chosen);
    expect(await shown()).toEqual([]);
    expect(await shown(anOperator(['059001']))).toHaveLength(1);
  });
});
