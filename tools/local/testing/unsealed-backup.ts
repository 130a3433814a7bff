import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { create } from 'tar';

/** Writes a backup as version 0.1 made them: in the clear, with a checksum and no seal. */
export async function writeUnsealedBackup(header: object, content: Buffer, file: string) {
  const folder = mkdtempSync(join(dirname(file), 'unsealed-'));
  const sha256 = createHash('sha256').update(content).digest('hex');
  const written = { ...header, format: 'one-stop-shop backup 1', sha256 };
  writeFileSync(join(folder, 'backup.json'), JSON.stringify(written, null, 2));
  writeFileSync(join(folder, 'base.tar.gz'), content);
  await create({ file, cwd: folder, portable: true }, ['backup.json', 'base.tar.gz']);
  rmSync(folder, { recursive: true });
}
