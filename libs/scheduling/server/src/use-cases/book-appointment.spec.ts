import { randomUUID } from 'node:crypto';
import { DerivedSecrets, KeyReused, PublicUrl } from '@one-stop-shop/shared/server';
import { nothingReviewed } from '@one-stop-shop/shared/server/testing';
import {
  DeskClosed,
  DeskUnknown,
  InThePast,
  NoMediatorInLanguage,
  OffGrid,
  PhoneNotOne,
  PhoneNotValid,
  PhoneUnclear,
  SlotTaken,
  TooFarAhead,
  TooSoon,
} from '../domain/problems';
import { aBooking, aVisitor, cisterna, DeskMorning } from '../testing';
import { AppointmentCredentials } from './appointment-credentials';
import { BookAppointment } from './book-appointment';
import { FindMunicipalityOfDesk } from './find-municipality-of-desk';

const secrets = new DerivedSecrets('a secret for specs, longer than 32');

describe('booking from the public page', () => {
  let desk: DeskMorning;
  beforeAll(async () => {
    desk = await DeskMorning.begin();
  });
  afterAll(() => desk.end());

  const counts = () =>
    desk.rows<{ appointments: number; contacts: number; places: number; events: number }>(
      `SELECT (SELECT count(*)::int FROM scheduling.appointment) AS appointments,
              (SELECT count(*)::int FROM scheduling.contact) AS contacts,
              (SELECT count(*)::int FROM scheduling.reservation WHERE active) AS places,
              (SELECT count(*)::int FROM platform.outbox) AS events`,
    );

  it('keeps the place, tells nobody who it is, and hands over code, link and calendar', async () => {
    const booked = await desk.book(aBooking('16:00', { firstName: 'فاطمہ', phone: '333 7654321' }));

    expect(booked.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    expect(booked.manageUrl).toMatch(/^https:\/\/desk\.example\/prenota\/gestisci#[\w-]{43}$/);
    expect(booked.calendar).toContain('DTSTART:20261124T150000Z');
    expect(booked.calendar).not.toContain('فاطمہ');
    const [event] = await desk.rows<{ payload: object }>('SELECT payload FROM platform.outbox');
    expect(event?.payload).toEqual({
      name: 'appointment-booked',
      municipality: '059006',
      appointmentId: booked.id,
      startsAt: '2026-11-24T15:00:00.000Z',
      at: '2026-11-23T08:00:00.000Z',
    });
    const [contact] = await desk.rows('SELECT first_name, phone FROM scheduling.contact');
    expect(contact).toEqual({ first_name: 'فاطمہ', phone: '+393337654321' });
  });

  it('keeps only hashes of the link and of the code', async () => {
    const booked = await desk.book(aBooking('16:20'));
    const text = JSON.stringify(await desk.rows('SELECT * FROM scheduling.appointment'));
    expect(text).not.toContain(booked.code);
    expect(text).not.toContain(booked.manageUrl.split('#')[1]);
  });

  it('draws another code when somebody has the first one', async () => {
    const day = '2026-12-01';
    const theirs = await desk.book(aBooking('16:00', {}, day));
    let drawn = 0;
    class Colliding extends AppointmentCredentials {
      override code(id: string): string {
        drawn += 1;
        return drawn === 1 ? theirs.code : super.code(id);
      }
    }
    const credentials = new Colliding(
      secrets,
      new PublicUrl('https://desk.example'),
      nothingReviewed,
    );
    const { unitOfWork } = desk.database;
    const booking = new BookAppointment(
      unitOfWork,
      new FindMunicipalityOfDesk(unitOfWork),
      credentials,
      desk.database.keyStore.keys,
    );
    const ours = await booking.run(aVisitor(), randomUUID(), aBooking('16:20', {}, day));
    expect(drawn).toBeGreaterThan(1);
    expect(ours.code).not.toBe(theirs.code);
    for (const { id, code } of [theirs, ours]) {
      expect((await desk.opening.run(aVisitor(), { code })).shown.id).toBe(id);
    }
  });

  it('offers three alternatives when the place is taken, and writes nothing', async () => {
    const before = await counts();
    const refusal = await desk.book(aBooking('16:00')).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(SlotTaken);
    const { alternatives } = refusal as SlotTaken;
    expect(alternatives.map((slot) => slot.startsAt)).toEqual([
      '2026-11-24T15:40:00.000Z',
      '2026-11-24T16:00:00.000Z',
      '2026-11-24T16:20:00.000Z',
    ]);
    expect(await counts()).toEqual(before);
  });

  it('answers the repeated form with the same appointment, another body with a refusal', async () => {
    const key = randomUUID();
    const first = await desk.book(aBooking('16:40'), key);
    const before = await counts();
    expect(await desk.book(aBooking('16:40'), key)).toEqual(first);
    await expect(desk.book(aBooking('17:00'), key)).rejects.toThrow(KeyReused);
    await expect(
      desk.book({ ...aBooking('15:00', {}, '2026-11-25'), deskId: cisterna }, first.id),
    ).resolves.toBeDefined();
    expect((await counts())[0]?.appointments).toBe((before[0]?.appointments ?? 0) + 1);
  });

  it('books once when the same form arrives twice at the same moment', async () => {
    const key = randomUUID();
    const wish = aBooking('17:00');
    const [one, other] = await Promise.all([desk.book(wish, key), desk.book(wish, key)]);
    expect(one.id).toBe(other.id);
  });

  it.each([
    ['yesterday', aBooking('16:00', {}, '2026-11-17'), InThePast],
    ['a day on which the desk is shut', aBooking('16:00', {}, '2026-11-25'), DeskClosed],
    ['an hour at which it is shut', aBooking('10:00'), DeskClosed],
    ['a holiday', aBooking('16:00', {}, '2026-12-08'), DeskClosed],
    ['a minute at which no visit begins', aBooking('17:31'), OffGrid],
    ['more than sixty days ahead', aBooking('16:00', {}, '2027-02-02'), TooFarAhead],
    ['a desk that is not there', aBooking('16:00', { deskId: randomUUID() }), DeskUnknown],
    [
      'a language nobody there speaks',
      aBooking('17:20', { mediatorLanguage: 'sq' }),
      NoMediatorInLanguage,
    ],
    ['a phone that cannot exist', aBooking('17:20', { phone: '12345' }), PhoneNotValid],
    ['two phones in one', aBooking('17:20', { phone: '0773 708811/12' }), PhoneNotOne],
    [
      'a phone that is another one with a forgotten +',
      aBooking('17:20', { phone: '92 300 1234567' }),
      PhoneUnclear,
    ],
    [
      'a phone of the country whose language the person speaks, or of Brescia',
      aBooking('17:20', { phone: '0300 1234567', language: 'ur' }),
      PhoneUnclear,
    ],
  ])('refuses %s and writes nothing', async (_, wish, refusal) => {
    const before = await counts();
    await expect(desk.book(wish)).rejects.toThrow(refusal);
    expect(await counts()).toEqual(before);
  });

  it('wants two hours of notice', async () => {
    desk.database.clock.set('2026-12-01T13:21:00Z');
    await expect(desk.book(aBooking('16:20', {}, '2026-12-01'))).rejects.toThrow(TooSoon);
    await expect(desk.book(aBooking('16:40', {}, '2026-12-01'))).resolves.toBeDefined();
  });

  it.each([
    ['too near', TooSoon, '2026-12-01T15:20:00Z', '2026-12-01T16:00:00.000Z'],
    ['past', InThePast, '2020-01-01T15:20:00Z', '2026-12-01T16:00:00.000Z'],
    ['beyond all hours', TooFarAhead, '2027-06-01T14:20:00Z', '2027-01-26T16:40:00.000Z'],
    ['shut', DeskClosed, '2026-12-08T15:20:00Z', '2026-12-01T16:40:00.000Z'],
    ['off the grid', OffGrid, '2026-12-15T15:21:00Z', '2026-12-15T15:20:00.000Z'],
  ])('offers places in the same language instead of a moment %s', async (_, Refused, at, one) => {
    desk.database.clock.set('2026-12-01T13:21:00Z');
    const wish = { ...aBooking('16:00'), startsAt: at, mediatorLanguage: 'pa' as const };
    const refusal = await desk.book(wish).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refused);
    const { alternatives } = refusal as TooSoon;
    expect(alternatives).toHaveLength(3);
    expect(alternatives.map(({ startsAt }) => startsAt)).toContain(one);
    expect(alternatives.every(({ languages }) => languages.includes('pa'))).toBe(true);
  });

  it('has none to offer for a language that nobody there speaks', async () => {
    const wish = aBooking('16:00', { mediatorLanguage: 'sq' }, '2026-12-08');
    await expect(desk.book(wish)).rejects.toMatchObject({ alternatives: [] });
  });

  it('gives a visit to who speaks the language of the person, though none was asked for', async () => {
    // On Mondays two mediators are at Aprilia; only one of them speaks Arabic.
    const aprilia = { deskId: '0190a1b2-0000-7000-8000-000000059001', language: 'ar' as const };
    const times = ['09:00', '09:20', '09:40'];
    for (const time of times) await desk.book(aBooking(time, aprilia, '2026-12-14'));
    const given = await desk.rows<{ name: string }>(
      `SELECT m.name FROM scheduling.appointment a JOIN scheduling.mediator m ON m.id = a.mediator_id
        WHERE a.starts_at::date = '2026-12-14'`,
    );
    expect(given.map(({ name }) => name)).toEqual(times.map(() => 'Samira (dimostrazione)'));
  });

  it('takes any number of visits under one phone: the desk sees them, the public page does not', async () => {
    const phone = '+39 320 1112223';
    for (const at of ['16:00', '16:20', '16:40', '17:00']) {
      await expect(desk.book(aBooking(at, { phone }, '2026-12-15'))).resolves.toBeDefined();
    }
  });

  it('lets two children of one mother come at the same hour, on one phone', async () => {
    const phone = '320 1112224';
    const aprilia = { deskId: '0190a1b2-0000-7000-8000-000000059001' };
    const one = await desk.book(aBooking('16:00', { phone, firstName: 'Sana' }, '2026-12-22'));
    const other = { ...aprilia, phone, firstName: 'Bilal' };
    const two = await desk.book(aBooking('16:00', other, '2026-12-22'));
    expect(two.startsAt).toBe(one.startsAt);
  });

  it('keeps a seat and a mediator for one visit at a time', async () => {
    const phone = '320 1112225';
    await desk.book(aBooking('17:00', { phone }, '2026-12-22'));
    await expect(desk.book(aBooking('17:00', { phone }, '2026-12-22'))).rejects.toThrow(SlotTaken);
  });
});
