import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { posix } from 'node:path';
import { Parser, type ReadEntry } from 'tar';
import { Fault } from './faults.ts';

/** Where PostgreSQL's own tables end and a second file begins; no file of a server is larger. */
const BIGGEST_FILE = 2 ** 30;
const MOST_FILES = 200_000;

/** Tell the server how to run; a restore writes them anew, so what stands in them is never used. */
const settings = /^(postgresql|postgresql\.auto|pg_hba|pg_ident)\.conf$/;

const oid = '\\d{1,10}';
const relation = `${oid}(_(fsm|vm|init))?(\\.\\d{1,6})?`;
const files = new RegExp(
  `^(${[
    'PG_VERSION',
    // The second where the data were restored before.
    'backup_label(\\.old)?',
    `(base/${oid}|global)/(${relation}|pg_filenode\\.map)`,
    `base/${oid}/PG_VERSION`,
    'global/pg_control',
    'pg_wal/([0-9A-F]{24}|[0-9A-F]{8}\\.history)',
    'pg_wal/archive_status/([0-9A-F]{24}|[0-9A-F]{8}\\.history)\\.done',
    'pg_stat/pgstat\\.stat',
    'pg_(xact|commit_ts|multixact/(members|offsets))/[0-9A-F]{4,15}',
    'pg_logical/replorigin_checkpoint',
  ].join('|')})$`,
);
const folders = new RegExp(
  `^(\\.|${[
    `base(/${oid})?`,
    'global',
    'pg_wal(/(archive_status|summaries))?',
    'pg_multixact(/(members|offsets))?',
    'pg_logical(/(snapshots|mappings))?',
    'pg_(xact|commit_ts|subtrans|notify|serial|snapshots|stat|stat_tmp|twophase|dynshmem|replslot|tblspc)',
  ].join('|')})$`,
);

/** Whether a file of the archive is unpacked: settings are not. */
export function isUnpacked(path: string): boolean {
  return !settings.test(posix.normalize(path));
}

/**
 * Looks through packed data before anything of them is unpacked: only the files that a data folder
 * has, no links and no devices.
 * @returns how many MB they need on the disk
 * @throws Fault at the first thing that doesn't belong there
 */
export async function mustBeDataFiles(packed: string): Promise<number> {
  let found = 0;
  const missing = new Set(['PG_VERSION', 'backup_label', 'global/pg_control']);
  let bytes = 0;
  const parser: Parser = new Parser({
    strict: true,
    onReadEntry: (entry): void => {
      const wrong = whatIsWrong(entry) ?? (++found > MOST_FILES ? 'too many files' : undefined);
      if (wrong) return parser.abort(new Fault(refusal(wrong)));
      missing.delete(posix.normalize(entry.path));
      bytes += entry.size;
      entry.resume();
    },
  });
  const source = createReadStream(packed);
  try {
    source.pipe(parser as unknown as NodeJS.WritableStream);
    await once(parser, 'end');
  } catch (error) {
    throw error instanceof Fault ? error : new Fault(refusal('they are not whole'));
  } finally {
    // The parser may complain once more about what it was given before it was stopped.
    parser.on('error', () => undefined);
    source.destroy();
  }
  if (missing.size > 0) throw new Fault(refusal(`${[...missing].join(', ')} is missing`));
  return Math.ceil(bytes / 2 ** 20);
}

function whatIsWrong({ path, type, size }: ReadEntry): string | undefined {
  const name = posix.normalize(path).replace(/(?<=.)\/$/, '');
  if (size > BIGGEST_FILE) return `${shown(path)} is too large`;
  if (type === 'Directory' && folders.test(name)) return undefined;
  if (type === 'File' && (files.test(name) || settings.test(name))) return undefined;
  return `${shown(path)} does not belong to a database`;
}

/** In one line, whatever it holds. */
function shown(path: string): string {
  return path.slice(0, 80).replace(/[^\w./-]/g, '?');
}

function refusal(why: string): string {
  return `The data of the backup are not taken (${why}). Nothing was changed.`;
}
