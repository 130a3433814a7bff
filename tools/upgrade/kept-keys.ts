import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The key store of a release that has stopped: the text of each file in base 64. Keys of invented
 * data; without them nothing that is sealed in the kept rows would open.
 */
export function keptKeys(folder: string): Record<string, string> {
  const store = join(folder, 'keys');
  return Object.fromEntries(
    readdirSync(store).map((file) => [file, readFileSync(join(store, file), 'base64')]),
  );
}
