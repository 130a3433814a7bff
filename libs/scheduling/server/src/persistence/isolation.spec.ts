import {
  isDatabaseRefusal,
  onOrderOf,
  ReadingNotRecorded,
  type AccessScope,
} from '@one-stop-shop/shared/server';
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
/** What use cases change in a row; what they never change, nobody may. */
const changes: Readonly<Record<string, string>> = {
  appointment: 'state = state',
  contact: "first_name = 'x'",
  reservation: 'active = false',
  timetable: 'address = address',
  closure: 'reason = reason',
  feast: 'name = name',
  shift: 'valid = valid',
  mediator: "name = 'x'",
  travel_time: 'minutes = minutes',
};
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
  const visitorOfCori = { ...aVisitor(), municipalities: ['059006'] };
  const ordered = (municipality: string) =>
    onOrderOf(anAdministrator(), municipality, 'change-of-hours');
  const count = (scope: AccessScope, table: string): Promise<number> =>
    desk.database.unitOfWork.inTransaction(scope, async (tx) => {
      const [row] = await tx.query<{ rows: number }>(
        `SELECT count(*)::int AS rows FROM scheduling.${table}`,
      );
      return row?.rows ?? -1;
    });
  /** How many rows of Cori are changed; where a table is never changed so, none. */
  const changed = async (scope: AccessScope, table: string): Promise<number> => {
    const change = changes[table] ?? 'municipality = municipality';
    try {
      return await desk.database.unitOfWork.inTransaction(scope, async (tx) => {
        const rows = await tx.query<{ municipality: string }>(
          `WITH changed AS (UPDATE scheduling.${table} SET ${change} RETURNING municipality)
           SELECT municipality FROM changed WHERE municipality = '059006'`,
        );
        return rows.length;
      });
    } catch (error) {
      if (isDatabaseRefusal(error, ['42501'])) return 0;
      throw error;
    }
  };

  it.each(aboutPeople)('of %s are seen by their own desk and by no other', async (table) => {
    expect(await count(ofCori, table)).toBe(1);
    expect(await count(ofAprilia, table)).toBe(0);
    expect(await count(visitorOfCori, table)).toBe(0);
  });

  it.each(['appointment', 'reservation'])(
    'of %s are changed by their own desk and by no other',
    async (table) => {
      expect(await changed(ofAprilia, table)).toBe(0);
      expect(await changed(ofCori, table)).toBeGreaterThan(0);
    },
  );

  it('of contact are left once and changed by nobody', async () => {
    for (const scope of [ofCori, ordered('059006'), desk.holderOf(booked), visitorOfCori]) {
      expect(await changed(scope, 'contact')).toBe(0);
    }
  });

  it.each(onTheDoor)('of %s are not changed by who passes by', async (table) => {
    for (const scope of [visitorOfCori, asMediator(amrit, ['059006']), ordered('059001')]) {
      expect(await changed(scope, table)).toBe(0);
    }
  });

  it.each(['timetable', 'closure', 'feast', 'shift'])(
    'of %s are changed on the order of who keeps the desk',
    async (table) => {
      expect(await changed(ordered('059006'), table)).toBeGreaterThan(0);
    },
  );

  it.each(['mediator', 'travel_time'])(
    'of %s are written for the whole district, and changed by no one who signed in',
    async (table) => {
      for (const scope of [ofCori, anAdministrator(), ordered('059006'), visitorOfCori]) {
        await expect(
          desk.database.unitOfWork.inTransaction(scope, (tx) =>
            tx.query(`UPDATE scheduling.${table} SET ${changes[table]}`),
          ),
        ).rejects.toThrow(/permission denied/);
      }
    },
  );

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
      desk.database.unitOfWork.inTransaction(ordered('059001'), (tx) =>
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
