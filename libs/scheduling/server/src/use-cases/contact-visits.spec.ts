import { NotPermitted } from '@one-stop-shop/shared/server';
import { AppointmentUnknown, MovedSince, NotPossibleNow, PhoneNotValid } from '../domain/problems';
import { aBooking, anOperator, aPhoneBooking, aprilia, cori, DeskMorning } from '../testing';
import { randomUUID } from 'node:crypto';

const phone = '333 1110001';
const email = 'mother@example.org';
const day = '2026-12-01';

/** A mother of two, and whoever has her number. */
describe('visits of one phone or address', () => {
  let desk: DeskMorning;
  beforeAll(async () => {
    desk = await DeskMorning.begin();
    // A second seat and mediator at Cori: two visits there can begin together.
    await desk.rows(`UPDATE scheduling.timetable SET seats = 2 WHERE desk_id = '${cori}'`);
    await desk.rows(
      `INSERT INTO scheduling.shift (municipality, desk_id, mediator_id, weekday, starts, ends, valid)
       SELECT '059006', '${cori}', id, 2, '16:00', '18:00', '[2026-11-01,)'
         FROM scheduling.mediator WHERE id NOT IN
              (SELECT mediator_id FROM scheduling.shift WHERE weekday = 2) LIMIT 1`,
    );
  });
  afterAll(() => desk.end());
  beforeEach(() =>
    desk.rows(
      'UPDATE scheduling.appointment SET state = $$fulfilled$$, cancelled_by = NULL RETURNING id',
    ),
  );
  beforeEach(() => desk.rows('UPDATE scheduling.reservation SET active = false RETURNING id'));

  const operator = anOperator();
  const book = async (at: string, wishes: object = {}) =>
    (await desk.book(aBooking(at, { phone, ...wishes }, day))).id;
  const shownAt = (time: string, id: string) => ({
    id,
    shown: aBooking(time, {}, day).startsAt,
  });
  const sameContacts = async (who = operator, on = day) => {
    const { entries } = await desk.theAgenda(who, { from: on, to: on });
    return Object.fromEntries(
      entries.flatMap(({ id, sameContact }) => (sameContact ? [[id, sameContact]] : [])),
    );
  };

  it('are counted for the desk, and told apart when they are at the same hour', async () => {
    const sana = await book('16:00', { firstName: 'Sana' });
    const bilal = await book('16:00', { firstName: 'Bilal' });
    const later = await desk.book(aBooking('16:20', { phone }, '2026-12-15'));
    const stranger = await book('16:40', { phone: '333 9990009' });
    expect(await sameContacts()).toEqual({
      [sana]: { visits: 3, sameHour: true },
      [bilal]: { visits: 3, sameHour: true },
    });
    expect(await sameContacts(operator, '2026-12-15')).toEqual({
      [later.id]: { visits: 3, sameHour: false },
    });
    expect(await sameContacts()).not.toHaveProperty(stranger);
  });

  it('are found by phone or by address', async () => {
    const byPhone = await book('16:00');
    const byBoth = await book('16:20', { email });
    const byAddress = await book('16:40', { phone: undefined, email: 'Mother@Example.org' });
    expect(await sameContacts()).toEqual({
      [byPhone]: { visits: 2, sameHour: false },
      [byBoth]: { visits: 3, sameHour: false },
      [byAddress]: { visits: 2, sameHour: false },
    });
    const { visits } = await desk.contactVisits.withSameContactAs(operator, byBoth);
    expect(visits.map(({ id }) => id)).toEqual([byPhone, byBoth, byAddress]);
  });

  it('are nobody’s business in another municipality', async () => {
    const here = await book('16:00');
    await desk.book(aBooking('16:00', { phone, deskId: aprilia }, day));
    expect(await sameContacts()).toEqual({});
    const asked = (who: typeof operator) => desk.contactVisits.under(who, { phone });
    expect((await asked(operator)).visits.map(({ id }) => id)).toEqual([here]);
    expect((await asked(anOperator(['059005']))).visits).toEqual([]);
    await expect(
      desk.contactVisits.withSameContactAs(anOperator(['059001']), here),
    ).rejects.toThrow(AppointmentUnknown);
  });

  it('make the agenda another one, though the other day is not in view', async () => {
    await book('16:00');
    const query = { from: day, to: day };
    const { version } = await desk.agenda.run(operator, query);
    expect((await desk.agenda.run(operator, query, version)).agenda).toBeUndefined();
    await desk.book(aBooking('16:20', { phone }, '2026-12-15'));
    expect((await desk.agenda.run(operator, query, version)).agenda).toBeDefined();
  });

  it('cost the agenda no statement more, however many there are', async () => {
    const statementsFor = async () => {
      const logger = desk.database.app.logger;
      const sent: string[] = [];
      desk.database.app.logger = {
        ...logger,
        logQuery: (sql: string) => void sent.push(sql),
        logQueryError: () => undefined,
      } as typeof logger;
      await desk.agenda.run(operator, { from: day, to: day });
      desk.database.app.logger = logger;
      return sent.length;
    };
    await book('16:00');
    const forOne = await statementsFor();
    for (const at of ['16:00', '16:20', '16:40', '17:00']) await book(at);
    expect(await statementsFor()).toBe(forOne);
  });

  it('warn who books for somebody, who may book all the same; the reading is recorded', async () => {
    const amina = await book('16:00', { firstName: 'Amina' });
    const { visits } = await desk.contactVisits.under(operator, { phone: '+39 333-111.0001' });
    expect(visits).toMatchObject([
      { id: amina, firstName: 'Amina', deskId: cori, startsAt: '2026-12-01T15:00:00.000Z' },
    ]);
    expect(
      await desk.rows(
        `SELECT field_classes FROM platform.read_audit
          WHERE subject = '${amina}' AND reader = '${operator.operatorId}'`,
      ),
    ).toEqual([{ field_classes: ['contact', 'visit'] }]);
    await expect(
      desk.bookingForSomeone.run(operator, randomUUID(), {
        ...aPhoneBooking('16:00', { phone }),
        startsAt: aBooking('16:00', {}, day).startsAt,
      }),
    ).resolves.toBeDefined();
  });

  it('are looked for by who may, under what can be dialled', async () => {
    const onlooker = anOperator(['059006'], []);
    expect(() => desk.contactVisits.under(onlooker, { phone })).toThrow(NotPermitted);
    expect(() => desk.contactVisits.under(operator, { phone: '12345' })).toThrow(PhoneNotValid);
    expect(() => desk.contactVisits.withSameContactAs(onlooker, randomUUID())).toThrow(
      NotPermitted,
    );
    expect(() => desk.givingUp.run(onlooker, [shownAt('16:00', randomUUID())])).toThrow(
      NotPermitted,
    );
  });

  describe('given up in one act', () => {
    const news = () =>
      desk.rows<{ visits: { appointmentId: string; startsAt: null }[] }>(
        `SELECT payload->'visits' AS visits FROM platform.outbox WHERE name = 'visits-changed' ORDER BY id`,
      );
    beforeEach(() => desk.rows('DELETE FROM platform.outbox'));

    it('are cancelled by the desk, their places free, each person told once', async () => {
      const [one, two] = [await book('16:00'), await book('16:20')];
      const other = await book('16:40', { phone: undefined, email });
      const stays = await book('17:00');
      const seen = [shownAt('16:40', other), shownAt('16:20', two), shownAt('16:00', one)];
      expect(await desk.givingUp.run(operator, seen)).toEqual({
        email: 1,
        call: 1,
        none: 0,
      });
      expect(
        await desk.rows(
          `SELECT id FROM scheduling.appointment WHERE state = 'cancelled' AND cancelled_by = 'desk'`,
        ),
      ).toHaveLength(3);
      const told = (await news()).map(({ visits }) =>
        visits.map(({ appointmentId }) => appointmentId),
      );
      expect(told).toEqual([[one, two], [other]]);
      const audited = await desk.rows<{ subject: string }>(
        `SELECT subject FROM platform.read_audit WHERE reader = '${operator.operatorId}'`,
      );
      expect(audited.map(({ subject }) => subject)).toEqual(
        expect.arrayContaining([one, two, other]),
      );
      expect(await book('16:00')).not.toBe(one);
      await expect(desk.givingUp.run(operator, [shownAt('17:00', stays)])).resolves.toBeDefined();
    });

    it('are told apart unless phone and address are both the same', async () => {
      const hers = await book('16:00');
      const his = await book('16:20', { email: 'stranger@example.org' });
      const hisToo = await book('16:40', { email: 'stranger@example.org' });
      const theirs = await book('17:00', { phone: undefined, email: 'stranger@example.org' });
      const seen = [
        shownAt('16:00', hers),
        shownAt('16:20', his),
        shownAt('16:40', hisToo),
        shownAt('17:00', theirs),
      ];
      expect(await desk.givingUp.run(operator, seen)).toEqual({ email: 2, call: 1, none: 0 });
      const told = (await news()).map(({ visits }) =>
        visits.map(({ appointmentId }) => appointmentId),
      );
      expect(told).toEqual([[hers], [his, hisToo], [theirs]]);
    });

    it('are the same visit in whatever case its id is written', async () => {
      const { id, shown } = shownAt('16:00', await book('16:00'));
      const seen = [
        { id, shown },
        { id: id.toUpperCase(), shown },
      ];
      expect(await desk.givingUp.run(operator, seen)).toEqual({ email: 0, call: 1, none: 0 });
    });

    it('are all given up or none', async () => {
      const one = await book('17:00');
      const foreign = await desk.book(aBooking('17:00', { phone, deskId: aprilia }, day));
      const both = (other: string) => [shownAt('17:00', one), shownAt('17:20', other)];
      await expect(
        desk.givingUp.run(operator, [shownAt('17:00', one), shownAt('17:00', foreign.id)]),
      ).rejects.toThrow(AppointmentUnknown);
      const gone = await book('17:20');
      await desk.cancelling.run(operator, { id: gone });
      await expect(desk.givingUp.run(operator, both(gone))).rejects.toThrow(NotPossibleNow);
      expect(
        await desk.rows(
          `SELECT id FROM scheduling.appointment WHERE id = '${one}' AND state = 'booked'`,
        ),
      ).toHaveLength(1);
      expect(await news()).toEqual([]);
    });

    it('are left alone, all of them, when one has moved since they were shown', async () => {
      const [one, moved] = [await book('17:00'), await book('17:20')];
      const later = new Date(aBooking('17:40', {}, day).startsAt);
      await desk.moving.run(operator, { id: moved }, later);
      const seen = [shownAt('17:00', one), shownAt('17:20', moved)];
      await expect(desk.givingUp.run(operator, seen)).rejects.toThrow(MovedSince);
      expect(
        await desk.rows(
          `SELECT id FROM scheduling.appointment WHERE id IN ('${one}', '${moved}') AND state = 'booked'`,
        ),
      ).toHaveLength(2);
      expect(await news()).toEqual([]);
    });
  });
});
