import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

import { copyDatabase, type CopiedDatabase } from './copied-database';
import { Mailbox } from './mailbox';
import { lastLineOf, RunningProgram } from './running-program';

/** An account of the demonstration. */
export interface SignIn {
  readonly municipality: string;
  readonly email: string;
  readonly password: string;
}

/** Monday 23 November 2026, 9:00 in Rome: the desk of Cori opens tomorrow. */
const aMonday = '2026-11-23T08:00:00Z';

/** The whole built product with a database, a mail server and a clock of its own. */
export class ServiceUnderTest {
  private programs: RunningProgram[] = [];

  private constructor(
    readonly database: CopiedDatabase,
    private readonly environment: Readonly<Record<string, string>>,
    readonly mailbox: Mailbox,
    /** Address of the pages, without a slash at the end. */
    readonly url: string,
    private readonly signIns: readonly SignIn[],
  ) {}

  /** @param settings beside the usual ones, for api and worker alike */
  static async start(settings: Readonly<Record<string, string>> = {}): Promise<ServiceUnderTest> {
    const [database, mailbox, port] = await Promise.all([
      copyDatabase(),
      Mailbox.open(),
      freePort(),
    ]);
    // Chromium trusts this name as it trusts TLS, so cookies with `__Host-` work.
    const url = `http://localhost:${port}`;
    const keyStore = mkdtempSync(join(tmpdir(), 'keys-'));
    const environment = {
      ...database.urls,
      KEY_STORE: keyStore,
      MUNICIPALITIES: '059001,059005,059006,059022',
      PORT: String(port),
      PUBLIC_URL: url,
      SMTP_URL: mailbox.url,
      APP_SECRET: randomBytes(32).toString('hex'),
      DEMONSTRATION: 'true',
      ...settings,
    };
    await lastLineOf('api/make-keys.js', environment);
    const seeded = JSON.parse(await lastLineOf('api/seed.js', environment)) as {
      signIns: SignIn[];
    };
    const service = new ServiceUnderTest(database, environment, mailbox, url, seeded.signIns);
    await service.clockMovesTo(aMonday);
    return service;
  }

  /** Starts api and worker anew at another moment; from there their clocks run on. */
  async clockMovesTo(instant: string): Promise<void> {
    await this.halt();
    const environment = { ...this.environment, CLOCK_STARTS_AT: instant };
    this.programs = await Promise.all([
      RunningProgram.start('api/main.js', environment),
      RunningProgram.start('worker/main.js', environment),
    ]);
  }

  /** Nobody answers at the address of the pages until the clock is set again. */
  async halt(): Promise<void> {
    await Promise.all(this.programs.map((program) => program.stop()));
    this.programs = [];
  }

  operatorOf(municipality: string): SignIn {
    const signIn = this.signIns.find((one) => one.municipality === municipality);
    if (!signIn) throw new Error(`${municipality} has no operator in the seed`);
    return signIn;
  }

  signInOf(email: string): SignIn {
    const signIn = this.signIns.find((one) => one.email === email);
    if (!signIn) throw new Error(`${email} is not in the seed`);
    return signIn;
  }

  async stop(): Promise<void> {
    await this.halt();
    await Promise.all([this.database.drop(), this.mailbox.close()]);
    rmSync(this.environment['KEY_STORE'] ?? '', { recursive: true });
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
