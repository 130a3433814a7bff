import { publicLanguages } from '@one-stop-shop/shared/contracts';
import { instantOf } from '@one-stop-shop/shared/domain';
import { sayUnreviewed } from '@one-stop-shop/shared/server/testing';
import { aBooking, anOperator, aVisitor, DeskMorning, tuesday } from '../testing';
import { NaiveCalendar } from '../testing/naive-calendar';
import { AppointmentFactsQuery } from './appointment-facts-query';

describe('the calendar file of a visit', () => {
  let desk: DeskMorning;
  let telling: AppointmentFactsQuery;
  beforeAll(async () => {
    desk = await DeskMorning.begin();
    telling = new AppointmentFactsQuery(desk.credentials);
  });
  afterAll(() => desk.end());
  beforeEach(() => desk.database.clock.set('2026-11-23T08:00:00Z'));

  const at = (time: string): Date => instantOf(tuesday, time);
  /** The file that goes with a letter written now. */
  const mailed = async (id: string) => {
    const told = await desk.database.unitOfWork.inTransaction(anOperator(), (tx) =>
      telling.find(tx, id),
    );
    if (!told) throw new Error('nothing to tell');
    return told.calendar;
  };

  it('puts it there, moves it and takes it away again, all within one minute', async () => {
    const phone = new NaiveCalendar();
    const booked = await desk.book(aBooking('16:00'));
    phone.open(booked.calendar);
    phone.open((await mailed(booked.id)).content);
    expect([...phone.events.values()]).toMatchObject([{ startsAt: at('16:00').toISOString() }]);

    await desk.moving.run(desk.holderOf(booked), booked, at('16:40'));
    const moved = await mailed(booked.id);
    expect(moved.method).toBe('PUBLISH');
    phone.open(moved.content);
    phone.open(booked.calendar);
    expect([...phone.events.values()]).toMatchObject([{ startsAt: at('16:40').toISOString() }]);

    await desk.moving.run(anOperator(), { id: booked.id }, at('16:00'));
    phone.open((await mailed(booked.id)).content);
    expect([...phone.events.values()]).toMatchObject([{ startsAt: at('16:00').toISOString() }]);

    await desk.cancelling.run(desk.holderOf(booked), booked);
    const cancelled = await mailed(booked.id);
    expect(cancelled.method).toBe('CANCEL');
    phone.open(cancelled.content);
    phone.open(moved.content);
    expect(phone.events.size).toBe(0);
  });

  it('leads whoever cancels on the page to an empty calendar', async () => {
    const phone = new NaiveCalendar();
    const booked = await desk.book(aBooking('17:00'));
    await desk.moving.run(desk.holderOf(booked), booked, at('17:20'));
    const { shown } = await desk.opening.run(aVisitor(), { code: booked.code });
    phone.open(shown.calendar);
    expect(phone.events.size).toBe(1);
    phone.open(shown.calendarAfterCancelling);
    expect(phone.events.size).toBe(0);
  });

  it('counts only what a calendar must know, and lets nobody set the count back', async () => {
    const booked = await desk.book(aBooking('17:40'));
    const sequence = async () => {
      const phone = new NaiveCalendar();
      phone.open((await mailed(booked.id)).content);
      return [...phone.events.values()][0]?.sequence;
    };
    await desk.database.everything(
      `UPDATE scheduling.appointment SET words = 'carte', calendar_sequence = 7 WHERE id = $1`,
      [booked.id],
    );
    expect(await sequence()).toBe(0);
    await desk.moving.run(anOperator(), { id: booked.id }, instantOf('2026-12-01', '16:00'));
    expect(await sequence()).toBe(1);
  });

  it.each(publicLanguages)('says in %s where, how to change it, and what to bring', (language) => {
    const phone = new NaiveCalendar();
    const id = '0193b0c0-0000-7000-8000-000000000001';
    const { content } = desk.credentials.calendar(
      {
        ...{ id, language, state: 'booked', calendarSequence: 3 },
        ...{ startsAt: at('16:00'), endsAt: at('16:20') },
      },
      {
        name: 'Sportello di Cori',
        address: 'Via della Libertà 16',
        phone: '06 96617267',
        email: null,
      },
      new Date('2026-11-23T08:00:00Z'),
      sayUnreviewed,
    );
    phone.open(content);
    const [event] = phone.events.values();
    const lines = event?.description.split('\n') ?? [];
    expect(lines).toContain(desk.credentials.manageUrl(desk.credentials.handedOut(id, undefined)));
    expect(lines).toContain('06 96617267');
    expect(lines).toContainEqual(expect.stringMatching(/^[0-9A-Z]{4} [0-9A-Z]{4}$/));
    expect(event?.description).toContain('\n\n');
    expect(event?.alarms).toEqual(['-P1D', '-PT2H']);
    expect(content).toContain('LAST-MODIFIED:20261123T080000Z');
    expect(content).toContain('DTSTAMP:20261123T080000Z');
  });

  it('names neither the person nor the reason', async () => {
    const booked = await desk.book(
      aBooking('16:20', { firstName: 'Zohra', reason: 'documents', words: 'permesso scaduto' }),
    );
    const { content } = await mailed(booked.id);
    const unfolded = content.replaceAll('\r\n ', '');
    expect(unfolded).not.toMatch(/Zohra|document[s_]|permesso|ATTENDEE|393331/);
  });
});
