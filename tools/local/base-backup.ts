import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import {
  type BackupHeader,
  CONTENT,
  HEADER,
  headerText,
  packBackup,
  sha256Of,
} from './backup-file.ts';
import { databaseUser, giveTo } from './database-user.ts';
import { mustHaveRoom } from './free-space.ts';

/** A server that takes connections: the one of the running product, or one started for this. */
export interface BackedUpServer {
  /** Its data folder. */
  readonly folder: string;
  /** The address of one of its databases, as the superuser. */
  url(database: string): string;
}

export interface Backup {
  readonly header: BackupHeader;
  readonly bytes: number;
}

/**
 * Takes the whole server as it is at one moment, while it goes on working: PostgreSQL copies its
 * files, packs them with the log that makes them one consistent state, and checks every page.
 */
export async function takeBackup(
  server: BackedUpServer,
  secretMark: string,
  file: string,
): Promise<Backup> {
  const folder = `${server.folder}.backing-up`;
  const files = join(folder, 'files');
  rmSync(folder, { recursive: true, force: true });
  try {
    const { megabytes, postgres } = await factsOf(server);
    mustHaveRoom(folder, megabytes);
    mustHaveRoom(file, megabytes);
    makeFor(server.folder, folder, files);
    const takenAt = new Date().toISOString();
    await copyTo(server, files);
    const sha256 = await sha256Of(join(files, CONTENT));
    const header = { id: randomUUID(), takenAt, postgres, secretMark, megabytes, sha256 };
    writeFileSync(join(files, HEADER), headerText(header), { mode: 0o600 });
    return { header, bytes: await packBackup(files, file) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The server's account writes into the inner folder; nobody else looks into the outer one. */
function makeFor(dataFolder: string, ...folders: readonly string[]): void {
  const user = databaseUser(dataFolder);
  for (const folder of folders) {
    mkdirSync(folder, { mode: 0o700 });
    giveTo(user, folder);
  }
}

async function factsOf(
  server: BackedUpServer,
): Promise<Pick<BackupHeader, 'megabytes' | 'postgres'>> {
  const client = new Client({ connectionString: server.url('postgres') });
  await client.connect();
  try {
    const { rows } = await client.query<{ megabytes: number; postgres: string }>(
      `SELECT (sum(pg_database_size(oid)) / 1048576)::int + 64 AS megabytes,
              current_setting('server_version_num')::int / 10000 || '' AS postgres
         FROM pg_database`,
    );
    const [facts] = rows;
    if (!facts) throw new Error('The server has no databases.');
    return facts;
  } finally {
    await client.end();
  }
}

/** The command by which replicas are made; the server itself writes the files. */
async function copyTo(server: BackedUpServer, folder: string): Promise<void> {
  const client = new Client({
    connectionString: server.url('postgres'),
    ...{ replication: 'true' },
  });
  await client.connect();
  try {
    await client.query(
      `BASE_BACKUP (LABEL 'one-stop-shop', CHECKPOINT 'fast', WAL true, MANIFEST 'no',
                    COMPRESSION 'gzip', TARGET 'server',
                    TARGET_DETAIL ${client.escapeLiteral(folder)})`,
    );
  } finally {
    await client.end();
  }
}
