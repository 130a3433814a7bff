import { Injectable, Logger } from '@nestjs/common';
import { readPastHabit } from '@one-stop-shop/identity/contracts';
import {
  publish,
  UnitOfWork,
  workerScope,
  type Transaction,
  type WorkerScope,
} from '@one-stop-shop/shared/server';
import { habitOf, stepsPast } from '../domain/reading-measure';
import {
  askAgain,
  busyDays,
  countReadings,
  forgetOldDays,
  noteTold,
  takeTheCount,
  type CountedDay,
} from '../persistence/reading-days';

/**
 * Holds what each account read today, in all its sessions, against its own habit. Far past
 * it somebody is asked who they are, and the contacts for data protection are told. It
 * follows the audit from behind, so that no reading waits for it.
 */
@Injectable()
export class MeasureReadings {
  private readonly log = new Logger('audit');

  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(): Promise<void> {
    return this.unitOfWork.inTransaction(workerScope('service', 'measure'), async (tx) => {
      if (!(await takeTheCount(tx))) return;
      await countReadings(tx);
      for (const day of await busyDays(tx)) await this.measure(tx, day);
      await forgetOldDays(tx);
    });
  }

  private async measure(tx: Transaction<WorkerScope>, day: CountedDay): Promise<void> {
    const habit = habitOf(day.before);
    const steps = stepsPast(day.people, habit);
    if (steps > day.steps) {
      await askAgain(tx, day, { habit, steps });
      this.log.warn(`an account reads far past its habit: ${day.id}`);
    }
    if (Math.max(steps, day.steps) > 0) await tell(tx, day);
  }
}

/** Once for each municipality whose people were read about, in its own name. */
async function tell(tx: Transaction<WorkerScope>, day: CountedDay): Promise<void> {
  if (day.untold.length === 0) return;
  for (const municipality of day.untold) {
    await publish(await tx.actingFor(municipality), readPastHabit, {
      municipality,
      readingDayId: day.id,
    });
  }
  await noteTold(tx, day);
}
