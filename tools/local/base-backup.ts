import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { type BackupKeys, writeBackup } from './backup-file.ts';
import type { BackupHeader, SealedHeader } from './backup-header.ts';
import { mustBeDataFiles } from './data-files.ts';
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
  belongsTo: Pick<SealedHeader, 'installation' | 'secretMark' | 'version'>,
  keys: BackupKeys,
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
    const content = join(files, 'base.tar.gz');
    // Told now, while there are data to make another one from.
    await mustBeDataFiles(content);
    const header = { id: randomUUID(), takenAt, postgres, megabytes, ...belongsTo };
    return { header, bytes: await writeBackup(header, content, keys, file) };
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
