import { describeQueue } from '../testing/queue-suite';

describeQueue('PostgreSQL', () =>
  Promise.resolve({
    erase: async (desk) => {
      await desk.database.everything('TRUNCATE queue.job, queue.meta, queue.event CASCADE');
    },
    interrupt: async (desk) => {
      const cut = await desk.database.everything<{ cut: boolean }>(
        `SELECT pg_terminate_backend(pid) AS cut FROM pg_stat_activity
          WHERE datname = current_database() AND application_name IN ('one-stop-shop queue', 'messages')`,
      );
      expect(cut.length).toBeGreaterThan(1);
    },
    stop: () => Promise.resolve(),
  }),
);
