import type { BookedAppointment } from '@one-stop-shop/scheduling/contracts';
import { NotPermitted } from '@one-stop-shop/shared/server';
import { AppointmentUnknown } from '../domain/problems';
import {
  aBooking,
  anOperator,
  aprilia,
  asMediator,
  cisterna,
  cori,
  DeskMorning,
  ManagingMorning,
} from '../testing';
import { ReadMediatorAgenda } from './read-mediator-agenda';

const amrit = '0190a1b2-0000-7000-8000-00000000d001';
const awa = '0190a1b2-0000-7000-8000-00000000d002';
const thisWeek = { from: '2026-11-23', to: '2026-11-29' };

describe('the agenda of a mediator who works for two municipalities', () => {
  let desk: DeskMorning;
  let reading: ReadMediatorAgenda;
  let atCori: BookedAppointment;
  let atCisterna: BookedAppointment;
  let ofAwa: BookedAppointment;
  beforeAll(async () => {
    desk = await DeskMorning.begin();
    reading = new ReadMediatorAgenda(desk.database.unitOfWork);
    atCori = await desk.book(aBooking('16:00', { phone: '333 1234567', reason: 'work' }));
    atCisterna = await desk.book({ ...aBooking('15:00', {}, '2026-11-25'), deskId: cisterna });
    ofAwa = await desk.book({ ...aBooking('15:00', { firstName: 'Binta' }), deskId: aprilia });
  });
  afterAll(() => desk.end());

  const self = asMediator(amrit, ['059005', '059006']);
  const agendaOf = async (who = self, query = thisWeek) => {
    const { agenda } = await reading.run(who, query);
    if (!agenda) throw new Error('not shown');
    return agenda;
  };

  it('shows their own appointments at all desks in view, in order, and nobody else’s', async () => {
    const { entries, mediator, desks } = await agendaOf();
    expect(entries).toMatchObject([
      { id: atCori.id, deskId: cori, firstName: 'Fatima', phone: '+393331234567', reason: 'work' },
      { id: atCisterna.id, deskId: cisterna },
    ]);
    expect(JSON.stringify(entries)).not.toContain('Binta');
    expect(mediator).toMatchObject({ id: amrit, languages: ['pa', 'hi', 'ur', 'en', 'it'] });
    expect(desks).toMatchObject([
      { id: cisterna, municipality: '059005', address: expect.stringContaining('Repubblica') },
      { id: cori, municipality: '059006', phone: '+390696617267' },
    ]);
  });

  it('shows where they are expected, and in which order', async () => {
    const { presences, travels, closedDays } = await agendaOf();
    expect(presences).toEqual([
      { deskId: cori, startsAt: '2026-11-24T15:00:00.000Z', endsAt: '2026-11-24T17:00:00.000Z' },
      {
        deskId: cisterna,
        startsAt: '2026-11-25T14:00:00.000Z',
        endsAt: '2026-11-25T17:00:00.000Z',
      },
      {
        deskId: cisterna,
        startsAt: '2026-11-26T08:00:00.000Z',
        endsAt: '2026-11-26T11:00:00.000Z',
      },
    ]);
    expect(travels).toEqual([]);
    expect(closedDays).toEqual([]);
  });

  it('shows the way between two municipalities on one day, and days on which a desk is shut', async () => {
    await desk.rows(
      `INSERT INTO scheduling.shift (municipality, desk_id, mediator_id, weekday, starts, ends, valid)
       VALUES ('059005', '${cisterna}', '${amrit}', 2, '09:00', '12:00', '[2026-12-01,)')`,
    );
    const { travels } = await agendaOf(self, { from: '2026-12-01', to: '2026-12-01' });
    expect(travels).toEqual([
      {
        fromDeskId: cisterna,
        toDeskId: cori,
        leavesAt: '2026-12-01T11:00:00.000Z',
        arrivesBy: '2026-12-01T15:00:00.000Z',
        minutes: 20,
      },
    ]);
    const holiday = await agendaOf(self, { from: '2026-12-08', to: '2026-12-08' });
    expect(holiday.presences).toEqual([]);
    expect(holiday.closedDays).toMatchObject([
      { deskId: cisterna, reason: 'Immacolata Concezione' },
      { deskId: cori },
    ]);
  });

  it('shows their absences, which take the presences of those days', async () => {
    const managing = new ManagingMorning(desk);
    const days = { firstDay: '2027-01-12', lastDay: '2027-01-14' };
    await managing.make({
      kind: 'enter-absence',
      absence: { mediatorId: amrit, ...days, hours: null },
    });
    const { absences, presences } = await agendaOf(self, { from: '2027-01-11', to: '2027-01-15' });
    expect(absences).toMatchObject([
      { ...days, hours: null, municipalities: ['059005', '059006'] },
    ]);
    expect(presences).toEqual([]);
    expect((await agendaOf()).absences).toEqual([]);
  });

  it('records every reading in the municipality of the visit, and none where nobody is shown', async () => {
    const who = { ...self, requestId: 'one-look' };
    // What was looked at before has its lines for the quarter of an hour before.
    desk.database.clock.set('2026-11-23T08:15:00Z');
    await agendaOf(who);
    desk.database.clock.set('2026-11-23T08:00:00Z');
    expect(
      await desk.rows(
        `SELECT subject, municipality, role, purpose FROM platform.read_audit
          WHERE request_id = 'one-look' ORDER BY municipality`,
      ),
    ).toEqual([
      { subject: atCori.id, municipality: '059006', role: 'mediator', purpose: 'mediation' },
    ]);
  });

  it('ends with the assignment: a municipality that is no longer in view is gone', async () => {
    const { entries, presences } = await agendaOf(asMediator(amrit, ['059006']));
    expect(entries.map(({ id }) => id)).toEqual([atCori.id]);
    expect(presences.map(({ deskId }) => deskId)).toEqual([cori]);
    expect(await agendaOf(asMediator(amrit, []))).toMatchObject({ entries: [], presences: [] });
  });

  it('lets them record who arrived, of their own only', async () => {
    desk.database.clock.set('2026-11-24T15:00:00Z');
    await desk.mark(self, atCori, 'arrived');
    const everywhere = asMediator(amrit, ['059001', '059005', '059006']);
    await expect(desk.mark(everywhere, ofAwa, 'arrived')).rejects.toThrow(AppointmentUnknown);
    await desk.mark(asMediator(awa, ['059001']), ofAwa, 'arrived');
    await desk.mark(asMediator(awa, ['059001']), ofAwa, 'booked', 'arrived');
    desk.database.clock.set('2026-11-23T08:00:00Z');
  });

  it('is no way to the appointments of others, nor for those who may not see any', async () => {
    expect((await agendaOf(anOperator(['059006']))).entries).toEqual([]);
    await expect(reading.run(anOperator(['059006'], []), thisWeek)).rejects.toThrow(NotPermitted);
  });

  it('is not read again while nothing in it has changed', async () => {
    const { version } = await reading.run(self, thisWeek);
    const who = { ...self, requestId: 'second-look' };
    expect(await reading.run(who, thisWeek, version)).toEqual({ version, agenda: undefined });
    expect(
      await desk.rows(`SELECT 1 FROM platform.read_audit WHERE request_id = 'second-look'`),
    ).toEqual([]);
    await desk.moving.run(
      anOperator(['059005']),
      { id: atCisterna.id },
      new Date('2026-11-25T14:20:00Z'),
    );
    const changed = await reading.run(who, thisWeek, version);
    expect(changed.agenda?.entries.map(({ startsAt }) => startsAt)).toContain(
      '2026-11-25T14:20:00.000Z',
    );
    expect(changed.version).not.toBe(version);
  });

  it.each([
    ['a desk has another address', `UPDATE scheduling.timetable SET address = 'Altra via 1'`],
    ['a desk has another phone', `UPDATE scheduling.timetable SET phone = '+390773111111'`],
    ['the mediator is called otherwise', `UPDATE scheduling.mediator SET name = name || ' Kaur'`],
    ['a way takes longer', 'UPDATE scheduling.travel_time SET minutes = minutes + 5'],
  ])('is read again when %s', async (_, change) => {
    const { version } = await reading.run(self, thisWeek);
    await desk.rows(change);
    expect((await reading.run(self, thisWeek, version)).agenda).toBeDefined();
  });
});
