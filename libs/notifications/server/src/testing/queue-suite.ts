import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { anAppointment } from './an-appointment';
import { MailServer } from './mail-server';
import { MessageDesk } from './message-desk';
import { SendingWorker } from './sending-worker';

/** A queue's backend as the suite needs it. */
export interface QueueBackend {
  readonly redisUrl?: string;
  /** Empties the queue of everything. */
  erase(desk: MessageDesk): Promise<void>;
  /** Cuts every connection of the queue, as a crash does, and lets it come back. */
  interrupt(desk: MessageDesk): Promise<void>;
  stop(): Promise<void>;
}

/** What holds of the queue whatever it runs on. */
export function describeQueue(name: string, startBackend: () => Promise<QueueBackend>): void {
  describe(`the queue on ${name}`, () => {
    jest.setTimeout(20_000);
    let backend: QueueBackend;
    let desk: MessageDesk;
    let mail: MailServer;
    let worker: SendingWorker;

    beforeAll(async () => {
      backend = await startBackend();
      desk = await MessageDesk.open();
      mail = await MailServer.start();
      worker = await startWorker();
    });
    afterAll(async () => {
      await worker.stop();
      await mail.stop();
      await desk.close();
      await backend.stop();
    });
    beforeEach(() => {
      mail.meet(() => undefined);
      mail.taken.length = 0;
      mail.offered = 0;
    });

    const startWorker = () => SendingWorker.start(desk, mail.url, backend);
    const bookedAndRelayed = async (email: string): Promise<string> => {
      const id = await desk.booked(anAppointment({ email }));
      await desk.relayAll();
      return id;
    };
    const until = async (what: () => boolean | Promise<boolean>): Promise<void> => {
      const giveUpAt = performance.now() + 15_000;
      while (!(await what())) {
        if (performance.now() > giveUpAt) throw new Error(`waited in vain: ${what}`);
        await pause(20);
      }
    };
    const isSent = async (id: string): Promise<boolean> =>
      (await desk.toldOf(id)).includes('confirmation sent');

    it('brings a letter on its way within seconds, and keeps nothing of it', async () => {
      const id = await bookedAndRelayed('first@example.org');
      await until(() => isSent(id));
      expect(mail.takenBy('first@example.org')).toHaveLength(1);
      await until(async () =>
        Object.values(await worker.queue.getJobCounts()).every((n) => n === 0),
      );
    });

    it('carries keys and nobody’s data', async () => {
      await worker.rest();
      const id = await bookedAndRelayed('keys@example.org');
      await until(async () => (await worker.queue.getWaitingCount()) > 0);
      const [job] = await worker.queue.getWaiting();
      const [message] = await desk.messagesOf(id);
      expect(job?.data).toEqual({ municipality: '059006', messageId: message?.id });
      expect(job?.name).toBe('send');
      await worker.goOn();
      await until(() => isSent(id));
    });

    it('moves nobody to send for a municipality whose message it is not, or with a key too many', async () => {
      await worker.rest();
      const id = await bookedAndRelayed('stray@example.org');
      await until(async () => (await worker.queue.getWaitingCount()) > 0);
      await backend.erase(desk);
      const messageId = (await desk.messagesOf(id))[0]?.id ?? 'none';
      const knowing = { municipality: '059006', messageId, firstName: 'Fatima' };
      for (const job of [{ municipality: '059001', messageId }, knowing]) {
        await worker.queue.add('send', job, { jobId: randomUUID() });
      }
      await worker.goOn();
      await until(async () =>
        Object.values(await worker.queue.getJobCounts()).every((n) => n === 0),
      );
      expect(await desk.toldOf(id)).toContain('confirmation planned');
      const own = { municipality: '059006', messageId };
      await worker.queue.add('send', own, { jobId: randomUUID() });
      await until(() => isSent(id));
      expect(mail.takenBy('stray@example.org')).toHaveLength(1);
    });

    it('may be erased at any moment: the sweep fills it again', async () => {
      await worker.rest();
      const id = await bookedAndRelayed('erased@example.org');
      await until(async () => (await worker.queue.getWaitingCount()) > 0);
      await backend.erase(desk);
      await worker.goOn();
      await pause(1_500);
      expect(await isSent(id)).toBe(false);
      desk.database.clock.set(new Date(desk.database.clock.now().getTime() + 10_000));
      await until(() => isSent(id));
      expect(mail.takenBy('erased@example.org')).toHaveLength(1);
    });

    it('may break and come back: bookings go on and their letters follow', async () => {
      await backend.interrupt(desk);
      const id = await bookedAndRelayed('broken@example.org');
      await until(() => isSent(id));
      expect(mail.takenBy('broken@example.org')).toHaveLength(1);
    });

    it('gives each letter to one of several workers', async () => {
      const second = await startWorker();
      mail.meet(() => ({ waitMs: 20 }));
      const addresses = Array.from({ length: 30 }, (_, each) => `many${each}@example.org`);
      for (const email of addresses) await desk.booked(anAppointment({ email }));
      await desk.relayAll();
      await until(() => mail.taken.length >= addresses.length);
      for (const address of addresses) expect(mail.takenBy(address)).toHaveLength(1);
      await second.stop();
    });

    it('lets a worker that stops finish the letter it holds', async () => {
      const leaving = await startWorker();
      await worker.stop();
      mail.meet(() => ({ waitMs: 500 }));
      const id = await bookedAndRelayed('last@example.org');
      await until(() => mail.offered > 0 && mail.taken.length === 0);
      await leaving.stop();
      expect(await isSent(id)).toBe(true);
      worker = await startWorker();
    });
  });
}
