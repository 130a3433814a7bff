import { Injectable, Logger } from '@nestjs/common';
import type { RecurringWork } from '@one-stop-shop/shared/server';
import { KeyHashesAnew } from '../use-cases/key-hashes-anew';

/**
 * Looks when a worker starts for hashes that are due anew, and every hour: while a new version
 * comes in, the one before still writes its own form.
 */
@Injectable()
export class HashKeeper implements RecurringWork {
  readonly recurrence = {
    name: 'key-hashes',
    purpose: 'service',
    rhythm: { everySeconds: 60 * 60, alsoAtStart: true },
  } as const;
  private readonly log = new Logger('hashes');

  constructor(private readonly keying: KeyHashesAnew) {}

  async run(): Promise<boolean> {
    const made = await this.keying.run();
    if (made > 0) this.log.log(`${made} hashes of links and codes made anew`);
    return false;
  }
}
