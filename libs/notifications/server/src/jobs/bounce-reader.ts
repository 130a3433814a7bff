import { Injectable } from '@nestjs/common';
import type { RecurringWork } from '@one-stop-shop/shared/server';
import { ReadBounces } from '../use-cases/read-bounces';

/** Looks every minute for letters that came back; where there is no mailbox there is no reader. */
@Injectable()
export class BounceReader implements RecurringWork {
  readonly recurrence = {
    name: 'read-bounces',
    purpose: 'messages',
    rhythm: { everySeconds: 60, alsoAtStart: true },
  } as const;

  constructor(private readonly readBounces: ReadBounces) {}

  run(): Promise<boolean> {
    return this.readBounces.run();
  }
}
