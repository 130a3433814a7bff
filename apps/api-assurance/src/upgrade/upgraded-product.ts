import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BuiltProgram, runBuilt, type Environment } from './built-program';
import type { KeptRelease } from './kept-release';

/** The roles of a database, and where its letters go. */
export interface Surroundings {
  readonly owner: string;
  readonly app: string;
  readonly worker: string;
  readonly reporting: string;
  readonly smtpUrl: string;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly cookie: string;
  /** What its clock shows, milliseconds. */
  readonly at: number;
}

/** This version on the database of a release, brought up as `npm start` brings it up. */
export class UpgradedProduct {
  private readonly programs: BuiltProgram[] = [];
  private readonly url: string;
  private readonly env: Environment;

  private constructor(release: KeptRelease, around: Surroundings, port: number) {
    this.url = `http://localhost:${port}`;
    this.env = {
      DATABASE_OWNER_URL: around.owner,
      DATABASE_URL: around.app,
      DATABASE_WORKER_URL: around.worker,
      DATABASE_REPORTING_URL: around.reporting,
      SMTP_URL: around.smtpUrl,
      APP_SECRET: release.secret,
      KEY_STORE: keyStoreOf(release),
      MUNICIPALITIES: '059001,059005,059006,059022',
      PORT: String(port),
      PUBLIC_URL: this.url,
      DEMONSTRATION: 'true',
      // By then another seal may follow the last one.
      CLOCK_STARTS_AT: new Date(Date.parse(release.now) + 10 * 60_000).toISOString(),
      // Runs of chosen specs don't build the pages, which are not what is tried here.
      FRONT_OFFICE_DIR: 'apps/front-office/src',
      LOG_LEVEL: 'error',
      TZ: 'UTC',
    };
  }

  static async start(release: KeptRelease, around: Surroundings): Promise<UpgradedProduct> {
    const product = new UpgradedProduct(release, around, await freePort());
    // Before there were keys, who updates makes them; later this finds that there are.
    await runBuilt('api/make-keys', product.env);
    await runBuilt('api/migrate', product.env);
    await runBuilt('api/seed', product.env);
    for (const app of ['api', 'worker'] as const)
      product.programs.push(await BuiltProgram.start(app, product.env));
    return product;
  }

  async stop(): Promise<void> {
    await Promise.all(this.programs.map((program) => program.stop()));
    rmSync(this.env['KEY_STORE'] ?? '', { recursive: true });
  }

  /** @returns what the command that checks the seals says; throws it when one does not hold */
  verifySeals(): Promise<string> {
    return runBuilt('worker/verify-audit', this.env);
  }

  async send(method: string, path: string, body?: object, cookie = ''): Promise<Answer> {
    const headers = {
      ...{ cookie, origin: this.url, 'idempotency-key': randomUUID() },
      ...(body && { 'content-type': 'application/json' }),
    };
    const sent = body && { body: JSON.stringify(body) };
    const answer = await fetch(`${this.url}${path}`, { method, headers, ...sent });
    return {
      status: answer.status,
      body: (await answer.json()) as unknown,
      cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '',
      at: Date.parse(answer.headers.get('date') ?? ''),
    };
  }
}

function keyStoreOf({ keys = {} }: KeptRelease): string {
  const store = mkdtempSync(join(tmpdir(), 'keys-'));
  for (const [file, text] of Object.entries(keys))
    writeFileSync(join(store, file), text, { encoding: 'base64', mode: 0o600 });
  return store;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
