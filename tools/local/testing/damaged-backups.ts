import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, extract } from 'tar';
import { CONTENT, HEADER, sha256Of } from '../backup-file.ts';

/**
 * Makes files of all the kinds that no restore may take, from a good backup.
 * @returns the name of each in the folder, with words of its refusal
 */
export async function damagedBackups(
  good: string,
  folder: string,
): Promise<readonly (readonly [name: string, words: string])[]> {
  const whole = readFileSync(good);
  const spoiled = Buffer.from(whole);
  spoiled.fill(0, Math.floor(whole.length / 2), Math.floor(whole.length / 2) + 1_000);
  writeFileSync(join(folder, 'spoiled.tar'), spoiled);
  writeFileSync(join(folder, 'cut.tar'), whole.subarray(0, whole.length / 3));
  writeFileSync(join(folder, 'letter.tar'), 'Dear mayor');

  const packed = join(folder, 'packed');
  mkdirSync(packed);
  await extract({ file: good, cwd: packed });
  const header = JSON.parse(readFileSync(join(packed, HEADER), 'utf8')) as object;
  const pack = async (name: string, changes: object) => {
    writeFileSync(join(packed, HEADER), JSON.stringify({ ...header, ...changes }));
    await create({ file: join(folder, name), cwd: packed }, [HEADER, CONTENT]);
  };
  await pack('foreign.tar', { format: 'another product 1' });
  await pack('older.tar', { postgres: '17' });

  // Whole by its checksum, and yet not data of a server.
  await create({ file: join(packed, CONTENT), cwd: folder, gzip: true }, ['letter.tar']);
  await pack('letter-inside.tar', { sha256: await sha256Of(join(packed, CONTENT)) });
  rmSync(packed, { recursive: true });
  return [
    ['spoiled.tar', 'is damaged'],
    ['cut.tar', 'is damaged'],
    ['letter.tar', 'is no backup of One Stop Shop'],
    ['foreign.tar', 'is no backup of One Stop Shop'],
    ['older.tar', 'was made by PostgreSQL 17'],
    ['letter-inside.tar', 'do not open'],
  ];
}
