import { Injectable, type OnApplicationShutdown } from '@nestjs/common';

const patienceMs = 3_000;

/**
 * Ends the process when everything in hand is done but the queue, being away, never
 * confirms that its connections are closed. Its jobs are found again in the rows.
 */
@Injectable()
export class ExitAtLast implements OnApplicationShutdown {
  onApplicationShutdown(): void {
    setTimeout(() => process.exit(0), patienceMs).unref();
  }
}
