import type { Params } from 'nestjs-pino';
import { destination } from 'pino';

/** The log names what it keeps; a request is its id, never its headers or address. */
export function logOptions(level: string): Params {
  return {
    pinoHttp: [
      {
        level,
        autoLogging: false,
        quietReqLogger: true,
        base: { app: 'api' },
        serializers: { req: ({ id }: { id: string }) => ({ id }) },
      },
      // No request waits for the disk; what is left is written when the process ends.
      destination({ sync: false }),
    ],
  };
}
