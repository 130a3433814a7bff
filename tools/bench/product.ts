import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { startDatabase } from '../local/database.ts';
import {
  checkout,
  emptyLocalFolder,
  homeElsewhere,
  localFolder,
  makeLocalFolder,
} from '../local/folders.ts';
import { takeLock } from '../local/lock.ts';
import { startMailServer } from '../local/mail-server.ts';
import { freePort } from '../local/ports.ts';
import { prepareData, startPrograms, type Surroundings } from '../local/programs.ts';
import { keptSecrets } from '../local/secrets.ts';
import { copyWithoutPolicies } from './bare-api.ts';
import { calendar, fill } from './fill.ts';
import { fillOneDesk } from './full-desk.ts';
import type { Process } from './memory.ts';

export interface BusyProduct {
  readonly around: Surroundings;
  readonly processes: readonly Process[];
  /** A copy of the same data that no policy protects. */
  readonly bareDatabaseUrl: string;
  /** A connection that no policy binds, for what the bench plants and changes. */
  readonly superuser: Client;
  readonly superuserUrl: string;
  /** Adds a desk whose change hits five thousand visits. */
  fillOneDesk(): Promise<void>;
  /** Whether every event was handed on and every letter that is due was sent. */
  isWorkerDone(): Promise<boolean>;
}

/**
 * Starts api and worker as `npm start` does, on a database of their own that is
 * full of visits. What was started is put on `running`; nothing stays behind.
 */
export async function startBusyProduct(
  running: AsyncDisposableStack,
  asked: AbortSignal,
  say: (line: string) => void,
): Promise<BusyProduct> {
  const local = localFolder(join(checkout, 'dist/bench'));
  makeLocalFolder(local);
  running.defer(takeLock(local.lock));
  emptyLocalFolder(local);
  makeLocalFolder(local);
  const secrets = keptSecrets(local);
  running.defer(() => {
    emptyLocalFolder(local);
    rmSync(homeElsewhere(secrets.id), { recursive: true, force: true });
  });
  const { urls } = await startDatabase(local, secrets, running, say);
  const mail = await startMailServer({ keep: () => undefined });
  running.defer(() => mail.stop());
  const port = await freePort();
  const around: Surroundings = {
    settings: { port, publicUrl: `http://localhost:${port}`, demonstration: true },
    local,
    secrets,
    databases: urls,
    smtpUrl: mail.url,
  };
  const env = { ...process.env, LOG_LEVEL: 'info' };
  await prepareData(env, around, asked);
  const superuserUrl = asSuperuser(urls.DATABASE_URL, secrets.passwords.postgres);
  say('Filling it with 30,000 visits.');
  await fill(superuserUrl);
  asked.throwIfAborted();
  const bareDatabaseUrl = await copyWithoutPolicies(superuserUrl, urls.DATABASE_URL);
  const superuser = new Client({ connectionString: superuserUrl });
  await superuser.connect();
  running.defer(() => superuser.end());
  const clockStartsAt = calendar.clockStartsAt.toISOString();
  const { all } = await startPrograms({ ...env, CLOCK_STARTS_AT: clockStartsAt }, around, running);
  await untilHashesAreKeyed(superuser, asked);
  return {
    around,
    bareDatabaseUrl,
    processes: all.map(({ name, pid = 0 }) => ({ name, pid })),
    superuser,
    superuserUrl,
    fillOneDesk: () => fillOneDesk(superuser),
    isWorkerDone: () => isNothingWaiting(superuser),
  };
}

function asSuperuser(appUrl: string, password: string): string {
  const url = new URL(appUrl);
  url.username = 'postgres';
  url.password = password;
  return url.href;
}

/** The filled visits have the plain hashes of an earlier version, which the worker makes anew. */
async function untilHashesAreKeyed(superuser: Client, asked: AbortSignal): Promise<void> {
  for (let plain = true; plain;) {
    asked.throwIfAborted();
    await setTimeout(250);
    const { rows } = await superuser.query<{ plain: boolean }>(
      `SELECT EXISTS (SELECT FROM scheduling.appointment
                       WHERE NOT starts_with(link_hash, 'k1.')) AS plain`,
    );
    plain = rows[0]?.plain ?? true;
  }
  await superuser.query('VACUUM (ANALYZE) scheduling.appointment');
}

async function isNothingWaiting(superuser: Client): Promise<boolean> {
  const { rows } = await superuser.query<{ done: boolean }>(
    `SELECT NOT EXISTS (SELECT FROM platform.outbox WHERE relayed_at IS NULL)
        AND NOT EXISTS (SELECT FROM platform.delivery)
        AND NOT EXISTS (SELECT FROM notifications.message
                         WHERE state = 'planned' AND channel = 'email' AND kind <> 'reminder') AS done`,
  );
  return rows[0]?.done ?? false;
}
