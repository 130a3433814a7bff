import { build } from './build.ts';
import { type Database, startDatabase } from './database.ts';
import type { Fault } from './faults.ts';
import { type LocalFolder, localFolder, makeLocalFolder } from './folders.ts';
import { takeLock } from './lock.ts';
import { startMailServer } from './mail-server.ts';
import { MailStore } from './mail-store.ts';
import { startMailbox } from './mailbox.ts';
import { mustBeFree } from './ports.ts';
import { makeKeyStore, migrate, seed, startPrograms } from './programs.ts';
import { keptSecrets, type Secrets } from './secrets.ts';
import { readSettings, type Settings } from './settings.ts';
import type { SignIn } from './sign-ins.ts';
import { together } from './together.ts';

export interface Product {
  readonly settings: Settings;
  /** The data folder of the embedded database; there is none with servers of one's own. */
  readonly database: string | undefined;
  /** The address of the mailbox page; there is none when a real mail server is used. */
  readonly mailbox: string | undefined;
  readonly signIns: readonly SignIn[];
  /** Fulfilled with the reason when a part died too often. */
  readonly died: Promise<Fault>;
}

/**
 * Brings everything up, from the checkout to the first page. What was started is put on `running`,
 * which ends it in the opposite order: those who use the database first, then the database.
 */
export async function startProduct(
  env: NodeJS.ProcessEnv,
  running: AsyncDisposableStack,
  asked: AbortSignal,
  say: (line: string) => void,
): Promise<Product> {
  const settings = readSettings(env);
  const local = localFolder(env['LOCAL_FOLDER']);
  makeLocalFolder(local);
  running.defer(takeLock(local.lock));
  await mustBeFree(settings.port);
  const secrets = keptSecrets(local);

  // The database first: its faults should not wait for a build.
  const database = await openDatabase(settings, local, secrets, running, say);
  await build(asked, say);
  asked.throwIfAborted();

  const mail = await startMail(settings, local, running);
  const around = { settings, local, secrets, databases: database.urls, smtpUrl: mail.smtpUrl };
  say('Bringing the data up to date.');
  await makeKeyStore(env, around, asked);
  await migrate(env, around, asked);
  say('Starting.');
  // The seed fills in while the others load; nobody is told to come before all three are done.
  const [programs, signIns] = await together(
    startPrograms(env, around, running, say),
    seed(env, around, asked),
  );
  asked.throwIfAborted();

  const deaths = [programs.died, ...(database.died ? [database.died] : [])];
  return {
    settings,
    database: database.folder,
    mailbox: mail.mailbox,
    signIns,
    died: Promise.race(deaths),
  };
}

async function openDatabase(
  settings: Settings,
  local: LocalFolder,
  secrets: Secrets,
  running: AsyncDisposableStack,
  say: (line: string) => void,
): Promise<Database> {
  if (settings.databases) return { urls: settings.databases };
  return startDatabase(local, secrets, running, say);
}

async function startMail(
  settings: Settings,
  local: LocalFolder,
  running: AsyncDisposableStack,
): Promise<{ readonly smtpUrl: string; readonly mailbox?: string }> {
  if (settings.smtpUrl) return { smtpUrl: settings.smtpUrl };
  const store = new MailStore(local.mail);
  const server = await startMailServer(store);
  running.defer(() => server.stop());
  const mailbox = await startMailbox(store, settings.port + 1);
  running.defer(() => mailbox.stop());
  return { smtpUrl: server.url, mailbox: mailbox.url };
}
