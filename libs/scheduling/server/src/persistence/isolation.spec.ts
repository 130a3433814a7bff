import { ReadingNotRecorded, type AccessScope } from '@one-stop-shop/shared/server';
import type { BookedAppointment } from '@one-stop-shop/scheduling/contracts';
import {
  aBooking,
  anAdministrator,
  anOperator,
  asMediator,
  aVisitor,
  cori,
  DeskMorning,
} from '../testing';

const amrit = '0190a1b2-0000-7000-8000-00000000d001';

/** Tables about people: a stranger to the municipality gets nothing from them. */
const aboutPeople = ['appointment', 'contact'];
const onTheDoor = ['desk', 'timetable', 'opening', 'closure', 'feast', 'shift', 'absence'];
const written = [...aboutPeople, 'reservation', ...onTheDoor];

describe('rows of one municipality', () => {
  let desk: DeskMorning;
  let booked: BookedAppointment;
  beforeAll(async () => {
    desk = await DeskMorning.begin();
    booked = await desk.book(aBooking('16:00', { phone: '333 1234567' }));
    await desk.rows(
      `INSERT INTO scheduling.closure (municipality, first_day, last_day, reason)
       VALUES ('059006', '2026-12-24', '2026-12-24', 'x');
       INSERT INTO scheduling.absence (id, municipality, mediator_id, first_day, last_day)
       VALUES (uuidv7(), '059006', '${amrit}', '2026-12-24', '2026-12-24')`,
    );
  });
  afterAll(() => desk.end());

  const ofCori = anOperator(['059006']);
  const ofAprilia = anOperator(['059001']);
  const count = (scope: AccessScope, table: string): Promise<number> =>
    desk.database.unitOfWork.inTransaction(scope, async (tx) => {
      const [row] = await tx.query<{ rows: number }>(
        `SELECT count(*)::int AS rows FROM scheduling.${table}`,
      );
      return row?.rows ?? -1;
    });
  const changed = (scope: AccessScope, table: string): Promise<number> =>
    desk.database.unitOfWork.inTransaction(scope, async (tx) => {
      const [row] = await tx.query<{ rows: number }>(
        `WITH changed AS (UPDATE scheduling.${table} SET municipality = municipality RETURNING municipality)
         SELECT count(*) FILTER (WHERE municipality = '059006')::int AS rows FROM changed`,
      );
      return row?.rows ?? -1;
    });

  it.each(aboutPeople)('of %s are seen by their own desk and by no other', async (table) => {
    expect(await count(ofCori, table)).toBe(1);
    expect(await count(ofAprilia, table)).toBe(0);
    expect(await count({ ...aVisitor(), municipalities: ['059006'] }, table)).toBe(0);
  });

  it.each(written)('of %s are changed by their own desk and by no other', async (table) => {
    expect(await changed(ofCori, table)).toBeGreaterThan(0);
    expect(await changed(ofAprilia, table)).toBe(0);
  });

  it.each(onTheDoor)(
    'of %s are written by who keeps the desk, not by who passes by',
    async (table) => {
      const passers = [
        { ...aVisitor(), municipalities: ['059006'] },
        asMediator(amrit, ['059006']),
      ];
      for (const scope of passers) expect(await changed(scope, table)).toBe(0);
      expect(await changed(anAdministrator(), table)).toBeGreaterThan(0);
    },
  );

  it('about the ways between municipalities are written for the whole district only', async () => {
    const lengthened = (scope: AccessScope) =>
      desk.database.unitOfWork.inTransaction(scope, async (tx) => {
        const rows = await tx.query(
          `WITH changed AS (UPDATE scheduling.travel_time SET minutes = minutes RETURNING 1)
           SELECT 1 FROM changed`,
        );
        return rows.length;
      });
    expect(await lengthened(ofCori)).toBe(0);
    expect(await lengthened(asMediator(amrit, ['059006']))).toBe(0);
    expect(await lengthened(anAdministrator())).toBe(6);
  });

  it('show a visitor the appointment of their key, and never the contact', async () => {
    const holder = desk.holderOf(booked);
    expect(await count(holder, 'appointment')).toBe(1);
    expect(await count(holder, 'contact')).toBe(0);
  });

  it.each(written)('of %s are neither seen nor changed without a scope', async (table) => {
    const [seen] = await desk.database.app.query<{ rows: number }[]>(
      `SELECT count(*)::int AS rows FROM scheduling.${table}`,
    );
    expect(seen?.rows).toBe(0);
  });

  it('cannot be written for another municipality', async () => {
    const insert = (municipality: string) =>
      desk.database.unitOfWork.inTransaction(ofAprilia, (tx) =>
        tx.query(
          `INSERT INTO scheduling.closure (municipality, desk_id, first_day, last_day, reason)
           VALUES ($1, $2, '2026-12-24', '2026-12-24', 'x')`,
          [municipality, cori],
        ),
      );
    await expect(insert('059006')).rejects.toThrow(/row-level security/);
    // The desk is Cori's: a key of two columns refuses to hang Aprilia's row on it.
    await expect(insert('059001')).rejects.toThrow(/foreign key/);
  });

  it('cannot be written without a scope', async () => {
    await expect(
      desk.database.app.query(
        `INSERT INTO scheduling.closure (municipality, first_day, last_day, reason)
         VALUES ('059006', '2026-12-24', '2026-12-24', 'x')`,
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it.each([
    'DELETE FROM platform.read_audit',
    `UPDATE platform.read_audit SET purpose = 'booking'`,
  ])('of the audit can be added and never changed: %s', async (change) => {
    await desk.agenda.run(ofCori, { from: '2026-11-24', to: '2026-11-24' });
    await expect(
      desk.database.unitOfWork.inTransaction(ofCori, (tx) => tx.query(change)),
    ).rejects.toThrow(/permission denied/);
    const lines = await desk.rows('SELECT 1 FROM platform.read_audit');
    expect(lines.length).toBeGreaterThan(0);
  });

  it('refuse the read whose audit cannot be written', async () => {
    await desk.database.owner.query('REVOKE INSERT ON platform.read_audit FROM desk_app');
    await expect(desk.agenda.run(ofCori, { from: '2026-11-24', to: '2026-11-24' })).rejects.toThrow(
      ReadingNotRecorded,
    );
    await desk.database.owner.query('GRANT INSERT ON platform.read_audit TO desk_app');
  });
});
