import { identityPermissions } from '@one-stop-shop/identity/contracts';
import type { BookedAppointment } from '@one-stop-shop/scheduling/contracts';
import {
  NotPermitted,
  readInEmergency,
  type EmergencyScope,
  type OperatorScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { aBooking, anOperator, DeskMorning } from '../testing';

const cori = '059006';
const aprilia = '059001';

const socialWorker: OperatorScope = {
  ...anOperator([aprilia]),
  role: 'social_worker',
  permissions: new Set([identityPermissions.openEmergencyAccess]),
  requestId: 'emergency spec',
};

describe('an appointment of another municipality, read in an emergency', () => {
  let desk: DeskMorning;
  let booked: BookedAppointment;
  beforeAll(async () => {
    desk = await DeskMorning.begin();
    booked = await desk.book(aBooking('16:00', { firstName: 'Zuleika', phone: '333 1234567' }));
    await desk.book(aBooking('16:20', { firstName: 'Amina' }));
  });
  afterAll(() => desk.end());
  beforeEach(() => desk.database.clock.set('2026-11-23T08:00:00Z'));

  const opened = (
    by: OperatorScope = socialWorker,
    subject: string = booked.id,
    municipality: string = cori,
  ): Promise<string> =>
    desk.database.unitOfWork.inTransaction(by, async (tx) => {
      const [access] = await tx.query<{ id: string }>(
        `INSERT INTO platform.emergency_access
           (municipality, subject_kind, subject, reason, operator_id, operator_name, role, from_municipalities,
            opened_at, ends_at)
         VALUES ($1, 'appointment', $2, 'She stands in the street with two children', $3, 'Ada', $4, $5, $6,
                 $6::timestamptz + interval '60 minutes') RETURNING id`,
        [municipality, subject, by.operatorId, by.role, by.municipalities, tx.now],
      );
      return access?.id ?? '';
    });

  interface Seen {
    appointments: string[];
    names: string[];
  }
  const look = async (tx: Transaction<EmergencyScope>): Promise<Seen> => {
    const appointments = await tx.query<{ id: string }>('SELECT id FROM scheduling.appointment');
    const contacts = await tx.query<{ name: string }>(
      'SELECT first_name AS name FROM scheduling.contact',
    );
    return { appointments: appointments.map(({ id }) => id), names: contacts.map((c) => c.name) };
  };
  const read = <Result>(
    accessId: string,
    work: (tx: Transaction<EmergencyScope>) => Promise<Result>,
    by: OperatorScope = socialWorker,
  ): Promise<Result> =>
    readInEmergency(
      desk.database.unitOfWork,
      by,
      { accessId, fieldClasses: ['contact', 'visit'] },
      work,
    );
  const nothing: Seen = { appointments: [], names: [] };

  it('shows that appointment and whose it is, and no other', async () => {
    const seen = await read(await opened(), look);
    expect(seen).toEqual({ appointments: [booked.id], names: ['Zuleika'] });
  });

  it('is written into the audit, with the access, before anything is read', async () => {
    const accessId = await opened();
    await read(accessId, () => Promise.resolve());
    const audit = await desk.rows(
      `SELECT reader, role, municipality, subject_kind, subject, field_classes, purpose
         FROM platform.read_audit WHERE emergency_access = '${accessId}'`,
    );
    expect(audit).toEqual([
      {
        reader: socialWorker.operatorId,
        role: 'social_worker',
        municipality: cori,
        subject_kind: 'appointment',
        subject: booked.id,
        field_classes: ['contact', 'visit'],
        purpose: 'emergency-access',
      },
    ]);
  });

  it('has a line for each time it is read, however soon after', async () => {
    const accessId = await opened();
    for (let times = 0; times < 3; times += 1) await read(accessId, () => Promise.resolve());
    const lines = await desk.rows(
      `SELECT window_start FROM platform.read_audit WHERE emergency_access = '${accessId}'`,
    );
    expect(lines).toEqual(Array(3).fill({ window_start: null }));
  });

  it('is for reading only, whatever the work tries', async () => {
    const accessId = await opened();
    const tries = [
      `UPDATE scheduling.appointment SET words = 'x'`,
      `DELETE FROM scheduling.contact`,
      `INSERT INTO platform.outbox (municipality, name, payload, occurred_at) VALUES ('${cori}', 'x', '{}', now())`,
      'SET TRANSACTION READ WRITE; DELETE FROM scheduling.contact',
    ];
    for (const statement of tries) {
      const attempt = read(accessId, (tx) => tx.query(statement));
      await expect(attempt).rejects.toMatchObject({ code: expect.stringMatching(/^25(006|001)$/) });
    }
  });

  it('ends after sixty minutes, to the second', async () => {
    const accessId = await opened();
    desk.database.clock.set('2026-11-23T08:59:59Z');
    expect((await read(accessId, look)).names).toEqual(['Zuleika']);
    desk.database.clock.set('2026-11-23T09:00:00Z');
    await expect(read(accessId, look)).rejects.toThrow(NotPermitted);
  });

  it('ends when it is closed, also in the middle of a reading', async () => {
    const accessId = await opened();
    const close = (): Promise<unknown> =>
      desk.database.unitOfWork.inTransaction(socialWorker, (tx) =>
        tx.query(`UPDATE platform.emergency_access SET closed_at = $2 WHERE id = $1`, [
          accessId,
          tx.now,
        ]),
      );
    const seen = await read(accessId, async (tx) => {
      await close();
      return look(tx);
    });
    expect(seen).toEqual(nothing);
    await expect(read(accessId, look)).rejects.toThrow(NotPermitted);
  });

  it.each<[string, Partial<OperatorScope>]>([
    ['somebody else', { operatorId: '01900000-0000-7000-8000-00000000beef' }],
    ['its owner in another role', { role: 'mediator', asker: 'mediator' }],
  ])('opens nothing to %s', async (_, other) => {
    const accessId = await opened();
    await expect(read(accessId, look, { ...socialWorker, ...other })).rejects.toThrow(NotPermitted);
  });

  it('leads into the municipality it was opened for, and nowhere else', async () => {
    const accessId = await opened(socialWorker, booked.id, '059005');
    expect(await read(accessId, look)).toEqual(nothing);
  });

  it('shows nothing to a transaction that only says it is an emergency', async () => {
    const pretended: EmergencyScope = {
      asker: 'emergency',
      operatorId: socialWorker.operatorId,
      role: 'social_worker',
      accessId: '01900000-0000-7000-8000-00000000beef',
      municipalities: [cori],
      requestId: 'spec',
      purpose: 'emergency-access',
    };
    await opened();
    expect(await desk.database.unitOfWork.inTransaction(pretended, look)).toEqual(nothing);
  });

  it('is opened in one’s own name only, and never made longer or changed', async () => {
    const foreign = { ...socialWorker, operatorId: '01900000-0000-7000-8000-00000000beef' };
    const inAnothersName = desk.database.unitOfWork.inTransaction(socialWorker, (tx) =>
      tx.query(
        `INSERT INTO platform.emergency_access
           (municipality, subject_kind, subject, reason, operator_id, operator_name, role, from_municipalities, opened_at, ends_at)
         VALUES ('${cori}', 'appointment', uuidv7(), 'twenty letters or more', $1, 'Ada', 'social_worker', '{}', $2, $2)`,
        [foreign.operatorId, tx.now],
      ),
    );
    await expect(inAnothersName).rejects.toThrow('row-level security');
    await opened();
    for (const change of [
      "ends_at = ends_at + interval '1 hour'",
      "reason = 'another reason, long enough'",
    ]) {
      const attempt = desk.database.unitOfWork.inTransaction(socialWorker, (tx) =>
        tx.query(`UPDATE platform.emergency_access SET ${change}`),
      );
      await expect(attempt).rejects.toThrow('permission denied');
    }
  });
});
