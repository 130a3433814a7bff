import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { logs } from './running-program';

/** Everything that a line of the log may name; what is not named here is not kept. */
const listed: readonly string[] = [
  ...['level', 'time', 'app', 'context', 'msg'],
  // The one line of a request.
  ...['request', 'method', 'route', 'status', 'code', 'ms', 'reqId'],
];

/** Lines that name more than is listed, or can't be read, by what they name. */
export function unlistedIn(lines: readonly string[]): string[] {
  const found = lines.flatMap((line) => {
    try {
      const keys = Object.keys(JSON.parse(line) as object);
      return keys.filter((key) => !listed.includes(key));
    } catch {
      return [`no JSON: ${line.slice(0, 60)}`];
    }
  });
  return [...new Set(found)];
}

/** The log files of all programs, as long as they are now. */
export class LogsFromHere {
  private readonly before = new Map(files().map((file) => [file, statSync(file).size]));

  /** Lines that were written since. */
  get lines(): string[] {
    return files().flatMap((file) =>
      readFileSync(file)
        .subarray(this.before.get(file) ?? 0)
        .toString()
        .split('\n')
        .filter(Boolean),
    );
  }
}

function files(): string[] {
  return readdirSync(logs, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => join(logs, name));
}
