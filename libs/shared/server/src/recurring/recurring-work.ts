import type { ReadingPurpose } from '@one-stop-shop/shared/contracts';
import type { WorkerScope } from '../tenancy/access-scope';
import type { Rhythm } from './rhythm';

/** What is known of recurring work before it runs. */
export interface Recurrence {
  /** Of its row in `platform.recurring_work`, and the request id of what it does. */
  readonly name: string;
  /** For what it reads, as the audit says it. */
  readonly purpose: ReadingPurpose;
  readonly rhythm: Rhythm;
}

/** Work that comes again by itself, in whichever worker is there. */
export interface RecurringWork {
  readonly recurrence: Recurrence;
  /**
   * One step, which ends within a minute: behind it the worker may stop, and one that takes
   * longer counts as dead, so that another may begin the same beside it. A step must end in the
   * same rows whoever does it, and however often.
   * @param scope of the service everywhere, with the name and the purpose
   * @returns true when more waits, which is then done at once
   */
  run(scope: WorkerScope): Promise<boolean>;
}
