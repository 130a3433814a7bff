import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import type { AppointmentToTell } from '../domain/appointment-to-tell';
import { anAppointment } from '../testing/an-appointment';
import {
  anOperator,
  aprilia,
  inWorker,
  MessageDesk,
  type MessageRow,
} from '../testing/message-desk';
import type { ListCalls } from './list-calls';
import type { RecordBounce } from './record-bounce';
import { SendPort, type SendOutcome } from './send-port';

class Postbox extends SendPort {
  send(): Promise<SendOutcome> {
    return Promise.resolve({ result: 'sent' });
  }
}

describe('a letter that comes back', () => {
  let desk: MessageDesk;
  let bouncing: RecordBounce;
  let listing: ListCalls;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    desk = await MessageDesk.open();
    bouncing = desk.bouncing;
    listing = desk.listing;
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    desk.database.clock.set('2026-11-23T08:00:00Z');
    await desk.database.everything(
      'TRUNCATE notifications.message, notifications.letter_count, platform.outbox, platform.delivery',
    );
  });

  const confirmed = async (wishes: Partial<AppointmentToTell> = {}): Promise<MessageRow> => {
    const id = await desk.booked(anAppointment(wishes));
    await desk.relayAll();
    const sending = desk.sendingBy(new Postbox());
    for (const { messageId } of await desk.sweeping.run(9)) {
      await sending.run(inWorker(), messageId);
    }
    const [message] = await desk.messagesOf(id);
    if (!message) throw new Error('nothing was sent');
    return message;
  };
  const stateOf = async ({ id }: MessageRow): Promise<unknown> =>
    (
      await desk.database.everything('SELECT state FROM notifications.message WHERE id = $1', [id])
    )[0];

  it('is told by voice to who left a phone, at their own desk', async () => {
    const letter = await confirmed({ phone: '+393331234567' });
    expect(await bouncing.run(letter.id)).toBe(true);
    expect(await stateOf(letter)).toEqual({ state: 'bounced' });
    expect(await listing.run(anOperator())).toMatchObject([
      { about: 'confirmation', phone: '+393331234567', letterDidNotArrive: true },
    ]);
    expect(await listing.run(anOperator([aprilia]))).toEqual([]);
  });

  it('is only marked where there is no phone', async () => {
    const letter = await confirmed();
    await bouncing.run(letter.id);
    expect(await stateOf(letter)).toEqual({ state: 'bounced' });
    expect(await listing.run(anOperator())).toEqual([]);
  });

  it('comes back once, however many reports there are', async () => {
    const letter = await confirmed({ phone: '+393331234567' });
    const reports = Array.from({ length: 5 }, () => bouncing.run(letter.id));
    expect((await Promise.all(reports)).filter(Boolean)).toHaveLength(1);
    expect(await listing.run(anOperator())).toHaveLength(1);
  });

  it('must have been sent', async () => {
    const letter = await confirmed();
    await desk.database.everything(
      `UPDATE notifications.message SET state = 'planned', settled_at = NULL WHERE id = $1`,
      [letter.id],
    );
    expect(await bouncing.run(letter.id)).toBe(false);
    expect(await bouncing.run(randomUUID())).toBe(false);
    expect(await stateOf(letter)).toEqual({ state: 'planned' });
  });
});
