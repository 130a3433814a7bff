import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty folder that everybody may pass through, as a checkout usually is. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'one-stop-shop-start-'));
  chmodSync(folder, 0o755);
  return folder;
}
