import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

import { Client } from 'pg';

/** Of invented data: links and codes in a kept database are derived from it. */
export const secret = 'a secret for specs, longer than 32';

const port = 3950;

/** The product of a checkout, started as people start it, with its clock set to a moment. */
export class RunningRelease {
  readonly url = `http://localhost:${port}`;
  private readonly start: ChildProcess;
  private readonly folder: string;

  private constructor(start: ChildProcess, folder: string) {
    this.start = start;
    this.folder = folder;
  }

  static async of(
    checkout: string,
    folder: string,
    clockStartsAt: string,
  ): Promise<RunningRelease> {
    const start = spawn(process.execPath, [join(checkout, 'tools/local/begin.js'), 'start'], {
      cwd: checkout,
      env: {
        ...process.env,
        APP_SECRET: secret,
        LOCAL_FOLDER: folder,
        PORT: String(port),
        CLOCK_STARTS_AT: clockStartsAt,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const release = new RunningRelease(start, folder);
    for await (const line of createInterface({ input: start.stdout }))
      if (line.includes(' is up')) return release;
    throw new Error('the release did not start, see above');
  }

  /** What its clock showed at the last event. */
  async clock(): Promise<Date> {
    const database = new Client({ connectionString: this.databaseUrl });
    await database.connect();
    const { rows } = await database.query<{ at: Date }>(
      'SELECT max(occurred_at) AS at FROM platform.outbox',
    );
    await database.end();
    return rows[0]?.at ?? new Date();
  }

  /** The database as a superuser. */
  get databaseUrl(): string {
    const { passwords } = JSON.parse(readFileSync(join(this.folder, 'secrets.json'), 'utf8')) as {
      passwords: { postgres: string };
    };
    const [, , , port] = readFileSync(join(this.folder, 'postgres/postmaster.pid'), 'utf8').split(
      '\n',
    );
    return `postgresql://postgres:${passwords.postgres}@127.0.0.1:${port}/one_stop_shop`;
  }

  /** The secret of the link in the last mail to somebody. */
  async linkTo(address: string): Promise<string> {
    const mails = join(this.folder, 'mail');
    for (let tries = 0; tries < 100; tries += 1, await pause(200)) {
      const texts = readdirSync(mails).map((name) => readFileSync(join(mails, name), 'utf8'));
      const mail = texts.find((text) => text.includes(`To: ${address}`)) ?? '';
      const token = /#([\w-]{43})/.exec(mail.replaceAll('=\r\n', ''))?.[1];
      if (token) return token;
    }
    throw new Error(`no mail with a link to ${address}`);
  }

  /** From now on its worker stands still, as if it were being replaced. Linux only. */
  holdWorker(): void {
    this.tellWorker('SIGSTOP');
  }

  async stop(): Promise<void> {
    if (this.start.exitCode !== null) return;
    this.tellWorker('SIGCONT');
    const gone = once(this.start, 'exit');
    this.start.kill('SIGTERM');
    await gone;
  }

  private tellWorker(signal: NodeJS.Signals): void {
    const list = `/proc/${this.start.pid}/task/${this.start.pid}/children`;
    for (const child of readFileSync(list, 'utf8').trim().split(' ')) {
      const command = readFileSync(`/proc/${child}/cmdline`, 'utf8');
      if (command.includes('worker/main.js')) process.kill(Number(child), signal);
    }
  }
}
