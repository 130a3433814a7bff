import type { Params } from 'nestjs-pino';
import { destination } from 'pino';

/** The log names what it keeps: ids and codes, never what stood in a message. */
export function logOptions(level: string): Params {
  return { pinoHttp: [{ level, base: { app: 'worker' } }, destination({ sync: false })] };
}
