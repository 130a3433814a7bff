import type { BookedAppointment } from '@one-stop-shop/scheduling/contracts';
import { instantOf } from '@one-stop-shop/shared/domain';
import { AppointmentUnknown } from '../domain/problems';
import {
  aBooking,
  aMediator,
  anOperator,
  aPhoneBooking,
  asMediator,
  DeskMorning,
  ManagingMorning,
  tuesday,
} from '../testing';
import { ReadMediatorAgenda } from './read-mediator-agenda';

const ofCori = '059006';
const amrit = '0190a1b2-0000-7000-8000-00000000d001';
const nextTuesday = '2026-12-01';
const weeks = { from: tuesday, to: '2026-12-15' };

/** Their visit is booked for Tuesday 24 November 2026, at four. */
describe('whom a mediator sees', () => {
  let desk: DeskMorning;
  let reading: ReadMediatorAgenda;
  let visit: BookedAppointment;
  beforeEach(async () => {
    desk = await DeskMorning.begin();
    reading = new ReadMediatorAgenda(desk.database.unitOfWork);
    visit = await desk.book(
      aBooking('16:00', { phone: '333 1234567', reason: 'work', words: 'Ho perso il lavoro' }),
    );
  });
  afterEach(() => desk.end());

  const self = asMediator(amrit, [ofCori]);
  const agendaOf = async (who = self) => {
    const { agenda } = await reading.run(who, weeks);
    return agenda?.entries ?? [];
  };
  const named = async (who = self) => {
    const entries = await agendaOf(who);
    return entries.flatMap(({ id, firstName }) => (firstName === undefined ? [] : [id]));
  };
  const at = (day: string, time: string) => desk.database.clock.set(instantOf(day, time));

  it('is who comes, from the beginning of the day before until seven days after', async () => {
    const moments = [
      ['2026-11-22', '23:59', false],
      ['2026-11-23', '00:00', true],
      ['2026-12-01', '23:59', true],
      ['2026-12-02', '00:00', false],
    ] as const;
    for (const [day, time, sees] of moments) {
      at(day, time);
      expect([day, time, await named()]).toEqual([day, time, sees ? [visit.id] : []]);
    }
  });

  it('is nobody before: of the visit hour, desk and language are told, and nothing is read', async () => {
    at('2026-11-22', '12:00');
    const who = { ...self, requestId: 'too-early' };
    const [entry, ...more] = await agendaOf(who);
    expect(more).toEqual([]);
    expect(entry).toEqual({
      id: visit.id,
      deskId: visit.deskId,
      startsAt: visit.startsAt,
      endsAt: expect.any(String),
      state: 'booked',
      channel: 'online',
      language: 'ur',
    });
    const read = await desk.rows("SELECT FROM platform.read_audit WHERE request_id = 'too-early'");
    expect(read).toEqual([]);
  });

  it('changes what the page knows, though nobody touched the visit', async () => {
    at('2026-11-22', '12:00');
    const { version } = await reading.run(self, weeks);
    expect((await reading.run(self, weeks, version)).agenda).toBeUndefined();
    at('2026-11-23', '12:00');
    expect((await reading.run(self, weeks, version)).agenda).toBeDefined();
  });

  it('goes with the hour and the state of the visit', async () => {
    expect(await named()).toEqual([visit.id]);
    const holder = desk.holderOf(visit);
    const seen = { id: visit.id, shown: new Date(visit.startsAt) };
    const later = instantOf(nextTuesday, '16:00');
    await desk.moving.run(holder, seen, later);
    expect(await agendaOf()).toMatchObject([{ id: visit.id, startsAt: later.toISOString() }]);
    expect(await named()).toEqual([]);
    const soon = instantOf(tuesday, '16:40');
    await desk.moving.run(anOperator(), { ...seen, shown: later }, soon);
    expect(await named()).toEqual([visit.id]);
    await desk.cancelling.run(holder, { ...seen, shown: soon });
    expect(await agendaOf()).toMatchObject([{ id: visit.id, state: 'cancelled' }]);
    expect(await named()).toEqual([]);
  });

  it('is who was booked by the desk or given up by it, one or many', async () => {
    const key = '0190a1b2-0000-7000-8000-0000000000aa';
    const { id, startsAt } = await desk.bookingForSomeone.run(
      anOperator(),
      key,
      aPhoneBooking('16:20'),
    );
    expect(await named()).toEqual([visit.id, id]);
    await desk.givingUp.run(anOperator(), [{ id, shown: startsAt }]);
    expect(await named()).toEqual([visit.id]);
  });

  it('is nobody whose visit another mediator has taken over', async () => {
    const managing = new ManagingMorning(desk);
    const harpreet = aMediator();
    managing.accounts.said.push(harpreet);
    const shift = { mediatorId: harpreet.id, deskId: visit.deskId, weekday: 2 } as const;
    const hours = { from: '16:00', until: '18:00', validFrom: '2026-11-23', validUntil: null };
    await managing.make({ kind: 'enter-shift', shift: { ...shift, ...hours } });
    const days = { firstDay: tuesday, lastDay: tuesday };
    const absence = { mediatorId: amrit, ...days, hours: null };
    expect(await managing.make({ kind: 'enter-absence', absence })).toMatchObject({ kept: 1 });
    expect(await agendaOf()).toEqual([]);
    expect(await named(asMediator(harpreet.id, [ofCori]))).toEqual([visit.id]);
    const granted = await desk.rows(
      `SELECT operator, valid_until > '2026-11-23T08:00:00Z' AS stands FROM platform.access_grant
        ORDER BY granted_at, id`,
    );
    expect(granted).toEqual([
      { operator: amrit, stands: false },
      { operator: harpreet.id, stands: true },
    ]);
  });

  it('is nobody where the work has ended, whatever was granted, until it is given anew', async () => {
    expect(await named(asMediator(amrit, ['059005']))).toEqual([]);
    expect(await named(asMediator(amrit, []))).toEqual([]);
    expect(await named(asMediator(amrit, [ofCori]))).toEqual([visit.id]);
  });

  it('is nobody from the moment at which a grant is ended, within one transaction', async () => {
    const { unitOfWork } = desk.database;
    const names = await unitOfWork.inTransaction(self, async (tx) => {
      const look = () => tx.query('SELECT first_name FROM scheduling.contact');
      const before = await look();
      await desk.rows(`UPDATE platform.access_grant SET valid_until = '${tx.now.toISOString()}'`);
      return [before.length, (await look()).length];
    });
    expect(names).toEqual([1, 0]);
  });

  it('is recorded as come by them while they see who it is, and no longer', async () => {
    at(tuesday, '16:05');
    await desk.mark(self, visit, 'arrived');
    at('2026-12-02', '08:00');
    await expect(desk.mark(self, visit, 'fulfilled', 'arrived')).rejects.toThrow(
      AppointmentUnknown,
    );
  });

  it('is nobody by a permission of another role, nor without one', async () => {
    expect(await named()).toEqual([visit.id]);
    const contacts = (permissions: readonly string[]) =>
      desk.database.unitOfWork.inTransaction({ ...self, permissions: new Set(permissions) }, (tx) =>
        tx.query('SELECT FROM scheduling.contact'),
      );
    expect(await contacts(['scheduling.see-own-agenda'])).toHaveLength(1);
    expect(await contacts(['scheduling.record-attendance'])).toEqual([]);
  });
});
