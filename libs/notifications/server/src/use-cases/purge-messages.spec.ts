import { workerScope } from '@one-stop-shop/shared/server';
import { anAppointment, anAppointmentWithoutAddress } from '../testing/an-appointment';
import { MessageDesk } from '../testing/message-desk';
import { MessageFiguresQuery } from './message-figures-query';
import { PurgeMessages } from './purge-messages';

const everywhere = workerScope('service', 'purge');
const cori = '059006';
const day = 24 * 60 * 60_000;

describe('forgetting messages', () => {
  let desk: MessageDesk;
  let begun: number;
  beforeAll(async () => {
    desk = await MessageDesk.open();
    begun = desk.database.clock.now().getTime();
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    desk.database.clock.set(new Date(begun));
    await desk.database.everything('TRUNCATE notifications.message, platform.outbox CASCADE');
  });

  const purge = () => new PurgeMessages(desk.database.workerUnitOfWork).run(everywhere);
  const visit = anAppointment().startsAt.getTime();
  const daysAfterTheVisit = (days: number, ms = 0): void =>
    desk.database.clock.set(new Date(visit + days * day + ms));
  const send = async (): Promise<void> => {
    const sending = desk.sendingBy({ send: () => Promise.resolve({ result: 'sent' }) });
    const due = await desk.sweeping.run(500);
    for (const { municipality, messageId } of due) {
      await sending.run(workerScope('messages', messageId, municipality), messageId);
    }
  };

  it('keeps what the agenda shows for ninety days after the visit', async () => {
    const id = await desk.booked();
    await desk.relayAll();
    await send();
    desk.database.clock.set(new Date('2026-11-23T09:00:00Z'));
    await send();
    expect(await desk.toldOf(id)).toEqual(['confirmation sent', 'reminder sent']);
    for (const days of [-1, 0, 90]) {
      daysAfterTheVisit(days);
      await purge();
      expect(await desk.toldOf(id)).toHaveLength(2);
    }
    daysAfterTheVisit(90, 1);
    expect(await purge()).toBe(false);
    expect(await desk.toldOf(id)).toEqual([]);
  });

  it('keeps what failed late as long after that, and so for as long as the state counts it', async () => {
    await write(1, 'reminder', 0);
    const countedFailures = () =>
      desk.database.workerUnitOfWork.inTransaction(workerScope('service', 'spec', cori), (tx) =>
        new MessageFiguresQuery().of(tx).then(({ failed }) => failed.length),
      );
    const purgedAfter = async (days: number, ms = 0): Promise<number> => {
      desk.database.clock.set(new Date(begun + days * day + ms));
      await purge();
      return left();
    };
    // Thirty days are counted: the visit was 91 days ago by the end of them.
    await desk.database.everything(
      `UPDATE notifications.message SET state = 'failed', settled_at = $1, municipality = $2`,
      [new Date(begun + 62 * day), cori],
    );
    expect(await purgedAfter(91)).toBe(1);
    expect(await countedFailures()).toBe(1);
    expect(await purgedAfter(152)).toBe(1);
    expect(await purgedAfter(152, 1)).toBe(0);
  });

  it('takes a letter that comes back as long as it is kept', async () => {
    const id = await desk.booked();
    await desk.relayAll();
    await send();
    daysAfterTheVisit(89);
    await purge();
    const [confirmation] = await desk.messagesOf(id);
    const bounces = desk.bouncing;
    expect(await bounces.run(confirmation?.id ?? '')).toBe(true);
  });

  it('forgets calls that nobody made, and keeps those of visits ahead', async () => {
    const past = await desk.booked(anAppointmentWithoutAddress({ phone: '+393331234567' }));
    const ahead = await desk.booked(
      anAppointmentWithoutAddress({
        phone: '+393331234567',
        startsAt: new Date(visit + 92 * day),
      }),
    );
    await desk.relayAll();
    expect(await desk.toldOf(past)).toEqual(['reminder planned']);
    daysAfterTheVisit(91);
    await purge();
    expect(await desk.toldOf(past)).toEqual([]);
    expect(await desk.toldOf(ahead)).toEqual(['reminder planned']);
  });

  it('keeps letters to staff, which show that a contact was told', async () => {
    await write(1, 'emergency_access', -400, 'staff');
    daysAfterTheVisit(0);
    await purge();
    expect(await left()).toBe(1);
  });

  it('takes a thousand at a time, found by the day of the visit', async () => {
    await write(1_500, 'reminder', -200);
    await write(20_000, 'reminder', 10);
    await desk.database.everything('ANALYZE notifications.message');
    const plan = await desk.database.workerUnitOfWork.inTransaction(everywhere, (tx) =>
      tx.query<Record<string, string>>(
        `EXPLAIN SELECT id FROM notifications.message
          WHERE about_starts_at < $1 AND coalesce(settled_at, about_starts_at) < $1 LIMIT 1000`,
        [new Date(begun - 90 * day)],
      ),
    );
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('message_about');
    expect(await purge()).toBe(true);
    expect(await left()).toBe(20_500);
    expect(await purge()).toBe(false);
    expect(await left()).toBe(20_000);
  });

  const write = (
    count: number,
    kind: string,
    days: number,
    audience: 'person' | 'staff' = 'person',
  ): Promise<unknown> =>
    desk.database.everything(
      `INSERT INTO notifications.message (municipality, subject, kind, occurrence, happened_at,
              about_starts_at, due_at, channel, language, state, settled_at,
              audience)
       SELECT (ARRAY['059001', '059006'])[1 + n % 2], gen_random_uuid(), $2, 'once', at, at, at,
              'email', 'it', 'sent', at, $4
         FROM generate_series(1, $1) AS n, (SELECT $3::timestamptz AS at) AS moment`,
      [count, kind, new Date(begun + days * day), audience],
    );
  const left = async (): Promise<number> =>
    (await desk.database.everything('SELECT FROM notifications.message')).length;
});
