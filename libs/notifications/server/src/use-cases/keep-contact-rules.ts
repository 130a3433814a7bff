import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork, type RecurringWork, type WorkerScope } from '@one-stop-shop/shared/server';
import { forgetReplaced, keyAnew, rulesOfBefore } from '../persistence/kept-contact-rules';
import { ReachKeys } from './reach-keys';

const firstOfAll = '00000000-0000-0000-0000-000000000000';
const log = new Logger('contact rules');

/**
 * Brings the keys of rules into the form of the present secret, and lets go what was replaced. It
 * looks when a worker starts and every hour: while a new version comes in, the one before still
 * writes its own form.
 */
@Injectable()
export class KeepContactRules implements RecurringWork {
  readonly recurrence = {
    name: 'keep-contact-rules',
    purpose: 'service',
    rhythm: { everySeconds: 60 * 60, alsoAtStart: true },
  } as const;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: ReachKeys,
  ) {}

  async run(scope: WorkerScope): Promise<boolean> {
    let [made, lost] = [0, 0];
    for (let after: string | undefined = firstOfAll; after;) {
      const done = await this.keySlice(scope, after);
      made += done.made;
      lost += done.lost;
      after = done.last;
    }
    if (made > 0) log.log(`${made} keys of contact rules made anew`);
    // Nobody is protected by them until the secret that they were made with is set again.
    if (lost > 0) log.error(`${lost} contact rules open with no secret: set APP_SECRET_BEFORE`);
    await this.unitOfWork.inTransaction(scope, (tx) => forgetReplaced(tx, this.keys.mark));
    return false;
  }

  private keySlice(
    scope: WorkerScope,
    after: string,
  ): Promise<{
    readonly made: number;
    readonly lost: number;
    readonly last: string | undefined;
  }> {
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      const stored = await rulesOfBefore(tx, this.keys.mark, after);
      const made = stored.flatMap(({ id, ...reach }) => {
        const anew = this.keys.anew(reach);
        return anew ? [{ id, ...anew }] : [];
      });
      if (made.length > 0) await keyAnew(tx, made);
      return { made: made.length, lost: stored.length - made.length, last: stored.at(-1)?.id };
    });
  }
}
