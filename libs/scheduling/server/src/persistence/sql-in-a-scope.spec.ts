import { isDatabaseRefusal, type AccessScope } from '@one-stop-shop/shared/server';
import type { BookedAppointment } from '@one-stop-shop/scheduling/contracts';
import { aBooking, anOperator, aVisitor, DeskMorning } from '../testing';

/** Whoever gets a statement of their own into a scope does no more than its use cases. */
describe('SQL in somebody’s scope', () => {
  let desk: DeskMorning;
  let holder: AccessScope;
  let other: BookedAppointment;
  beforeAll(async () => {
    desk = await DeskMorning.begin();
    holder = desk.holderOf(await desk.book(aBooking('16:00')));
    other = await desk.book(aBooking('16:20', { phone: '333 1234567' }));
  });
  afterAll(() => desk.end());

  const passer = { ...aVisitor(), municipalities: ['059006'] };

  /** Rows that came back; none where policies or grants refuse the statement. */
  const does = async (scope: AccessScope, sql: string, values: unknown[] = []) => {
    try {
      return await desk.database.unitOfWork.inTransaction(scope, (tx) =>
        tx.query(`WITH done AS (${sql} RETURNING 1) SELECT * FROM done`, values),
      );
    } catch (error) {
      if (isDatabaseRefusal(error, ['42501'])) return [];
      throw error;
    }
  };

  it.each([
    "UPDATE scheduling.contact SET first_name = 'x', phone = NULL",
    'DELETE FROM scheduling.contact',
    'DELETE FROM scheduling.appointment',
    'DELETE FROM scheduling.reservation',
    "UPDATE scheduling.reservation SET mediator_id = '0190a1b2-0000-7000-8000-00000000d001'",
    "UPDATE scheduling.appointment SET state = 'fulfilled'",
    "UPDATE scheduling.mediator SET name = 'x'",
    "UPDATE scheduling.timetable SET address = 'x'",
    "UPDATE platform.answer_given SET answer = '{}'",
  ])('of a visitor does nothing: %s', async (sql) => {
    expect(await does(passer, sql)).toEqual([]);
    expect(await does(holder, sql)).toEqual([]);
  });

  it('of a visitor gives up the place of their own visit and no other', async () => {
    const giveUp = 'UPDATE scheduling.reservation SET active = false';
    expect(await does(passer, giveUp)).toEqual([]);
    expect(await does(holder, giveUp)).toHaveLength(1);
    const [kept] = await desk.rows(
      `SELECT active FROM scheduling.reservation r JOIN scheduling.appointment a
          ON a.reservation_id = r.id WHERE a.id = '${other.id}'`,
    );
    expect(kept).toEqual({ active: true });
  });

  const reading = `INSERT INTO platform.read_audit
      (read_at, reader, role, municipality, subject_kind, subject, field_classes, purpose,
       request_id)
    SELECT platform.moment(), $2, $3, '059006', 'appointment', $1, '{contact}',
           current_setting('app.purpose'), current_setting('app.request')`;

  it.each([
    ['a visitor', () => holder, 'visitor', 'visitor'],
    ['a desk', () => anOperator(['059006']), 'the-wrong-one', 'desk_operator'],
  ])('of %s invents no reading', async (_, scope, reader, role) => {
    const before = await desk.rows('SELECT 1 FROM platform.read_audit');
    await expect(
      desk.database.unitOfWork.inTransaction(scope(), (tx) =>
        tx.query(reading, [other.id, reader, role]),
      ),
    ).rejects.toThrow(/row-level security/);
    expect(await desk.rows('SELECT 1 FROM platform.read_audit')).toHaveLength(before.length);
  });

  it('of a visitor publishes nothing about others, and nothing else about their own', async () => {
    const say = (name: string, appointmentId: string) =>
      desk.database.unitOfWork.inTransaction(holder, (tx) =>
        tx.query(
          `INSERT INTO platform.outbox (municipality, name, payload, occurred_at)
           VALUES ('059006', $1, jsonb_build_object('name', $1::text, 'municipality', '059006',
                                                    'appointmentId', $2::text), platform.moment())`,
          [name, appointmentId],
        ),
      );
    await expect(say('appointment-cancelled', other.id)).rejects.toThrow(/row-level security/);
    await expect(say('mediator-work-ended', other.id)).rejects.toThrow(/row-level security/);
  });

  it('of an operator renames no mediator', async () => {
    expect(await does(anOperator(['059006']), "UPDATE scheduling.mediator SET name = 'x'")).toEqual(
      [],
    );
  });
});
