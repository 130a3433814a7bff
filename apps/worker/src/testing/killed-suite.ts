import { setTimeout as pause } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { MailServer } from '@one-stop-shop/notifications/server/testing';
import { aBooking, DeskMorning } from '@one-stop-shop/scheduling/server/testing';
import { WorkerProcess } from './worker-process';

interface KilledWorker {
  /** What the queue runs on. */
  readonly queue: string;
  readonly kills: number;
  /** Whether the queue can be away while the database is there. */
  readonly apart: boolean;
}

export interface QueueToLose {
  /** What the worker must know of it. */
  readonly settings: Record<string, string>;
  /** Gone, with everything it held. */
  stop(): Promise<void>;
}

/** What holds of a worker that dies, whatever its queue runs on. */
export function describeKilledWorker(
  { queue, kills, apart }: KilledWorker,
  startQueue: () => Promise<QueueToLose>,
): void {
  const times = kills === 1 ? 'once' : `${kills} times`;

  describe(`a worker with its queue on ${queue}`, () => {
    jest.setTimeout(60_000);
    let desk: DeskMorning;
    let mail: MailServer;
    let backend: QueueToLose;
    const begunAt = performance.now();

    beforeAll(async () => {
      [desk, mail, backend] = await Promise.all([
        DeskMorning.begin(),
        MailServer.start(),
        startQueue(),
      ]);
    });
    afterAll(async () => {
      await mail.stop();
      await desk.end();
      await backend.stop();
    });

    /** Each start goes on from where the time of the desk stands by now. */
    const startWorker = (): Promise<WorkerProcess> =>
      WorkerProcess.start({
        ...backend.settings,
        DATABASE_WORKER_URL: desk.database.urls.worker,
        SMTP_URL: mail.url,
        APP_SECRET: 'a secret for specs, longer than 32',
        PUBLIC_URL: 'https://desk.example',
        DEMONSTRATION: 'true',
        ...desk.database.keyStore.environment,
        CLOCK_STARTS_AT: new Date(
          desk.database.clock.now().getTime() + performance.now() - begunAt,
        ).toISOString(),
      });
    const until = async (what: () => boolean): Promise<void> => {
      while (!what()) await pause(10);
    };

    it(`killed ${times} while it sends is replaced within 15 s and nothing is lost`, async () => {
      mail.meet(() => ({ waitMs: 60_000 }));
      await desk.book(
        aBooking('16:20', { email: 'canary-7f3a@example.org', firstName: 'Zuleika' }),
      );
      let worker = await startWorker();
      await until(() => mail.offered === 1);
      for (let kill = 1; kill <= kills; kill++) {
        await worker.kill();
        const killedAt = performance.now();
        if (kill === kills) mail.meet(() => undefined);
        worker = await startWorker();
        await until(() => mail.offered === kill + 1);
        expect(performance.now() - killedAt).toBeLessThan(15_000);
      }
      await until(() => mail.taken.length === 1);
      expect(await worker.stop()).toBe(0);
      expect(mail.takenBy('canary-7f3a@example.org')).toHaveLength(1);
      expect(mail.taken[0]?.text).toContain('https://desk.example/prenota/gestisci#');
      expect(worker.log).toContain('"app":"worker"');
      expect(worker.log).not.toMatch(/canary-7f3a|Zuleika/);
    });

    it('asked to stop finishes the letter it holds', async () => {
      mail.meet(() => ({ waitMs: 1_000 }));
      const offered = mail.offered;
      const worker = await startWorker();
      await desk.book(aBooking('16:40', { email: 'last@example.org' }));
      await until(() => mail.offered > offered);
      expect(await worker.stop()).toBe(0);
      expect(mail.takenBy('last@example.org')).toHaveLength(1);
      const states = await desk.rows<{ state: string }>(
        `SELECT state FROM notifications.message WHERE kind = 'confirmation'`,
      );
      expect(states).toEqual([{ state: 'sent' }, { state: 'sent' }]);
    });

    if (!apart) return;

    it('asked to stop while its queue is away does not wait for it', async () => {
      const worker = await startWorker();
      await backend.stop();
      const askedAt = performance.now();
      expect(await worker.stop()).toBe(0);
      expect(performance.now() - askedAt).toBeLessThan(10_000);
    });
  });
}
