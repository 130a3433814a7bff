import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';

export interface TestPostgres {
  /** URL of the database `postgres` as its superuser. */
  adminUrl: string;
  stop(): Promise<void>;
}

/** Starts an empty PostgreSQL 18 on a free port of 127.0.0.1, gone when this process goes. */
export async function startPostgres(): Promise<TestPostgres> {
  const password = randomUUID();
  const keeper = fork(join(import.meta.dirname, 'postgres-keeper.ts'), {
    env: { ...process.env, TEST_POSTGRES_PASSWORD: password },
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [said] = (await Promise.race([
    once(keeper, 'message'),
    once(keeper, 'exit').then(() => {
      throw new Error('The test PostgreSQL did not start; its reason is printed above.');
    }),
  ])) as [{ port: number }];
  return {
    adminUrl: `postgresql://postgres:${password}@127.0.0.1:${said.port}/postgres`,
    async stop() {
      const gone = once(keeper, 'exit');
      keeper.disconnect();
      await gone;
    },
  };
}
