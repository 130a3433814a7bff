import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';

import { Client } from 'pg';

import { freePort } from '../local/ports.ts';
import { startPostgres, type TestPostgres } from '../test/postgres.ts';
import { makeTemplateDatabase } from '../test/template-database.ts';
import { runInCopy } from './run-in-copy.ts';

type Environment = Readonly<Record<string, string>>;

interface SignIn {
  readonly email: string;
  readonly password: string;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** The built api of a copy on a migrated and seeded database of its own; the worker when asked for. */
export class RunningCopy {
  private readonly folder: string;
  private readonly postgres: TestPostgres;
  private readonly env: Environment;
  private readonly signIns: readonly SignIn[];
  private readonly programs: ChildProcess[] = [];

  private constructor(
    folder: string,
    postgres: TestPostgres,
    env: Environment,
    signIns: readonly SignIn[],
  ) {
    this.folder = folder;
    this.postgres = postgres;
    this.env = env;
    this.signIns = signIns;
  }

  /** @throws Error with what a program wrote that ended instead of serving */
  static async start(folder: string): Promise<RunningCopy> {
    const postgres = await startPostgres();
    const urls = await makeTemplateDatabase(postgres.adminUrl, folder);
    const port = String(await freePort());
    const env = {
      DATABASE_URL: urls['TEST_DATABASE_URL'] ?? '',
      DATABASE_WORKER_URL: urls['TEST_DATABASE_WORKER_URL'] ?? '',
      APP_SECRET: randomUUID(),
      KEY_STORE: join(folder, '.local/keys'),
      MUNICIPALITIES: '059001,059005,059006,059022',
      DEMONSTRATION: 'true',
      CLOCK_STARTS_AT: '2026-11-23T08:00:00Z',
      PORT: port,
      PUBLIC_URL: `http://localhost:${port}`,
      FRONT_OFFICE_DIR: 'apps/front-office/src',
      // Nothing is sent while this runs.
      SMTP_URL: 'smtp://localhost:1',
      LOG_LEVEL: 'error',
    };
    await runInCopy(folder, 'node dist/apps/api/make-keys.js', env);
    const seeded = await runInCopy(folder, 'node dist/apps/api/seed.js', env);
    const { signIns } = JSON.parse(seeded.said.trim().split('\n').at(-1) ?? '') as {
      signIns: SignIn[];
    };
    const copy = new RunningCopy(folder, postgres, env, signIns);
    await copy.run('api');
    return copy;
  }

  /** Starts a program and waits until it is ready. @throws Error with what it wrote instead */
  async run(app: 'api' | 'worker'): Promise<void> {
    const child = fork(join(this.folder, `dist/apps/${app}/main.js`), {
      cwd: this.folder,
      env: { PATH: process.env['PATH'], TZ: 'UTC', ...this.env },
      execArgv: [],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const ended = once(child, 'close').then(() => ['ended']);
    const [first] = (await Promise.race([once(child, 'message'), ended])) as [string];
    if (first !== 'ready') throw new Error(said);
    this.programs.push(child);
  }

  /** Signs in as somebody of the demonstration. @returns the cookie */
  async letIn(email: string): Promise<string> {
    const { password } = this.signIns.find((one) => one.email === email) ?? {};
    const answer = await this.fetch('POST', '/api/session', { email, password });
    return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  }

  async ask(cookie: string, method: string, path: string, body?: object): Promise<Answer> {
    const answer = await this.fetch(method, path, body, cookie);
    return { status: answer.status, body: (await answer.json()) as unknown };
  }

  /** Rows as a superuser sees them. */
  async everything<Row>(sql: string): Promise<Row[]> {
    const name = new URL(this.env['DATABASE_URL'] ?? '').pathname;
    const client = new Client({ connectionString: new URL(name, this.postgres.adminUrl).href });
    await client.connect();
    const { rows } = await client.query(sql).finally(() => client.end());
    return rows as Row[];
  }

  async stop(): Promise<void> {
    for (const child of this.programs) {
      const gone = once(child, 'close');
      child.kill('SIGTERM');
      await gone;
    }
    await this.postgres.stop();
  }

  private fetch(method: string, path: string, body?: object, cookie = ''): Promise<Response> {
    const url = this.env['PUBLIC_URL'] ?? '';
    return fetch(`${url}${path}`, {
      method,
      headers: {
        ...{ cookie, origin: url, 'idempotency-key': randomUUID() },
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  }
}
