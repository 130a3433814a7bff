import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface TestPostgres {
  /** URL of the database `postgres` as its superuser. */
  adminUrl: string;
  stop(): Promise<void>;
}

/** Starts an empty PostgreSQL 18 on a free port of 127.0.0.1, gone when this process goes. */
export async function startPostgres(): Promise<TestPostgres> {
  const keeper = fork(join(import.meta.dirname, 'postgres-keeper.ts'), {
    execArgv: [],
    // In a group of its own: what ends the whole group of a run must leave it time to clean up.
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const gone = once(keeper, 'exit');
  const failed = gone.then(() => {
    throw new Error('The test PostgreSQL did not start; its reason is printed above.');
  });
  const [adminUrl] = (await Promise.race([once(keeper, 'message'), failed])) as [string];
  return {
    adminUrl,
    async stop() {
      keeper.disconnect();
      await gone;
    },
  };
}
